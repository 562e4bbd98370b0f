package dev.wikiclean.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectInserter;

/** Copies a vault and puts each file into an index, reading it once. */
final class VaultCopy extends SimpleFileVisitor<Path> {
    private static final long IN_MEMORY = 8 << 20;

    private final Path from;
    private final Path to;
    private final ObjectInserter inserter;
    private final DirCacheBuilder index;
    private final List<String> skipped = new ArrayList<>();

    VaultCopy(Path from, Path to, ObjectInserter inserter, DirCacheBuilder index) {
        this.from = from;
        this.to = to;
        this.inserter = inserter;
        this.index = index;
    }

    /** Copies; returns what was left out, one line each. */
    List<String> copy() throws IOException {
        Files.walkFileTree(from, this);
        index.finish();
        return skipped;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (isGit(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (!folder.equals(from)) {
            Files.createDirectory(target(folder));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (isGit(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            copyLink(file);
        } else if (attributes.isRegularFile()) {
            copyFile(file, attributes);
        } else {
            skipped.add(from.relativize(file) + " is neither a file nor a folder; it is not in the copy");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        skipped.add(from.relativize(file) + " cannot be read; it is not in the copy");
        return FileVisitResult.CONTINUE;
    }

    private void copyFile(Path file, BasicFileAttributes attributes) throws IOException {
        Path target = target(file);
        DirCacheEntry entry = entry(file);
        if (attributes.size() <= IN_MEMORY) {
            byte[] bytes;
            try {
                bytes = Files.readAllBytes(file);
            } catch (IOException unreadable) {
                visitFileFailed(file, unreadable);
                return;
            }
            Files.write(target, bytes);
            entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, bytes));
        } else {
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            try (InputStream in = Files.newInputStream(target)) {
                entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, Files.size(target), in));
            }
        }
        boolean executable = Files.isExecutable(file) && target.toFile().setExecutable(true);
        entry.setFileMode(executable ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
        entry.setLength(Files.size(target));
        entry.setLastModified(Files.getLastModifiedTime(target).toInstant());
        index.add(entry);
    }

    private void copyLink(Path link) throws IOException {
        Path points = Files.readSymbolicLink(link);
        Files.createSymbolicLink(target(link), points);
        DirCacheEntry entry = entry(link);
        byte[] text = points.toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8);
        entry.setFileMode(FileMode.SYMLINK);
        entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, text));
        entry.setLength(text.length);
        index.add(entry);
    }

    private DirCacheEntry entry(Path file) {
        return new DirCacheEntry(from.relativize(file).toString().replace('\\', '/'));
    }

    private Path target(Path file) {
        return to.resolve(from.relativize(file).toString());
    }

    /** Git directories stay behind, and so does the state of runs on the vault itself. */
    private boolean isGit(Path path) {
        String name = path.getFileName().toString();
        return !path.equals(from) && (name.equalsIgnoreCase(".git") || name.equals(".wiki-clean"));
    }
}
