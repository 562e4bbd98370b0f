package dev.wikiclean.run;

import dev.wikiclean.index.FragmentResolver;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.run.MergeVault.Cluster;
import dev.wikiclean.run.MergeVault.Outside;
import dev.wikiclean.vault.FolderSource;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks in a vault on disk for everything that a {@link MergeVault} held; it knows what was said, not how merging works. */
final class MergeLoss {
    private final MergeVault truth;
    private final VaultIndex index;
    private final List<String> losses = new ArrayList<>();
    private int merged;

    private MergeLoss(MergeVault truth, VaultIndex index) {
        this.truth = truth;
        this.index = index;
    }

    static MergeLoss of(MergeVault truth, Path vault) throws IOException {
        MergeLoss loss = new MergeLoss(truth, VaultIndex.of(FolderSource.read(vault)));
        for (int i = 0; i < truth.clusters.size(); i++) {
            loss.cluster(truth.clusters.get(i));
        }
        truth.outside.forEach(loss::outside);
        return loss;
    }

    List<String> losses() {
        return losses;
    }

    /** How many clusters are one note now. */
    int merged() {
        return merged;
    }

    private List<Note> standing(Cluster cluster) {
        return cluster.members().stream()
                .flatMap(path -> index.vault().note(VaultPath.of(path)).stream())
                .filter(note -> note.frontMatter()
                        .string("status")
                        .filter("redirect"::equals)
                        .isEmpty())
                .toList();
    }

    private void cluster(Cluster cluster) {
        List<Note> standing = standing(cluster);
        if (standing.size() != 1) {
            if (standing.size() != cluster.members().size()) {
                losses.add("half merged: " + cluster.members());
            }
            return;
        }
        merged++;
        Note note = standing.get(0);
        String text = note.text().replace("\r\n", "\n");
        String said = String.join(
                "\n", cluster.members().stream().map(truth.texts::get).toList());
        cluster.words().stream()
                .filter(said::contains)
                .forEach(word -> require(text.contains(word), note, "word " + word));
        cluster.blocks().forEach(block -> require(text.contains(block), note, "block " + block));
        cluster.aliases()
                .forEach(a -> require(note.frontMatter().list("aliases").contains(a), note, "alias " + a));
        cluster.tags().forEach(t -> require(note.frontMatter().list("tags").contains(t), note, "tag " + t));
        cluster.sources()
                .forEach(s -> require(note.frontMatter().list("raw_sources").contains(s), note, "source " + s));
        cluster.links().forEach((word, to) -> {
            String expected = to.isEmpty() ? note.path().value() : to;
            Optional<String> found = index.linksOf(note.path()).stream()
                    .filter(link -> link.link()
                            .display()
                            .filter(d -> d.text().equals(word))
                            .isPresent())
                    .flatMap(link -> link.destination().stream())
                    .map(VaultPath::value)
                    .findFirst();
            require(found.equals(Optional.of(expected)), note, "link " + word + " to " + expected + ", now " + found);
        });
    }

    private void outside(Outside link) {
        List<Note> standing = standing(truth.clusters.get(link.cluster()));
        if (standing.size() != 1) {
            return;
        }
        Note note = standing.get(0);
        ResolvedLink now = index.linksOf(VaultPath.of(link.file())).get(link.number());
        String what = link.file() + " link " + link.number() + " "
                + now.link().raw(now.source().source().text());
        require(now.destination().equals(Optional.of(note.path())), note, what + " leads to " + now.destination());
        boolean shows = link.display().isEmpty()
                || now.link()
                        .display()
                        .filter(d -> d.text().equals(link.display()))
                        .isPresent();
        require(shows, note, what + " shows " + now.link().display() + " instead of " + link.display());
        if (!link.word().isEmpty()) {
            String fragment = now.link().fragment().map(Link.Part::text).orElse("");
            require(place(note, fragment).contains(link.word()), note, what + " without " + link.word());
        }
    }

    /** What stands at a heading or block, by lines. */
    private static String place(Note note, String fragment) {
        String text = note.text().replace("\r\n", "\n");
        if (fragment.startsWith("^")) {
            return text.lines()
                    .filter(line -> line.endsWith(" " + fragment))
                    .findFirst()
                    .orElse("");
        }
        List<Integer> places = FragmentResolver.headings(note, fragment);
        if (places.isEmpty()) {
            return "";
        }
        Heading heading = note.headings().get(places.get(places.size() - 1));
        int end = note.text().length();
        for (Heading next : note.headings()) {
            if (next.span().start() > heading.span().start() && next.level() <= heading.level()) {
                end = Math.min(end, next.span().start());
            }
        }
        return note.text().substring(heading.span().start(), end);
    }

    private void require(boolean holds, Note note, String what) {
        if (!holds) {
            losses.add(note.path() + ": " + what);
        }
    }
}
