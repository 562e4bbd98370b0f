package dev.wikiclean.git;

import dev.wikiclean.index.LinkResolver;
import dev.wikiclean.index.NameIndex;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.VaultFileParser;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Finds where a commit that deleted a file pointed the links to it: whoever merges a note into another does so. Counts
 * only texts whose links stand in the same order before and after, so that each can be told.
 */
final class MovedLinks {
    private static final int LEAST = 2;
    private static final int EDITS_AT_MOST = 1_000;

    private final HistoryReader reader;

    /** The file that took the links. */
    record Heir(VaultPath path, int links) {}

    MovedLinks(HistoryReader reader) {
        this.reader = reader;
    }

    /** The one file that all links to {@code gone}, two or more, were pointed at. */
    Optional<Heir> heir(VaultPath gone, ObjectId treeBefore, ObjectId treeAfter, List<TreeChanges.Edit> edits)
            throws IOException {
        if (edits.size() > EDITS_AT_MOST) {
            return Optional.empty();
        }
        String name = comparable(gone.stem());
        Optional<LinkResolver> before = Optional.empty();
        Optional<LinkResolver> after = Optional.empty();
        Set<VaultPath> heirs = new HashSet<>();
        int count = 0;
        for (TreeChanges.Edit edit : edits) {
            if (!VaultFileParser.parses(edit.path())) {
                continue;
            }
            Optional<SourceText> old = reader.text(edit.before());
            Optional<SourceText> now = reader.text(edit.after());
            if (old.isEmpty() || now.isEmpty() || !comparable(old.get().text()).contains(name)) {
                continue;
            }
            if (before.isEmpty()) {
                before = Optional.of(resolver(treeBefore));
                after = Optional.of(resolver(treeAfter));
            }
            count += pointed(edit.path(), gone, old.get(), now.get(), before.get(), after.get(), heirs);
        }
        return count >= LEAST && heirs.size() == 1
                ? Optional.of(new Heir(heirs.iterator().next(), count))
                : Optional.empty();
    }

    /** Adds where links of one file to {@code gone} were pointed; how many they are. */
    private static int pointed(
            VaultPath file,
            VaultPath gone,
            SourceText old,
            SourceText now,
            LinkResolver before,
            LinkResolver after,
            Set<VaultPath> heirs) {
        List<Link> from = VaultFileParser.parse(file, old).links();
        List<Link> to = VaultFileParser.parse(file, now).links();
        if (from.size() != to.size()) {
            return 0;
        }
        int count = 0;
        for (int i = 0; i < from.size(); i++) {
            boolean isRewritten =
                    !from.get(i).target().text().equals(to.get(i).target().text());
            boolean led = isRewritten
                    && before.resolve(file, from.get(i))
                            .path()
                            .filter(gone::equals)
                            .isPresent();
            Optional<VaultPath> leads = after.resolve(file, to.get(i)).path();
            if (led && leads.isPresent() && !leads.get().equals(file)) {
                heirs.add(leads.get());
                count++;
            }
        }
        return count;
    }

    private LinkResolver resolver(ObjectId tree) throws IOException {
        return new LinkResolver(NameIndex.of(
                reader.files(tree).stream().map(TreeChanges.Entry::path).toList()));
    }

    private static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
