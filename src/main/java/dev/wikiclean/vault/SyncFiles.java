package dev.wikiclean.vault;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files that sync clients and editors keep among others' files for their own purposes. */
final class SyncFiles {
    private static final String ICLOUD = ".icloud";

    /** Nextcloud and ownCloud with virtual files, Resilio Sync with selective sync: the name, and this behind it. */
    private static final List<String> PLACEHOLDERS = List.of(".nextcloud", ".owncloud", ".rsls");

    private static final List<String> TEMPORARY = List.of(".tmp", ".swp", "~", ".part", ".crdownload", ".!sync");

    private SyncFiles() {}

    /** The name of the file that {@code name} stands for, which is not downloaded: {@code .Note.md.icloud}. */
    static Optional<String> placeholder(String name) {
        if (name.endsWith(ICLOUD) && name.startsWith(".") && name.length() > ICLOUD.length() + 1) {
            return Optional.of(name.substring(1, name.length() - ICLOUD.length()));
        }
        for (String suffix : PLACEHOLDERS) {
            if (name.endsWith(suffix) && name.length() > suffix.length()) {
                return Optional.of(name.substring(0, name.length() - suffix.length()));
            }
        }
        return Optional.empty();
    }

    /** Whether a program keeps unfinished work there: {@code ~syncthing~Note.md.tmp}, {@code ~$Plan.docx}. */
    static boolean isTemporary(String name) {
        char last = name.charAt(name.length() - 1);
        if (last == 'd' && name.endsWith(".md")) {
            return name.startsWith("~$");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith("~$")
                || name.startsWith("~syncthing~")
                || name.startsWith("#") && last == '#'
                || TEMPORARY.stream().anyMatch(lower::endsWith);
    }
}
