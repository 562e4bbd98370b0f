package dev.wikiclean.run;

import dev.wikiclean.rules.Config;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the files of a vault looked like at one moment, by their attributes alone: two of them tell cheaply whether
 * anything has changed between.
 */
final class FolderStamp {
    /** The coarsest clock of a file system, that of FAT. */
    private static final Duration COARSEST = Duration.ofSeconds(2);

    private static final Set<String> SETTINGS = Set.of(".gitignore", Config.FILE_NAME);
    private static final List<String> ELSEWHERE = List.of(".obsidian/app.json", ".wiki-clean/decisions.yaml");

    /**
     * What a file looks like.
     *
     * @param changed when its inode changed, or its content where the system does not know that
     * @param file tells it from others that take its name; may be the same for all where the system has no such thing
     */
    private record Look(long size, FileTime modified, FileTime changed, Object file) {}

    private final Path root;
    private final Instant taken = Instant.now();
    private final Map<String, Look> files = new HashMap<>();

    private FolderStamp(Path root) {
        this.root = root;
    }

    /** Looks at every file that a snapshot of the vault in {@code root} is made from; what cannot be seen is left out. */
    static FolderStamp of(Path root) {
        FolderStamp stamp = new FolderStamp(root);
        String view = root.getFileSystem().supportedFileAttributeViews().contains("unix") ? "unix:" : "";
        Deque<String> todo = new ArrayDeque<>(Set.of(""));
        while (!todo.isEmpty()) {
            stamp.enter(todo.removeLast(), view, todo);
        }
        ELSEWHERE.forEach(path -> stamp.look(root.resolve(path), path, view, todo));
        return stamp;
    }

    private void enter(String folder, String view, Deque<String> todo) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(folder))) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!name.startsWith(".") || SETTINGS.contains(name)) {
                    look(entry, folder + name, view, todo);
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            // Not readable before, not read then: it is no part of the snapshot.
        }
    }

    private void look(Path entry, String path, String view, Deque<String> todo) {
        try {
            if (view.isEmpty()) {
                BasicFileAttributes basic =
                        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (basic.isDirectory()) {
                    todo.add(path + "/");
                } else {
                    FileTime modified = basic.lastModifiedTime();
                    files.put(path, new Look(basic.size(), modified, modified, String.valueOf(basic.fileKey())));
                }
                return;
            }
            Map<String, Object> unix = Files.readAttributes(
                    entry, view + "size,lastModifiedTime,ctime,ino,isDirectory", LinkOption.NOFOLLOW_LINKS);
            if ((Boolean) unix.get("isDirectory")) {
                todo.add(path + "/");
            } else {
                files.put(
                        path,
                        new Look(
                                (Long) unix.get("size"),
                                (FileTime) unix.get("lastModifiedTime"),
                                (FileTime) unix.get("ctime"),
                                unix.get("ino")));
            }
        } catch (IOException gone) {
            // It is not there any more.
        }
    }

    /** The files that one of the two has and the other lacks, or that look different, by path. */
    Set<String> differences(FolderStamp later) {
        Set<String> paths = new TreeSet<>();
        files.forEach((path, look) -> {
            if (!Objects.equals(look, later.files.get(path))) {
                paths.add(path);
            }
        });
        later.files.keySet().stream().filter(path -> !files.containsKey(path)).forEach(paths::add);
        return paths;
    }

    boolean contains(String path) {
        return files.containsKey(path);
    }

    /**
     * The files that had been saved so shortly before that another save need not show: the clock of the file system may
     * not have moved on between.
     */
    Set<String> justSaved() {
        FileTime since = FileTime.from(taken.minus(COARSEST));
        Set<String> paths = new TreeSet<>();
        files.forEach((path, look) -> {
            if (look.changed.compareTo(since) >= 0 || look.modified.compareTo(since) >= 0) {
                paths.add(path);
            }
        });
        return paths;
    }
}
