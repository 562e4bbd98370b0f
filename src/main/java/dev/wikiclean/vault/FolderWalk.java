package dev.wikiclean.vault;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One walk through a vault's folder: sorts out what each file is, and hands what must be read to others. */
final class FolderWalk {
    /**
     * A folder to look into.
     *
     * @param prefix its vault path with a slash at its end; empty for the root
     * @param ignored whether it is left out as a whole
     */
    private record Folder(Path path, String prefix, IgnoreChain ignores, boolean ignored) {}

    private final Path root;
    private final List<Problem> problems;
    private final FileReading reading;
    private final UserIgnoreFilters filters;
    private final GitIgnores.Start git;
    private final FileNames names = new FileNames();
    private final List<VaultFile> files = new ArrayList<>();
    private final List<NotDownloaded> placeholders = new ArrayList<>();
    private final Deque<Folder> todo = new ArrayDeque<>();

    FolderWalk(Path root, ObsidianSettings settings, List<Problem> problems, FileReading reading) throws IOException {
        this.root = root;
        this.problems = problems;
        this.reading = reading;
        this.filters = new UserIgnoreFilters(
                settings.userIgnoreFilters(), words -> problems.add(new Problem(".obsidian/app.json", words)));
        this.git = GitIgnores.above(root);
    }

    /** Walks. @throws IOException where the names cannot be read at all */
    void run() throws IOException {
        todo.add(new Folder(root, "", git.chain(), false));
        while (!todo.isEmpty()) {
            enter(todo.removeLast());
        }
    }

    /** The files that need no reading. */
    List<VaultFile> files() {
        return files;
    }

    /** What sync clients keep elsewhere; a file that is here as well goes before it. */
    List<NotDownloaded> placeholders() {
        return placeholders;
    }

    private void enter(Folder folder) throws IOException {
        IgnoreChain ignores = folder.ignored ? folder.ignores : withOwn(folder);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path)) {
            for (Path entry : entries) {
                visit(folder, ignores, entry);
            }
        } catch (DirectoryIteratorException e) {
            unreadable(folder, e.getCause());
        } catch (FileNames.Unusable e) {
            throw e;
        } catch (IOException e) {
            unreadable(folder, e);
        }
    }

    private IgnoreChain withOwn(Folder folder) {
        try {
            return folder.ignores.with(
                    GitIgnores.read(folder.path.resolve(".gitignore"), git.prefix() + folder.prefix));
        } catch (IOException e) {
            problems.add(Unreadable.problem(folder.prefix + ".gitignore", e));
            return folder.ignores;
        }
    }

    private void unreadable(Folder folder, IOException e) {
        problems.add(Unreadable.problem(folder.prefix.isEmpty() ? "." : folder.prefix, e));
    }

    private void visit(Folder folder, IgnoreChain ignores, Path entry) throws FileNames.Unusable {
        String name = names.of(entry).orElse(null);
        if (name == null) {
            problems.add(new Problem(
                    folder.prefix + entry.getFileName(),
                    "the file's name is not UTF-8 and no link can name it: rename it; it is left out"));
            return;
        }
        Optional<String> absent = SyncFiles.placeholder(name);
        if (absent.isPresent()
                && !absent.get().startsWith(".")
                && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            placeholders.add(new NotDownloaded(VaultPath.of(folder.prefix + absent.get())));
            return;
        }
        if (name.startsWith(".")) {
            return;
        }
        String path = folder.prefix + name;
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            problems.add(Unreadable.problem(path, e));
            return;
        }
        if (attributes.isDirectory()) {
            boolean ignored = folder.ignored || ignores.ignores(git.prefix() + path, true);
            todo.add(new Folder(entry, path + "/", ignores, ignored));
        } else if (attributes.isSymbolicLink()) {
            link(entry, path);
        } else if (attributes.isRegularFile()) {
            boolean excluded = folder.ignored
                    || SyncFiles.isTemporary(name)
                    || filters.hides(path)
                    || ignores.ignores(git.prefix() + path, false);
            add(entry, VaultPath.of(path), attributes.size(), excluded);
        }
    }

    private void link(Path entry, String path) {
        if (Files.isDirectory(entry)) {
            problems.add(new Problem(
                    path, "a symbolic link to a folder is not followed: links to files in it count as unresolved"));
        } else if (Files.isRegularFile(entry)) {
            files.add(new Excluded(VaultPath.of(path)));
        }
    }

    private void add(Path file, VaultPath path, long size, boolean excluded) {
        if (excluded) {
            files.add(new Excluded(path));
        } else if (VaultFileParser.parses(path)) {
            reading.add(new FileReading.Job(file, path, size));
        } else {
            files.add(new Attachment(path, size));
        }
    }
}
