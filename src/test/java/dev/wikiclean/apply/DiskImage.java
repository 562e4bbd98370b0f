package dev.wikiclean.apply;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a disk holds below one folder, in memory.
 *
 * @param folders permissions by path; the folder itself is the empty path
 * @param files by path; two names of one file share one object
 */
public record DiskImage(TreeMap<String, String> folders, TreeMap<String, FileImage> files) {
    /** The content of one file, whatever its names. */
    public record FileImage(byte[] bytes, String permissions) {}

    public static DiskImage read(Path root) throws IOException {
        DiskImage image = new DiskImage(new TreeMap<>(), new TreeMap<>());
        Map<Object, FileImage> known = new HashMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                image.folders.put(root.relativize(folder).toString(), Permissions.of(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                FileImage content = known.get(attributes.fileKey());
                if (content == null) {
                    content = new FileImage(Files.readAllBytes(file), Permissions.of(file));
                    known.put(attributes.fileKey(), content);
                }
                image.files.put(root.relativize(file).toString(), content);
                return FileVisitResult.CONTINUE;
            }
        });
        return image;
    }

    /** Makes {@code root} hold this and nothing else. */
    public void writeTo(Path root) throws IOException {
        deleteTree(root);
        for (Map.Entry<String, String> folder : folders.entrySet()) {
            Path path = Files.createDirectory(root.resolve(folder.getKey()));
            setPermissions(path, folder.getValue(), "rwxr-xr-x");
        }
        Map<FileImage, Path> written = new IdentityHashMap<>();
        for (Map.Entry<String, FileImage> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Path other = written.putIfAbsent(file.getValue(), path);
            if (other != null) {
                Files.createLink(path, other);
            } else {
                Files.write(path, file.getValue().bytes());
                setPermissions(path, file.getValue().permissions(), "rw-r--r--");
            }
        }
    }

    private static void setPermissions(Path path, String permissions, String usual) throws IOException {
        if (!permissions.isEmpty() && !permissions.equals(usual)
                || !Permissions.of(path).equals(permissions)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
