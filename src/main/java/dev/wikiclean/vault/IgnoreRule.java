package dev.wikiclean.vault;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One line of a {@code .gitignore} file.
 *
 * @param negated whether it takes paths back in ({@code !x})
 * @param foldersOnly whether it ends in a slash
 * @param byName whether it holds no other slash and so matches names at every depth
 */
record IgnoreRule(Glob glob, boolean negated, boolean foldersOnly, boolean byName) {

    /** The rule of a line (as {@link #bytes}) without its line end; nothing for comments, blank lines and patterns that match nothing. */
    static Optional<IgnoreRule> parse(String line) {
        if (line.startsWith("#")) {
            return Optional.empty();
        }
        String pattern = withoutBlanksAtEnd(line);
        boolean negated = pattern.startsWith("!");
        if (negated) {
            pattern = pattern.substring(1);
        }
        boolean foldersOnly = pattern.endsWith("/");
        if (foldersOnly) {
            pattern = pattern.substring(0, pattern.length() - 1);
        }
        boolean byName = pattern.indexOf('/') < 0;
        if (pattern.startsWith("/")) {
            pattern = pattern.substring(1);
        }
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        return Glob.of(pattern).map(glob -> new IgnoreRule(glob, negated, foldersOnly, byName));
    }

    private static String withoutBlanksAtEnd(String line) {
        int end = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
                end = Math.min(i + 1, line.length());
            } else if (line.charAt(i) != ' ') {
                end = i + 1;
            }
        }
        return line.substring(0, end);
    }

    /**
     * Whether it speaks of {@code path}.
     *
     * @param path relative to the folder of the rule's file, as {@link #bytes}
     */
    boolean matches(String path, boolean folder) {
        if (foldersOnly && !folder) {
            return false;
        }
        return glob.matches(byName ? path.substring(path.lastIndexOf('/') + 1) : path);
    }

    /** The UTF-8 bytes of {@code text}, one character each: git's {@code ?} and classes match bytes. */
    static String bytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            }
        }
        return text;
    }
}
