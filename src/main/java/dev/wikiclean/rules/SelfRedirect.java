package dev.wikiclean.rules;

import dev.wikiclean.index.Redirects;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Redirects that end nowhere: at themselves, in a circle, at a note that is not there. */
final class SelfRedirect implements Rule {
    static final String ID = "self-redirect";

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
        for (List<VaultPath> cycle : redirects.cycles()) {
            judged(context, cycle.get(0)).ifPresent(note -> findings.accept(finding(context, note, circle(cycle))));
        }
        if (context.config().isOn(DanglingCanonical.ID)) {
            return; // it reports every destination that is not there
        }
        redirects.lost().forEach((path, written) -> judged(context, path)
                .filter(note -> !isBrokenLink(context, note))
                .ifPresent(note -> findings.accept(finding(
                        context, note, "this redirects to `" + written + "`, which is no note of this vault"))));
    }

    private static Optional<Note> judged(RuleContext context, VaultPath path) {
        return context.vault().note(path).filter(note -> !context.isLeftAlone(note));
    }

    /** Where the destination is written as a link, `broken-link` tells of it, and may know the answer. */
    private static boolean isBrokenLink(RuleContext context, Note note) {
        return context.config().isOn(BrokenLink.ID)
                && context.index().linksOf(note.path()).stream()
                        .filter(link -> link.link().kind() == LinkKind.PROPERTY)
                        .anyMatch(ResolvedLink::isUnresolved);
    }

    private static String circle(List<VaultPath> cycle) {
        return cycle.size() == 1
                ? "this redirects to itself; name another note or take the redirect away"
                : "these redirects lead in a circle: "
                        + cycle.stream().map(Aim::name).collect(Collectors.joining(", "))
                        + "; make one of them the canonical";
    }

    private static Finding finding(RuleContext context, Note note, String message) {
        return context.finding(ID, note, BodyLine.startOf(note), message, Optional.empty());
    }
}
