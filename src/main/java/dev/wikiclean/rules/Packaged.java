package dev.wikiclean.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The files that are packed with the program, in a jar or in a folder of classes. */
final class Packaged {
    private Packaged() {}

    /**
     * The bytes of the files in {@code home + folder}, by their path below it.
     *
     * @param home ends with a slash
     * @param known a file in {@code home} that is there for sure
     */
    static Map<String, byte[]> below(String home, String known, String folder) {
        URL url = Packaged.class.getResource(home + known);
        if (url == null) {
            throw new IllegalStateException("not packaged: " + home + known);
        }
        try {
            return url.openConnection() instanceof JarURLConnection jar
                    ? inJar(jar, (home + folder).substring(1))
                    : inFolder(Path.of(uri(url)).resolveSibling(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> inJar(JarURLConnection connection, String prefix) throws IOException {
        connection.setUseCaches(false);
        Map<String, byte[]> files = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(entry.getName().substring(prefix.length()), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    private static Map<String, byte[]> inFolder(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a place to read from: " + url, e);
        }
    }
}
