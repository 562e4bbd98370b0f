package dev.wikiclean.run.agent;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.StateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * Remembers what was paid for, whatever came of it: the same question about the same words is not asked again by another
 * run. Holds hashes alone.
 */
final class NightMemory {
    private static final String NAME = "agent-memory";

    private final Path file;
    private final FileOps ops;
    private final Set<String> keys;

    private NightMemory(Path file, FileOps ops, Set<String> keys) {
        this.file = file;
        this.ops = ops;
        this.keys = keys;
    }

    /** Reads what runs on any work tree of the repository left. */
    static NightMemory open(Path vault, FileOps ops) throws IOException {
        Path file = StateFolder.of(vault).shared().resolve(NAME);
        Set<String> keys = new HashSet<>();
        if (Files.exists(file)) {
            keys.addAll(Files.readAllLines(file, StandardCharsets.US_ASCII));
        }
        return new NightMemory(file, ops, keys);
    }

    /** What stands for a question. */
    static String key(String... parts) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                hash.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                hash.update(bytes);
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    boolean knows(String key) {
        return keys.contains(key);
    }

    /** Keeps a key; it is on disk when this returns. */
    void keep(String key) throws IOException {
        if (keys.add(key)) {
            // A kill may have left half a line: the line end in front ends it.
            ops.append(file, ("\n" + key + "\n").getBytes(StandardCharsets.US_ASCII));
            ops.force(file);
        }
    }
}
