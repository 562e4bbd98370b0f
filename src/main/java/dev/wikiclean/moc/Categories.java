package dev.wikiclean.moc;

import dev.wikiclean.text.Nfc;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which notes stand in which category. */
final class Categories {
    private static final Comparator<Folded> BY_TITLE = Comparator.comparing(Folded::title)
            .thenComparing(folded -> folded.entry().title())
            .thenComparing(folded -> folded.entry().path());

    /** An entry with its title folded for sorting, once for all comparisons. */
    private record Folded(String title, MocEntry entry) {
        static Folded of(MocEntry entry) {
            return new Folded(Nfc.of(entry.title()).toLowerCase(Locale.ROOT), entry);
        }
    }

    private Categories() {}

    /** Each category with its notes by title. */
    static SortedMap<String, List<MocEntry>> of(Stream<Note> members, String key) {
        SortedMap<String, List<MocEntry>> categories = new TreeMap<>();
        members.forEach(note -> note.frontMatter().list(key).stream()
                .map(Categories::name)
                .filter(ManagedBlock::canBeNamed)
                .distinct()
                .forEach(category -> categories
                        .computeIfAbsent(category, c -> new ArrayList<>())
                        .add(new MocEntry(note.path(), note.title().strip()))));
        categories.replaceAll((category, entries) -> sorted(entries));
        return categories;
    }

    private static List<MocEntry> sorted(List<MocEntry> entries) {
        return entries.stream()
                .map(Folded::of)
                .sorted(BY_TITLE)
                .map(Folded::entry)
                .toList();
    }

    /** The category that a value names: {@code "[[10_Wiki/AI|AI]]"}, {@code 10_Wiki/AI/} and {@code 10_Wiki/AI} are one. */
    static String name(String value) {
        String text = value.strip();
        if (text.startsWith("[[") && text.endsWith("]]")) {
            text = text.substring(2, text.length() - 2);
            int pipe = text.indexOf('|');
            text = pipe < 0 ? text : text.substring(0, pipe);
        }
        int start = 0;
        int end = text.length();
        while (start < end && isEdge(text.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(text.charAt(end - 1))) {
            end--;
        }
        return Nfc.of(text.substring(start, end));
    }

    private static boolean isEdge(char c) {
        return c == '/' || Character.isWhitespace(c);
    }

    /**
     * For each category what its MOC is called after: its last part, or all its parts where two categories end in the
     * same.
     */
    static Map<String, String> shortNames(Iterable<String> categories) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (String category : categories) {
            counts.merge(last(category).toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        for (String category : categories) {
            boolean alone = counts.get(last(category).toLowerCase(Locale.ROOT)) == 1;
            names.put(category, alone ? last(category) : category.replace("/", " - "));
        }
        return names;
    }

    private static String last(String category) {
        return category.substring(category.lastIndexOf('/') + 1).strip();
    }
}
