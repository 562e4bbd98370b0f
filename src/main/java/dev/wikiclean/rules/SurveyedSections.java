package dev.wikiclean.rules;

import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Headings that recur in notes, and whether their sections only point to other notes. */
final class SurveyedSections {
    private static final int LONGEST = 60;

    private SurveyedSections() {}

    static List<VaultSurvey.Section> of(List<Note> notes) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> pointing = new HashMap<>();
        for (Note note : notes) {
            Set<String> seen = new HashSet<>();
            List<Heading> headings = note.headings();
            for (int i = 0; i < headings.size(); i++) {
                String text = headings.get(i).text();
                if (headings.get(i).level() < 2
                        || text.isBlank()
                        || text.length() > LONGEST
                        || text.contains("[[")
                        || !seen.add(text)) {
                    continue;
                }
                counts.merge(text, 1, Integer::sum);
                int to = i + 1 < headings.size()
                        ? headings.get(i + 1).span().start()
                        : note.text().length();
                if (points(note.text().substring(headings.get(i).span().end(), to))) {
                    pointing.merge(text, 1, Integer::sum);
                }
            }
        }
        int atLeast = Math.max(3, notes.size() / 50);
        return VaultSurvey.ranked(counts, atLeast).stream()
                .map(section -> new VaultSurvey.Section(
                        section.name(), section.count(), pointing.getOrDefault(section.name(), 0)))
                .toList();
    }

    /** Whether every line is a list item with a link. */
    private static boolean points(String section) {
        boolean any = false;
        for (String raw : (Iterable<String>) section.lines()::iterator) {
            String line = raw.strip();
            if (!line.isEmpty()) {
                if (BodyLine.listMark(line) == 0 || !line.contains("[[") && !line.contains("](")) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }
}
