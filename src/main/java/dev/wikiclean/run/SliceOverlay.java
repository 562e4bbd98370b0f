package dev.wikiclean.run;

import dev.wikiclean.git.BlobReader;
import dev.wikiclean.git.StagedChange;
import dev.wikiclean.git.TreeFile;
import dev.wikiclean.vault.FileText;
import dev.wikiclean.vault.TreeSource;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that an index of an older tree knows otherwise than the last commit or the git index holds them. */
final class SliceOverlay {
    /** A path in the last commit and in the git index. */
    record Sides(Optional<TreeFile> head, Optional<TreeFile> index) {}

    private final Map<String, Sides> sides = new TreeMap<>();
    private final Map<TreeFile, VaultFile> files = new HashMap<>();

    /**
     * @param sinceBase how the git index differs from the older tree
     * @param staged how it differs from the last commit
     */
    SliceOverlay(List<StagedChange> sinceBase, List<StagedChange> staged) {
        sinceBase.forEach(change -> sides.put(change.path(), new Sides(change.after(), change.after())));
        staged.forEach(change -> sides.put(change.path(), new Sides(change.before(), change.after())));
    }

    Set<String> paths() {
        return sides.keySet();
    }

    boolean holds(String path) {
        return sides.containsKey(path);
    }

    /** What the git index holds at {@code path}, which {@linkplain #holds is one of these}. */
    Optional<TreeFile> index(String path) {
        return sides.get(path).index();
    }

    boolean hasModules() {
        return trees().anyMatch(TreeFile::isModule);
    }

    private Stream<TreeFile> trees() {
        return sides.values().stream().flatMap(side -> Stream.concat(side.head().stream(), side.index().stream()));
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

    /** The vault's files in the last commit. */
    List<VaultFile> before() {
        return sides.values().stream()
                .flatMap(side -> side.head().stream())
                .flatMap(tree -> file(tree).stream())
                .toList();
    }

    /** The vault's files in the git index. */
    List<VaultFile> after() {
        return sides.values().stream()
                .flatMap(side -> side.index().stream())
                .flatMap(tree -> file(tree).stream())
                .toList();
    }

    /** Every path with what the last commit holds there. */
    Map<String, Sides> sides() {
        return sides;
    }
}
