package dev.wikiclean.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every file of a folder with its content, git directories left out. */
final class FolderBytes {
    private FolderBytes() {}

    /** By relative path; contents as strings of ISO-8859-1 so that they compare and print. */
    static Map<String, String> of(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = folder.relativize(path).toString();
                boolean inGit = name.equals(".git") || name.startsWith(".git/");
                if (!inGit && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    files.put(name, new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }
}
