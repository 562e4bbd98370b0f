package dev.wikiclean.vault;

import java.util.Locale;

/**
 * The path of a file relative to the vault's root, with {@code /} between folders, spelled exactly as on disk (case and
 * Unicode normalisation included).
 */
public record VaultPath(String value) implements Comparable<VaultPath> {
    public VaultPath {
        if (value.isEmpty() || value.startsWith("/") || value.endsWith("/") || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a vault path: " + value);
        }
        if (hasDotSegment(value)) {
            throw new IllegalArgumentException("a vault path has no empty, '.' or '..' part: " + value);
        }
    }

    private static boolean hasDotSegment(String value) {
        if (value.indexOf('.') < 0 && !value.contains("//")) {
            return false;
        }
        for (String part : value.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return true;
            }
        }
        return false;
    }

    // What a record has by itself is linked at run time, and this one is needed at every start.
    @Override
    public boolean equals(Object other) {
        return other instanceof VaultPath path && value.equals(path.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    public static VaultPath of(String value) {
        return new VaultPath(value);
    }

    /** The file's name with its extension: {@code Note.md}. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** The file's name without its last extension: {@code Note}. */
    public String stem() {
        int start = value.lastIndexOf('/') + 1;
        int dot = value.lastIndexOf('.');
        return value.substring(start, dot <= start ? value.length() : dot);
    }

    /** The last extension in lower case, without the dot; empty where there is none. */
    public String extension() {
        int start = value.lastIndexOf('/') + 1;
        int dot = value.lastIndexOf('.');
        return dot <= start ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The folder, without a slash at its end; empty for the vault's root. */
    public String folder() {
        int slash = value.lastIndexOf('/');
        return slash < 0 ? "" : value.substring(0, slash);
    }

    /** The path without the extension {@code .md}, as links write it. */
    public String withoutNoteExtension() {
        return isNote() ? value.substring(0, value.length() - 3) : value;
    }

    public boolean isNote() {
        return extension().equals("md");
    }

    public boolean isCanvas() {
        return extension().equals("canvas");
    }

    public boolean isBase() {
        return extension().equals("base");
    }

    /** Whether the file lies in {@code folder} or below it; every file lies below the empty folder. */
    public boolean isBelow(String folder) {
        return folder.isEmpty() || value.startsWith(folder + "/");
    }

    @Override
    public int compareTo(VaultPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
