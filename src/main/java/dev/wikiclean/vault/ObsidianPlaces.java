package dev.wikiclean.vault;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/**
 * What the settings of Obsidian and its plugins say of single notes and folders; paths are normalised (NFC) and have no
 * slash at their ends.
 *
 * @param templateFolders where templates lie
 * @param templates notes that are templates, with their extension
 * @param dailyFolders where daily, weekly, monthly notes lie
 * @param bookmarks what somebody bookmarked
 */
public record ObsidianPlaces(
        Set<String> templateFolders, Set<String> templates, Set<String> dailyFolders, Set<String> bookmarks) {
    public static final ObsidianPlaces NONE = new ObsidianPlaces(Set.of(), Set.of(), Set.of(), Set.of());

    public ObsidianPlaces {
        templateFolders = Set.copyOf(templateFolders);
        templates = Set.copyOf(templates);
        dailyFolders = Set.copyOf(dailyFolders);
        bookmarks = Set.copyOf(bookmarks);
    }

    /** Whether both say the same. {@code equals} of a record costs a fresh JVM a hundredth of a second to link. */
    public boolean isSame(ObsidianPlaces other) {
        return templateFolders.equals(other.templateFolders)
                && templates.equals(other.templates)
                && dailyFolders.equals(other.dailyFolders)
                && bookmarks.equals(other.bookmarks);
    }

    public boolean isTemplate(VaultPath path) {
        return !templates.isEmpty() && templates.contains(normal(path.value())) || liesIn(templateFolders, path);
    }

    public boolean isDailyNote(VaultPath path) {
        return liesIn(dailyFolders, path);
    }

    public boolean isBookmarked(VaultPath path) {
        return !bookmarks.isEmpty() && bookmarks.contains(normal(path.value()));
    }

    private static boolean liesIn(Set<String> folders, VaultPath path) {
        if (folders.isEmpty()) {
            return false;
        }
        String name = normal(path.value());
        return folders.stream().anyMatch(folder -> name.startsWith(folder + "/"));
    }

    /** Both together. */
    ObsidianPlaces and(ObsidianPlaces other) {
        return new ObsidianPlaces(
                union(templateFolders, other.templateFolders),
                union(templates, other.templates),
                union(dailyFolders, other.dailyFolders),
                union(bookmarks, other.bookmarks));
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }

    /** {@code written} as paths are compared here. */
    static String normal(String written) {
        int start = 0;
        int end = written.length();
        while (start < end && written.charAt(start) == '/') {
            start++;
        }
        while (end > start && written.charAt(end - 1) == '/') {
            end--;
        }
        return Normalizer.normalize(written.substring(start, end), Normalizer.Form.NFC);
    }
}
