package dev.wikiclean.rules;

import dev.wikiclean.index.Resolution;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Links by a bare name that several files have. */
final class AmbiguousLink implements Rule {
    static final String ID = "ambiguous-link";

    /** A vault may have ten thousand files called {@code index.md}. */
    private static final int NAMED_AT_MOST = 20;

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
        context.linkedFiles().forEach(file -> {
            for (ResolvedLink link : context.index().linksOf(file.path())) {
                if (link.resolution() instanceof Resolution.Resolved resolved
                        && resolved.isAmbiguous()
                        && isJudged(link, resolved.file())) {
                    findings.accept(finding(context, link, resolved.candidates()));
                }
            }
        });
    }

    /** The note's own folder comes first for Obsidian as for everybody else: a link to a neighbour is no question. */
    private static boolean isJudged(ResolvedLink link, VaultPath to) {
        return link.link().target().text().indexOf('/') < 0
                && !to.folder().equals(link.source().path().folder());
    }

    private static Finding finding(RuleContext context, ResolvedLink link, List<VaultPath> candidates) {
        List<String> names =
                candidates.stream().limit(NAMED_AT_MOST).map(Aim::name).toList();
        int more = candidates.size() - names.size();
        String others = String.join(", ", names.subList(1, names.size())) + (more > 0 ? " and " + more + " more" : "");
        String message = "`" + link.link().target().text() + "` means " + candidates.size() + " files: it leads to "
                + names.get(0) + ", but there is " + others;
        return Aim.finding(
                context,
                ID,
                link,
                message,
                Optional.of(Fix.suggestion("write the path: " + String.join(" or ", names))));
    }
}
