package dev.wikiclean.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What stands where a hook is looked for.
 *
 * @param script what a hook of ours does
 * @param text the beginning of a file, for looking at; empty for none
 */
record HookFile(Path path, Kind kind, Optional<HookScript> script, String text) {
    /** Whose it is. */
    enum Kind {
        NONE,
        OURS,
        /** Ours, with changes by somebody. */
        EDITED,
        OTHER,
        /** Something that is neither a file nor leads to one. */
        NO_FILE
    }

    private static final int LONGEST = 1 << 16;

    static HookFile at(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return new HookFile(path, Kind.NONE, Optional.empty(), "");
        }
        boolean isLink = Files.isSymbolicLink(path);
        if (!isLink && !Files.isRegularFile(path)) {
            return new HookFile(path, Kind.NO_FILE, Optional.empty(), "");
        }
        String text = beginning(path);
        if (isLink || !HookScript.isOurs(text)) {
            return new HookFile(path, Kind.OTHER, Optional.empty(), text);
        }
        Optional<HookScript> script = HookScript.read(text);
        return new HookFile(path, script.isPresent() ? Kind.OURS : Kind.EDITED, script, text);
    }

    private static String beginning(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return "";
        }
        try (var in = Files.newInputStream(path)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (java.nio.file.AccessDeniedException secret) {
            return "";
        }
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether git would run it, as far as its permissions and its file system tell. */
    boolean isRun() {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }

    /** Where a hook of before is kept. */
    Path former() {
        return path.resolveSibling(HookScript.FORMER);
    }

    boolean hasFormer() {
        return Files.exists(former(), LinkOption.NOFOLLOW_LINKS);
    }
}
