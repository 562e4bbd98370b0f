package dev.wikiclean.run;

import dev.wikiclean.git.BlobReader;
import dev.wikiclean.git.StagedChange;
import dev.wikiclean.git.TreeFile;
import dev.wikiclean.index.IndexCache;
import dev.wikiclean.vault.FileText;
import dev.wikiclean.vault.TreeSource;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that an index of an older tree knows otherwise than the last commit or the git index holds them. Of those that
 * an older commit changed a second index may know enough; the others are open, and are read.
 */
final class SliceOverlay {
    /** A path in the last commit and in the git index. */
    record Sides(Optional<TreeFile> head, Optional<TreeFile> index) {}

    private final Map<String, Sides> sides = new TreeMap<>();
    private final Map<String, Sides> open = new TreeMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<TreeFile, VaultFile> files = new HashMap<>();

    /**
     * @param sinceBase how the git index differs from the older tree
     * @param staged how it differs from the last commit
     * @param later the second index
     */
    SliceOverlay(List<StagedChange> sinceBase, List<StagedChange> staged, Optional<IndexCache> later) {
        sinceBase.forEach(change -> sides.put(change.path(), new Sides(change.after(), change.after())));
        open.putAll(sides);
        sinceBase.stream()
                .filter(change ->
                        change.after().filter(file -> isIn(later, file)).isPresent())
                .forEach(change -> known.add(change.path()));
        staged.forEach(change -> known.remove(change.path()));
        open.keySet().removeAll(known);
        for (StagedChange change : staged) {
            Sides both = new Sides(change.before(), change.after());
            sides.put(change.path(), both);
            open.put(change.path(), both);
        }
    }

    /** Whether {@code later} knows that very file. */
    static boolean isIn(Optional<IndexCache> later, TreeFile file) {
        if (later.isEmpty() || !file.isRegular()) {
            return false;
        }
        int number = later.get().find(file.path());
        return number >= 0 && later.get().blob(number).equals(file.blob());
    }

    /** All paths. */
    Set<String> paths() {
        return sides.keySet();
    }

    boolean holds(String path) {
        return sides.containsKey(path);
    }

    /** Whether {@code path} holds before and after the commit what the second index knows. */
    boolean isKnown(String path) {
        return known.contains(path);
    }

    /** What the git index holds at {@code path}, which {@linkplain #holds is one of these}. */
    Optional<TreeFile> index(String path) {
        return sides.get(path).index();
    }

    boolean hasModules() {
        return trees().anyMatch(TreeFile::isModule);
    }

    private Stream<TreeFile> trees() {
        return open.values().stream().flatMap(side -> Stream.concat(side.head().stream(), side.index().stream()));
    }

    void read(TreeSource source, BlobReader blobs) throws IOException {
        List<TreeFile> toRead = new ArrayList<>();
        for (TreeFile file : trees().distinct().toList()) {
            if (TreeSource.belongs(file.path())) {
                source.unread(file.path(), file.isLink())
                        .ifPresentOrElse(found -> files.put(file, found), () -> toRead.add(file));
            }
        }
        blobs.read(toRead.stream().map(TreeFile::blob).toList(), FileText.LONGEST, (i, content) -> {
            TreeFile file = toRead.get(i);
            files.put(file, source.read(VaultPath.of(file.path()), content));
        });
    }

    /** The file of the vault that {@code tree} is; nothing for what is no part of it. */
    Optional<VaultFile> file(TreeFile tree) {
        return Optional.ofNullable(files.get(tree));
    }

    /** The open files of the vault in the last commit. */
    List<VaultFile> before() {
        return open.values().stream()
                .flatMap(side -> side.head().stream())
                .flatMap(tree -> file(tree).stream())
                .toList();
    }

    /** The open files of the vault in the git index. */
    List<VaultFile> after() {
        return open.values().stream()
                .flatMap(side -> side.index().stream())
                .flatMap(tree -> file(tree).stream())
                .toList();
    }

    /** What the last commit holds at the open paths. */
    List<TreeFile> committed() {
        return open.values().stream().flatMap(side -> side.head().stream()).toList();
    }

    /** What the git index holds at the open paths. */
    List<TreeFile> staged() {
        return open.values().stream().flatMap(side -> side.index().stream()).toList();
    }
}
