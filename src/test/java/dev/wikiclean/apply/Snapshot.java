package dev.wikiclean.apply;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;

/** Every file and folder of a vault with its bytes and permissions, as text that a failing test can show. */
public final class Snapshot {
    private Snapshot() {}

    public static Map<String, String> of(Path vault) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Files.walkFileTree(vault, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                String name = folder.getFileName().toString();
                if (!folder.equals(vault) && (name.equals(".git") || name.equals(".wiki-clean"))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                files.put(vault.relativize(folder) + "/", mode(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String content = attributes.isRegularFile()
                        ? Content.of(Files.readAllBytes(file)).toString()
                        : "-> " + Files.readSymbolicLink(file);
                files.put(vault.relativize(file).toString(), mode(file) + " " + content);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }
}
