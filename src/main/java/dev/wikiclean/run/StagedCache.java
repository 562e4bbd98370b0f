package dev.wikiclean.run;

import dev.wikiclean.git.StagedTree;
import dev.wikiclean.git.TreeFile;
import dev.wikiclean.index.IndexCache;
import dev.wikiclean.index.IndexCacheWriter;
import dev.wikiclean.rules.AgentNotes;
import dev.wikiclean.rules.ProfileAhead;
import dev.wikiclean.rules.SliceKeys;
import dev.wikiclean.vault.NotDownloaded;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what is known of a committed tree in the repository's own folder, for the next check. Whatever is wrong with it,
 * it is made anew; where it cannot be written, the check works without.
 */
final class StagedCache {
    /** To be raised whenever {@link SliceKeys} or {@link StagedKinds} give other numbers for the same file. */
    private static final long FORMAT = 3;

    /** From one file in so many on that commits have changed, all is written anew. */
    private static final int RENEWED_SHARE = 50;

    private static final int RENEWED_LEAST = 32;
    private static final String BASE = "index-";
    private static final String LATER = "later-";

    private final StagedTree tree;
    private Optional<IndexCache> base = Optional.empty();
    private ProfileAhead profile = ProfileAhead.none();

    StagedCache(StagedTree tree) {
        this.tree = tree;
    }

    /** Reads what is kept, and answers the name of the tree that it is of. */
    Optional<String> open() throws IOException {
        base = IndexCache.open(file(BASE));
        base.map(IndexCache::identity)
                .ifPresent(known -> profile = ProfileAhead.of(new AgentNotes(known.notes(), known.agents())));
        return base.map(known -> known.identity().tree());
    }

    /** What was read. */
    Optional<IndexCache> base() {
        return base;
    }

    /** The profile that the notes looked like; being read since. */
    ProfileAhead profile() {
        return profile;
    }

    /** What is known besides {@code base} of files that were committed or checked since it was made. */
    Optional<IndexCache> openLater(IndexCache base) throws IOException {
        return IndexCache.open(file(LATER))
                .filter(later -> later.identity().origin() == base.identity().origin()
                        && later.identity().tree().equals(base.identity().tree()));
    }

    /** Whether {@code cache} was made by this program for a vault with these {@code settings}. */
    boolean fits(IndexCache cache, Optional<byte[]> settings) {
        return cache.identity().origin() == origin(settings);
    }

    private Path file(String part) throws IOException {
        long place = SliceKeys.of(SliceKeys.Kind.FILE, tree.prefix());
        return tree.stateFolder().resolve(part + Long.toHexString(place));
    }

    /** The program by the age of its file, for two versions under development have one number. */
    private long origin(Optional<byte[]> settings) {
        long made = 0;
        try {
            String program = System.getProperty("java.class.path", "").split(java.io.File.pathSeparator)[0];
            made = Files.getLastModifiedTime(Path.of(program)).toMillis();
        } catch (IOException | RuntimeException unknown) {
            made = 0;
        }
        long hash = FORMAT * 31 + made;
        hash = hash * 31 + settings.map(Arrays::hashCode).orElse(0);
        return SliceKeys.of(SliceKeys.Kind.FILE, tree.prefix() + '\n' + hash);
    }

    /** Keeps the files of the last commit. */
    void write(List<WholeStaged.Read> files, Optional<byte[]> settings) throws IOException {
        if (files.stream().noneMatch(read -> read.tree().isModule())) {
            IndexCacheWriter writer = new IndexCacheWriter();
            files.forEach(read -> writer.add(entry(read.tree(), read.file())));
            write(
                    writer,
                    settings,
                    files.stream()
                            .map(WholeStaged.Read::file)
                            .flatMap(Optional::stream)
                            .toList(),
                    0,
                    0);
        }
    }

    /**
     * Keeps what was read of {@code overlay}: beside {@code base} as it is staged, for it may be committed next; or, where
     * that has become much, all in one as the last commit holds it.
     *
     * @param known of the files that are not open
     */
    void write(
            IndexCache base,
            Optional<IndexCache> later,
            SliceOverlay overlay,
            AgentNotes known,
            Optional<byte[]> settings)
            throws IOException {
        if (overlay.paths().size() >= Math.max(RENEWED_LEAST, base.size() / RENEWED_SHARE)) {
            IndexCacheWriter writer = new IndexCacheWriter();
            writer.addAll(base, path -> !overlay.holds(path));
            later.ifPresent(more -> writer.addAll(more, overlay::isKnown));
            overlay.committed().forEach(file -> writer.add(entry(file, overlay.file(file))));
            write(writer, settings, overlay.before(), known.notes(), known.agents());
        } else if (overlay.staged().stream()
                .anyMatch(file -> mayBeKept(file, overlay) && !SliceOverlay.isIn(later, file))) {
            IndexCacheWriter writer = new IndexCacheWriter();
            later.ifPresent(more -> writer.addAll(more, overlay::isKnown));
            overlay.staged().stream()
                    .filter(file -> mayBeKept(file, overlay))
                    .forEach(file -> writer.add(entry(file, overlay.file(file))));
            write(writer, file(LATER), base.identity());
        }
    }

    /** What a link leads to, or what is not here yet, is looked at each time. */
    private static boolean mayBeKept(TreeFile file, SliceOverlay overlay) {
        return file.isRegular() && !(overlay.file(file).orElse(null) instanceof NotDownloaded);
    }

    private void write(IndexCacheWriter writer, Optional<byte[]> settings, List<VaultFile> files, int notes, int agents)
            throws IOException {
        Optional<String> name = tree.headTree();
        if (name.isEmpty()) {
            return;
        }
        int allNotes = notes;
        int allAgents = agents;
        for (VaultFile file : files) {
            if (file instanceof Note note) {
                allNotes++;
                allAgents += AgentNotes.isOne(note) ? 1 : 0;
            }
        }
        write(writer, file(BASE), new IndexCache.Identity(name.get(), origin(settings), allNotes, allAgents));
    }

    private static void write(IndexCacheWriter writer, Path file, IndexCache.Identity identity) {
        try {
            writer.write(file, identity);
        } catch (IOException | UnsupportedOperationException readOnly) {
            // The next check takes longer, and that is all.
            return;
        }
    }

    private static IndexCacheWriter.Entry entry(TreeFile tree, Optional<VaultFile> file) {
        if (file.isEmpty()) {
            return new IndexCacheWriter.Entry(tree.path(), StagedKinds.SPECIAL, tree.blob(), new long[0], List.of());
        }
        LongList keys = new LongList();
        SliceKeys.collect(file.get(), keys::add);
        List<String> near = file.get() instanceof Note note ? SliceKeys.nearNames(note) : List.of();
        return new IndexCacheWriter.Entry(tree.path(), StagedKinds.of(file.get()), tree.blob(), keys.all(), near);
    }

    /** Numbers that become more. */
    private static final class LongList {
        private long[] numbers = new long[64];
        private int count;

        void add(long number) {
            numbers = count == numbers.length ? Arrays.copyOf(numbers, count * 2) : numbers;
            numbers[count++] = number;
        }

        long[] all() {
            return Arrays.copyOf(numbers, count);
        }
    }
}
