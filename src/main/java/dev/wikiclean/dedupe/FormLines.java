package dev.wikiclean.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines that notes on several topics have word by word: the questions of a form, a footer. They say nothing of a note's
 * topic. All bodies are read, line by line, when that is first asked for; notes that share a name with one of the two in
 * question are not asked, for copies of a text do not make a form of it.
 */
final class FormLines {
    private static final int SHORTEST = 16;
    /** So many other notes make a form. */
    private static final int OTHERS = 2;

    private final List<Candidate> notes;
    private final Map<String, List<Candidate>> byName = new HashMap<>();
    private long[] lines;
    private int[] counts;

    FormLines(List<Candidate> notes) {
        this.notes = notes;
    }

    /** The shingles of the lines of {@code a} and {@code b} that belong to a form, sorted. */
    long[] shingles(Candidate a, Candidate b) {
        prepare();
        Map<Long, Integer> related = new HashMap<>();
        for (Candidate note : related(a, b)) {
            distinct(note).forEach(line -> related.merge(line, 1, Integer::sum));
        }
        LongList found = new LongList();
        for (Candidate note : List.of(a, b)) {
            String text = note.note().text();
            eachLine(note, (from, to) -> {
                if (count(hash(text, from, to)) - related.getOrDefault(hash(text, from, to), 0) >= OTHERS) {
                    for (long shingle : Shingles.of(text, from, to).hashes()) {
                        found.add(shingle);
                    }
                }
            });
        }
        return found.distinct();
    }

    private Set<Candidate> related(Candidate a, Candidate b) {
        Set<Candidate> found = new HashSet<>(List.of(a, b));
        for (Candidate note : List.of(a, b)) {
            note.keys().forEach(key -> found.addAll(byName.getOrDefault(key.value(), List.of())));
        }
        return found;
    }

    private int count(long line) {
        int at = Arrays.binarySearch(lines, line);
        return at < 0 ? 0 : counts[at];
    }

    private void prepare() {
        if (lines != null) {
            return;
        }
        LongList all = new LongList();
        for (Candidate note : notes) {
            note.keys().forEach(key -> byName.computeIfAbsent(key.value(), k -> new ArrayList<>(1))
                    .add(note));
            distinct(note).forEach(all::add);
        }
        long[] sorted = all.sorted();
        LongList often = new LongList();
        counts = new int[sorted.length / (OTHERS + 1) + 1];
        int kept = 0;
        for (int i = 0; i < sorted.length; ) {
            int to = i;
            while (to < sorted.length && sorted[to] == sorted[i]) {
                to++;
            }
            if (to - i > OTHERS) {
                often.add(sorted[i]);
                counts[kept++] = to - i;
            }
            i = to;
        }
        lines = often.sorted();
    }

    private static Set<Long> distinct(Candidate note) {
        Set<Long> found = new HashSet<>();
        String text = note.note().text();
        eachLine(note, (from, to) -> found.add(hash(text, from, to)));
        return found;
    }

    private interface LineReader {
        void line(int from, int to);
    }

    /** Hands over each line of the body that is long enough to say something, without the blanks around it. */
    private static void eachLine(Candidate note, LineReader reader) {
        String text = note.note().text();
        for (int from = note.bodyStart(); from < text.length(); ) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            int first = from;
            int last = to;
            while (first < last && Character.isWhitespace(text.charAt(first))) {
                first++;
            }
            while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            if (last - first >= SHORTEST) {
                reader.line(first, last);
            }
            from = to + 1;
        }
    }

    private static long hash(String text, int from, int to) {
        long hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 0x100000001B3L + text.charAt(i);
        }
        return hash ^ hash >>> 29;
    }
}
