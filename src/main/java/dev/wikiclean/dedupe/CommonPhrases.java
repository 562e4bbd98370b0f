package dev.wikiclean.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weighs what two notes of one name have in common by how many notes on other topics say it too: the phrases of a
 * language, of a field, of a form weigh little. Counted in a sample, which is read when it is first asked for; notes
 * that share a name with one of the two are not asked, for copies of a text do not make it common.
 */
final class CommonPhrases {
    private static final int SAMPLE = 1000;
    /** Asked of fewer other notes, a phrase's rarity means nothing; so much is taken off instead. */
    private static final int FEW = 8;

    private static final double UNKNOWN = 0.7;

    /** Where less is left beside the lines of a form, nothing is known to be common. */
    private static final double LITTLE = 12;

    private final List<Candidate> notes;
    private final FormLines forms;
    private List<Candidate> sample;
    private final Map<String, Set<Candidate>> byName = new HashMap<>();
    private long[] phrases;
    private int[] counts;

    CommonPhrases(List<Candidate> notes) {
        this.notes = notes;
        this.forms = new FormLines(notes);
    }

    /** What is left of two shares once common phrases weigh less. */
    record Weighed(double jaccard, double containment) {}

    Weighed weigh(Candidate a, Candidate b) {
        prepare();
        List<Candidate> related = related(a, b);
        if (sample.size() - related.size() < FEW) {
            double jaccard = a.shingles().jaccard(b.shingles());
            return new Weighed(
                    jaccard >= UNKNOWN ? jaccard : jaccard * UNKNOWN,
                    a.shingles().containment(b.shingles()));
        }
        long[] form = forms.shingles(a, b);
        int left = 0;
        long[] one = a.shingles().hashes();
        long[] two = b.shingles().hashes();
        double common = 0;
        double onlyOne = 0;
        double onlyTwo = 0;
        for (int i = 0, j = 0; i < one.length || j < two.length; ) {
            int order = i == one.length ? 1 : j == two.length ? -1 : Long.compare(one[i], two[j]);
            long phrase = order <= 0 ? one[i] : two[j];
            boolean ofForm = Arrays.binarySearch(form, phrase) >= 0;
            double weight = ofForm ? 0 : weight(phrase, related);
            left += order == 0 && !ofForm ? 1 : 0;
            common += order == 0 ? weight : 0;
            onlyOne += order < 0 ? weight : 0;
            onlyTwo += order > 0 ? weight : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        if (form.length > 0 && left < LITTLE) {
            return new Weighed(0, 0);
        }
        double all = common + onlyOne + onlyTwo;
        double least = common + Math.min(onlyOne, onlyTwo);
        double sure = form.length == 0 ? 1 : Math.min(1, common / LITTLE);
        return new Weighed(all == 0 ? 0 : sure * common / all, least == 0 ? 0 : sure * common / least);
    }

    private double weight(long phrase, List<Candidate> related) {
        int at = Arrays.binarySearch(phrases, phrase);
        if (at < 0) {
            return 1;
        }
        int others = counts[at];
        for (Candidate note : related) {
            others -= Arrays.binarySearch(note.shingles().hashes(), phrase) >= 0 ? 1 : 0;
        }
        double heard = 1.0 + Math.max(0, others);
        return 1 / (heard * heard);
    }

    /** The notes of the sample that bear a name of one of the two, themselves included. */
    private List<Candidate> related(Candidate a, Candidate b) {
        Set<Candidate> found = new HashSet<>();
        for (Candidate note : List.of(a, b)) {
            for (TopicKey key : note.keys()) {
                found.addAll(byName.getOrDefault(key.value(), Set.of()));
            }
            if (byName.getOrDefault(note.path().value(), Set.of()).contains(note)) {
                found.add(note);
            }
        }
        return new ArrayList<>(found);
    }

    private void prepare() {
        if (sample != null) {
            return;
        }
        int step = Math.max(1, notes.size() / SAMPLE);
        sample = new ArrayList<>();
        int total = 0;
        for (int i = 0; i < notes.size(); i += step) {
            Candidate note = notes.get(i);
            sample.add(note);
            total += note.shingles().size();
            byName.computeIfAbsent(note.path().value(), k -> new HashSet<>()).add(note);
            for (TopicKey key : note.keys()) {
                byName.computeIfAbsent(key.value(), k -> new HashSet<>()).add(note);
            }
        }
        count(total);
    }

    private void count(int total) {
        long[] all = new long[total];
        int at = 0;
        for (Candidate note : sample) {
            long[] own = note.shingles().hashes();
            System.arraycopy(own, 0, all, at, own.length);
            at += own.length;
        }
        Arrays.sort(all);
        phrases = new long[total];
        counts = new int[total];
        int kept = -1;
        for (int i = 0; i < total; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                phrases[++kept] = all[i];
            }
            counts[kept]++;
        }
        phrases = Arrays.copyOf(phrases, kept + 1);
        counts = Arrays.copyOf(counts, kept + 1);
    }
}
