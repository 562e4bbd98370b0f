package dev.wikiclean.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Lets git itself turn bytes into blobs. They are laid out in a work tree of our own, beside the user's attributes: what
 * an editor saves meanwhile cannot come between, and one call of git is enough for all.
 */
final class CommandBlobs {
    private static final String ATTRIBUTES = ".gitattributes";

    private final GitProgram program;
    private final GitSettings settings;
    private final Path gitDir;
    private final Path scratch;

    CommandBlobs(GitProgram program, GitSettings settings, Path gitDir, Path scratch) {
        this.program = program;
        this.settings = settings;
        this.gitDir = gitDir;
        this.scratch = scratch;
    }

    Map<String, String> write(Map<String, Payload> files, String head) throws IOException {
        if (files.isEmpty()) {
            return Map.of();
        }
        Files.createDirectories(scratch);
        Path stage = Files.createTempDirectory(scratch, "tree");
        try (CommandIndex index = CommandIndex.of(program, scratch, head)) {
            lay(stage, files);
            GitProgram inside = index.program()
                    .in(stage)
                    .with("GIT_DIR", gitDir.toString())
                    .with("GIT_WORK_TREE", stage.toString())
                    .set(filters(files.keySet()));
            inside.need(
                    List.of("update-index", "--add", "--replace", "-z", "--stdin"), GitProgram.lines(files.keySet()));
            Map<String, TreeEntry> entries = CommandIndex.entries(index.program());
            Map<String, String> blobs = new HashMap<>();
            for (String path : files.keySet()) {
                TreeEntry entry = entries.get(path);
                if (entry == null) {
                    throw new CommitException("git did not take " + path);
                }
                blobs.put(path, entry.id());
            }
            return blobs;
        } finally {
            Scratch.delete(stage);
        }
    }

    private void lay(Path stage, Map<String, Payload> files) throws IOException {
        TreeSet<String> folders = new TreeSet<>(List.of(""));
        for (Map.Entry<String, Payload> file : files.entrySet()) {
            Path target = stage.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            file.getValue().writeTo(target);
            for (int slash = file.getKey().lastIndexOf('/');
                    slash > 0 && folders.add(file.getKey().substring(0, slash));
                    slash = file.getKey().lastIndexOf('/', slash - 1)) {
                // Every folder above it, once.
            }
        }
        for (String folder : folders) {
            Path attributes = program.folder().resolve(folder).resolve(ATTRIBUTES);
            Path target = stage.resolve(folder).resolve(ATTRIBUTES);
            if (Files.isRegularFile(attributes, LinkOption.NOFOLLOW_LINKS) && !Files.exists(target)) {
                Files.copy(attributes, target);
            }
        }
    }

    /** Makes every filter in use one that must succeed: git would else commit the bytes without it. */
    private String[] filters(Iterable<String> paths) throws IOException {
        TreeSet<String> required = new TreeSet<>();
        for (PathAttribute attribute : PathAttribute.of(program, paths)) {
            if (attribute.name().equals("filter") && attribute.isValue()) {
                String filter = "filter." + attribute.value();
                if (settings.get(filter + ".clean").isEmpty()
                        && settings.get(filter + ".process").isEmpty()) {
                    throw new CommitException(attribute.path() + " goes through the filter " + attribute.value()
                            + ", which is not set up here; set it up ("
                            + (attribute.value().equals("lfs")
                                    ? "git lfs install"
                                    : "git config " + filter + ".clean …")
                            + "), exclude the file or use --no-commit");
                }
                required.add(filter + ".required=true");
            }
        }
        return required.toArray(String[]::new);
    }
}
