package dev.wikiclean.dedupe;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How rare the terms of a vault are, from a sample of its notes, and how much closer two notes are by their rare terms
 * than either is to the notes of the sample. Read when it is first asked for.
 */
final class Vocabulary {
    private static final int SAMPLE = 300;
    /** With fewer other notes nothing is rare. */
    private static final int FEW = 6;

    private static final int LONGEST = 20_000;
    /** So many notes of other names may be closer by chance. */
    private static final int CHANCE = 2;

    private static final int LEAST_COMMON = 2;

    /**
     * What two notes have in common.
     *
     * @param common how many rare terms
     */
    record Kinship(int common, boolean isClose) {}

    private final List<Candidate> notes;
    private List<Terms> sample;
    private final Map<Long, Integer> frequencies = new HashMap<>();
    private final Map<Candidate, Terms> read = new HashMap<>();

    Vocabulary(List<Candidate> notes) {
        this.notes = notes;
    }

    /** The distinct terms of a text with its note. */
    private record Terms(Candidate note, long[] terms) {}

    Kinship kinship(Candidate a, Candidate b) {
        prepare();
        Terms one = of(a);
        Terms two = of(b);
        if (sample.size() < FEW) {
            return new Kinship(0, false);
        }
        Set<Long> names = new HashSet<>();
        Set<String> values = new HashSet<>();
        for (Candidate note : List.of(a, b)) {
            note.keys().forEach(key -> values.add(key.value()));
            note.keys()
                    .forEach(
                            key -> TermScan.read(key.written(), 0, key.written().length(), names::add));
        }
        double both = closeness(one, two, names);
        int common = common(one, two, names);
        if (common < LEAST_COMMON || both <= 0) {
            return new Kinship(common, false);
        }
        int closer = 0;
        for (Terms other : sample) {
            if (!bearsOne(other.note(), values)
                    && Math.max(closeness(one, other, names), closeness(two, other, names)) >= both) {
                closer++;
            }
        }
        return new Kinship(common, closer <= CHANCE);
    }

    private void prepare() {
        if (sample != null) {
            return;
        }
        int step = Math.max(1, notes.size() / SAMPLE);
        sample = new java.util.ArrayList<>();
        for (int i = 0; i < notes.size(); i += step) {
            Terms terms = of(notes.get(i));
            sample.add(terms);
            for (long term : terms.terms()) {
                frequencies.merge(term, 1, Integer::sum);
            }
        }
    }

    private Terms of(Candidate note) {
        return read.computeIfAbsent(note, Vocabulary::terms);
    }

    private static boolean bearsOne(Candidate note, Set<String> values) {
        return note.keys().stream().anyMatch(key -> values.contains(key.value()));
    }

    private static Terms terms(Candidate note) {
        String text = note.note().text();
        int from = note.bodyStart();
        Set<Long> found = new HashSet<>();
        TermScan.read(text, from, Math.min(text.length(), from + LONGEST), found::add);
        long[] terms = found.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(terms);
        return new Terms(note, terms);
    }

    private double rarity(long term) {
        return Math.log((sample.size() + 1.0) / (frequencies.getOrDefault(term, 0) + 1.0));
    }

    /** The cosine of the two, each term weighed by its rarity squared; the words of the names do not count. */
    private double closeness(Terms one, Terms two, Set<Long> names) {
        double common = 0;
        for (int i = 0, j = 0; i < one.terms().length && j < two.terms().length; ) {
            int order = Long.compare(one.terms()[i], two.terms()[j]);
            if (order == 0 && !names.contains(one.terms()[i])) {
                double rarity = rarity(one.terms()[i]);
                common += rarity * rarity;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common == 0 ? 0 : common / Math.sqrt((double) one.terms().length * two.terms().length);
    }

    private int common(Terms one, Terms two, Set<Long> names) {
        int common = 0;
        for (long term : one.terms()) {
            boolean rare = frequencies.getOrDefault(term, 0) * 5 <= sample.size() + 10;
            common += rare && !names.contains(term) && Arrays.binarySearch(two.terms(), term) >= 0 ? 1 : 0;
        }
        return common;
    }
}
