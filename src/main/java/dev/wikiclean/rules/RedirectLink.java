package dev.wikiclean.rules;

import dev.wikiclean.index.FragmentResolver;
import dev.wikiclean.index.Redirects;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.vault.VaultPath;
import java.util.Optional;
import java.util.function.Consumer;

/** Links that take a detour over a redirect. */
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
    public void check(RuleContext context, Consumer<Finding> findings) {
        Redirects redirects = context.index().redirects();
        if (redirects.canonicals().isEmpty()) {
            return;
        }
        context.linkedFiles().forEach(file -> {
            for (ResolvedLink link : context.index().linksOf(file.path())) {
                Optional<VaultPath> to =
                        link.destination().filter(path -> !path.equals(file.path()) && redirects.isRedirect(path));
                if (to.isPresent() && !isItsOwnPointer(redirects, file.path(), to.get())) {
                    findings.accept(finding(context, link, redirects.canonical(to.get())));
                }
            }
        });
    }

    /** A redirect's pointer to where it leads is its record of what happened, in a chain too. */
    private static boolean isItsOwnPointer(Redirects redirects, VaultPath source, VaultPath to) {
        return redirects.isRedirect(source) && redirects.canonical(source).equals(redirects.canonical(to));
    }

    private static Finding finding(RuleContext context, ResolvedLink link, VaultPath canonical) {
        String what = "this leads to a redirect; its canonical is " + Aim.name(canonical);
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
