package dev.wikiclean.run;

import dev.wikiclean.git.StagedTree;
import dev.wikiclean.git.UntrackedSearch;
import dev.wikiclean.index.LinkResolver;
import dev.wikiclean.index.NameIndex;
import dev.wikiclean.index.Resolution;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.vault.TreeSource;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Broken links that lead to a file beside the commit. What git is told to ignore is left out on purpose, and nothing is
 * said; what was only not added is named, for others will not have it.
 */
final class UntrackedLinks implements AutoCloseable {
    private static final String BROKEN = "broken-link";

    private final StagedTree tree;
    private Optional<UntrackedSearch> search = Optional.empty();

    UntrackedLinks(StagedTree tree) {
        this.tree = tree;
    }

    /** Lets git begin to look where a link of {@code index} is broken: it takes about as long as the rules do. */
    void expect(VaultIndex index) throws IOException {
        if (search.isEmpty() && index.links().stream().anyMatch(ResolvedLink::isUnresolved)) {
            search = Optional.of(tree.untracked());
        }
    }

    /** The findings without links to ignored files, and with a word on those that were not added. */
    List<Finding> sort(VaultIndex index, List<Finding> findings) throws IOException {
        if (findings.stream().noneMatch(UntrackedLinks::isBroken)) {
            return findings;
        }
        UntrackedSearch begun = search.isPresent() ? search.get() : tree.untracked();
        search = Optional.of(begun);
        Set<String> all = begun.all();
        LinkResolver any = resolver(all);
        if (findings.stream()
                .noneMatch(finding ->
                        isBroken(finding) && leadsTo(index, any, finding).isPresent())) {
            return findings;
        }
        Set<String> addable = begun.addable();
        all.removeAll(addable);
        LinkResolver ignored = resolver(all);
        LinkResolver open = resolver(addable);
        List<Finding> sorted = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            if (!isBroken(finding)) {
                sorted.add(finding);
            } else if (leadsTo(index, ignored, finding).isEmpty()) {
                sorted.add(leadsTo(index, open, finding)
                        .map(file -> named(finding, file))
                        .orElse(finding));
            }
        }
        return sorted;
    }

    private static boolean isBroken(Finding finding) {
        return finding.rule().equals(BROKEN);
    }

    private static LinkResolver resolver(Collection<String> paths) {
        return new LinkResolver(NameIndex.of(
                paths.stream().filter(TreeSource::belongs).map(VaultPath::of).toList()));
    }

    private static Optional<VaultPath> leadsTo(VaultIndex index, LinkResolver files, Finding finding) {
        return index.linksOf(finding.path()).stream()
                .filter(link -> link.link().span().equals(finding.span()))
                .map(ResolvedLink::link)
                .findFirst()
                .map(link -> files.resolve(finding.path(), link))
                .filter(Resolution.Resolved.class::isInstance)
                .flatMap(Resolution::path);
    }

    @Override
    public void close() {
        search.ifPresent(UntrackedSearch::close);
    }

    private static Finding named(Finding finding, VaultPath file) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.path(),
                finding.span(),
                finding.position(),
                "this leads to `" + file + "`, which git does not track: `git add` it, or others will miss it",
                Optional.empty());
    }
}
