package dev.wikiclean.rules;

import dev.wikiclean.dedupe.RedirectPointers;
import dev.wikiclean.index.FragmentResolver;
import dev.wikiclean.index.Redirects;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Links that take a detour over a redirect, and redirects that lead to another one. */
final class RedirectLink implements Rule {
    static final String ID = "redirect-link";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.LINK;
    }

    @Override
    public Reach reach() {
        return Reach.NEIGHBOURS;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        Redirects redirects = context.index().redirects();
        if (redirects.canonicals().isEmpty()) {
            return;
        }
        context.linkedFiles().forEach(file -> {
            for (ResolvedLink link : context.index().linksOf(file.path())) {
                Optional<VaultPath> to =
                        link.destination().filter(path -> !path.equals(file.path()) && redirects.isRedirect(path));
                if (to.isPresent() && !isPointer(redirects, link, to.get())) {
                    findings.accept(finding(context, link, redirects.canonical(to.get())));
                }
            }
            if (file instanceof Note note && redirects.isRedirect(note.path())) {
                flatten(context, note, findings);
            }
        });
    }

    /** A redirect that leads to a redirect is pointed at the end of the chain, by whatever it names it. */
    private static void flatten(RuleContext context, Note redirect, Consumer<Finding> findings) {
        Note canonical = context.vault()
                .note(context.index().redirects().canonical(redirect.path()))
                .orElseThrow();
        List<TextEdit> edits = RedirectPointers.straight(context.index(), redirect, canonical);
        if (!edits.isEmpty()) {
            Fix fix = new Fix(
                    Applicability.SAFE,
                    "point the redirect at " + Aim.name(canonical.path()),
                    List.of(new FileChange.Modify(redirect.path(), edits)));
            findings.accept(context.finding(
                    ID,
                    redirect,
                    BodyLine.startOf(redirect),
                    "this redirects to another redirect; its canonical is " + Aim.name(canonical.path()),
                    Optional.of(fix)));
        }
    }

    /** What the front matter of a redirect says of where it leads is rewritten as a whole. */
    private static boolean isPointer(Redirects redirects, ResolvedLink link, VaultPath to) {
        VaultPath source = link.source().path();
        return link.link().kind() == LinkKind.PROPERTY
                && redirects.isRedirect(source)
                && redirects.canonical(source).equals(redirects.canonical(to));
    }

    private static Finding finding(RuleContext context, ResolvedLink link, VaultPath canonical) {
        String what = "this leads to a redirect; its canonical is " + Aim.name(canonical);
        boolean embedsItself = link.link().isEmbed()
                && link.link().fragment().isEmpty()
                && link.source().path().equals(canonical);
        if (embedsItself) {
            return Aim.finding(context, ID, link, what + ", this note itself", Optional.empty());
        }
        boolean reaches = link.link()
                .fragment()
                .map(part -> context.vault()
                        .note(canonical)
                        .filter(note -> FragmentResolver.exists(note, part.text()))
                        .isPresent())
                .orElse(true);
        return reaches
                ? Aim.finding(context, ID, link, canonical, what)
                : Aim.finding(
                        context,
                        ID,
                        link,
                        what + ", which has no `#"
                                + link.link().fragment().get().text() + "`",
                        Optional.empty());
    }
}
