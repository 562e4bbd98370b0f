package dev.wikiclean.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a vault lies in its repository, found without the git program.
 *
 * @param vault its folder
 * @param prefix its path in the work tree, with a slash at its end; empty where they are one
 * @param gitFolder the repository's folder for this work tree
 * @param environment for the git program, run in the vault's folder
 */
record StagedPlace(Path vault, String prefix, Path gitFolder, Map<String, String> environment) {
    private static final String GIT_DIR = "GIT_DIR";
    private static final String WORK_TREE = "GIT_WORK_TREE";
    /** What git gives to hooks relative to their folder, and what would be read from the vault's. */
    private static final List<String> PATHS =
            List.of(GIT_DIR, WORK_TREE, "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY");

    private static final String ALTERNATES = "GIT_ALTERNATE_OBJECT_DIRECTORIES";

    static StagedPlace of(Path folder, Path here, Map<String, String> environment) throws IOException {
        Path vault = folder.toRealPath();
        Map<String, String> own = absolute(environment, here.toRealPath());
        Optional<Path> nearest = nearest(vault);
        Path top = top(own, here.toRealPath(), nearest);
        if (own.containsKey(GIT_DIR) && meant(vault, top, nearest)) {
            own.put(WORK_TREE, top.toString());
            return new StagedPlace(vault, prefix(top, vault), Path.of(own.get(GIT_DIR)), own);
        }
        if (nearest.isEmpty()) {
            throw new StagedException(folder + " lies in no git repository: nothing can be staged there");
        }
        boolean elsewhere = own.containsKey(GIT_DIR) || !here.toRealPath().startsWith(nearest.get());
        if (elsewhere) {
            // They are about another repository, whose hook this may be.
            own.keySet().removeIf(name -> PATHS.contains(name) || name.equals(ALTERNATES) || name.equals("GIT_PREFIX"));
        }
        return new StagedPlace(vault, prefix(nearest.get(), vault), gitFolder(nearest.get()), own);
    }

    /** Whether the variables are about the repository that holds the vault, and not one around or beside it. */
    private static boolean meant(Path vault, Path top, Optional<Path> nearest) {
        return vault.startsWith(top)
                && (nearest.isEmpty() || nearest.get().equals(top) || top.startsWith(nearest.get()));
    }

    /** The work tree that the variables mean; git says {@code GIT_DIR} alone to hooks that it starts at its top. */
    private static Path top(Map<String, String> own, Path here, Optional<Path> nearest) throws IOException {
        if (own.containsKey(WORK_TREE)) {
            Path named = Path.of(own.get(WORK_TREE));
            return Files.isDirectory(named) ? named.toRealPath() : named;
        }
        boolean same = own.containsKey(GIT_DIR)
                && nearest.isPresent()
                && gitFolder(nearest.get()).equals(Path.of(own.get(GIT_DIR)));
        return same ? nearest.get() : here;
    }

    private static Map<String, String> absolute(Map<String, String> environment, Path here) {
        Map<String, String> own = new TreeMap<>(environment);
        for (String name : PATHS) {
            own.computeIfPresent(
                    name, (key, path) -> here.resolve(path).normalize().toString());
        }
        own.computeIfPresent(ALTERNATES, (key, paths) -> Stream.of(paths.split(":"))
                .map(path -> here.resolve(path).normalize().toString())
                .collect(Collectors.joining(":")));
        return own;
    }

    private static Optional<Path> nearest(Path vault) {
        for (Path at = vault; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static String prefix(Path top, Path vault) {
        String path = top.relativize(vault).toString().replace('\\', '/');
        return path.isEmpty() ? "" : path + "/";
    }

    /** A work tree's {@code .git}: a folder, or a file that names one. */
    private static Path gitFolder(Path top) throws IOException {
        Path git = top.resolve(".git");
        if (Files.isDirectory(git)) {
            return git;
        }
        String line = Files.readString(git).strip();
        return line.startsWith("gitdir:")
                ? top.resolve(line.substring("gitdir:".length()).strip()).normalize()
                : git;
    }

    /** The folder that all work trees of the repository share. */
    Path commonFolder() throws IOException {
        Path file = gitFolder.resolve("commondir");
        return Files.isRegularFile(file)
                ? gitFolder.resolve(Files.readString(file).strip()).normalize()
                : gitFolder;
    }
}
