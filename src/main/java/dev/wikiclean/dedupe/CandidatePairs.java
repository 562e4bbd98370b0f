package dev.wikiclean.dedupe;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.CopyNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Finds the pairs worth a score: notes that share a name, a body, or a statement. Notes meet in buckets, never each with
 * each; a bucket with many notes is a series or a template, not a topic.
 */
final class CandidatePairs {
    /** More notes than this under one name are a series. */
    private static final int MOST_OF_A_NAME = 12;
    /** More notes than this with one text are a crowd, which is shown as one. */
    private static final int MOST_OF_A_TEXT = 4;

    private final VaultIndex index;
    private final List<Candidate> notes;
    private final List<List<Integer>> equalTexts;
    private final Set<Long> seen = new LinkedHashSet<>();

    CandidatePairs(VaultIndex index, List<Candidate> notes) {
        this.index = index;
        this.notes = notes;
        this.equalTexts = EqualTexts.of(notes);
    }

    /** Hands over each pair once, in the notes' order. */
    void forEach(BiConsumer<Candidate, Candidate> pairs) {
        byName(pairs);
        byCopyName(pairs);
        byText(pairs);
        byStatement(pairs);
    }

    /** Hands over each pair that was not handed over before and is near by its text, in the notes' order. */
    void forEachLookalike(TextSketches sketches, BiConsumer<Candidate, Candidate> pairs) {
        for (long pair : NearTexts.pairs(sketches)) {
            int a = (int) (pair >> 32);
            int b = (int) pair;
            if (!Bodies.areEqual(notes.get(a), notes.get(b))) {
                offer(a, b, pairs);
            }
        }
    }

    private void byName(BiConsumer<Candidate, Candidate> pairs) {
        Map<String, List<Integer>> buckets = new HashMap<>(notes.size() * 6);
        for (int i = 0; i < notes.size(); i++) {
            for (TopicKey key : notes.get(i).keys()) {
                buckets.computeIfAbsent(key.value(), k -> new ArrayList<>(2)).add(i);
            }
        }
        emit(buckets, MOST_OF_A_NAME, pairs);
    }

    /** {@code Note} and {@code Note 1} of one folder. */
    private void byCopyName(BiConsumer<Candidate, Candidate> pairs) {
        Map<String, List<Integer>> buckets = new HashMap<>();
        for (int i = 0; i < notes.size(); i++) {
            var path = notes.get(i).path();
            int at = i;
            CopyNames.original(path.stem()).ifPresent(original -> buckets.computeIfAbsent(
                            path.folder() + "/" + original, k -> new ArrayList<>(2))
                    .add(at));
        }
        for (int i = 0; i < notes.size() && !buckets.isEmpty(); i++) {
            var path = notes.get(i).path();
            List<Integer> copies = buckets.get(path.folder() + "/" + path.stem());
            if (copies != null) {
                copies.add(i);
            }
        }
        emit(buckets, MOST_OF_A_NAME, pairs);
    }

    private void byText(BiConsumer<Candidate, Candidate> pairs) {
        for (List<Integer> equal : equalTexts) {
            for (int i = 0; i < equal.size() && equal.size() <= MOST_OF_A_TEXT; i++) {
                for (int j = i + 1; j < equal.size(); j++) {
                    offer(equal.get(i), equal.get(j), pairs);
                }
            }
        }
    }

    /** The notes that say the same as many others: too many to be paired each with each. */
    List<List<Candidate>> crowds() {
        return equalTexts.stream()
                .filter(equal -> equal.size() > MOST_OF_A_TEXT)
                .map(equal -> equal.stream().map(notes::get).toList())
                .toList();
    }

    private void byStatement(BiConsumer<Candidate, Candidate> pairs) {
        Map<String, Integer> byId = new HashMap<>();
        Map<String, Integer> byPath = new HashMap<>();
        for (int i = 0; i < notes.size(); i++) {
            byPath.put(notes.get(i).path().value(), i);
            int at = i;
            notes.get(i).value("id").ifPresent(id -> byId.putIfAbsent(id, at));
        }
        for (int i = 0; i < notes.size(); i++) {
            for (Integer other : stated(notes.get(i), byId, byPath)) {
                offer(i, other, pairs);
            }
        }
    }

    private List<Integer> stated(Candidate note, Map<String, Integer> byId, Map<String, Integer> byPath) {
        List<Integer> found = new ArrayList<>();
        StatedCanonical.canonicalId(note).filter(byId::containsKey).ifPresent(id -> found.add(byId.get(id)));
        for (String value : note.matter().list("duplicate_of")) {
            index.resolver()
                    .resolve(note.path(), Candidate.linkTarget(value))
                    .path()
                    .filter(path -> byPath.containsKey(path.value()))
                    .ifPresent(path -> found.add(byPath.get(path.value())));
        }
        return found;
    }

    private <K> void emit(Map<K, List<Integer>> buckets, int most, BiConsumer<Candidate, Candidate> pairs) {
        Map<Integer, List<List<Integer>>> byFirst = new LinkedHashMap<>();
        for (List<Integer> bucket : buckets.values()) {
            if (bucket.size() > 1 && bucket.size() <= most) {
                byFirst.computeIfAbsent(bucket.get(0), k -> new ArrayList<>()).add(bucket);
            }
        }
        byFirst.keySet().stream().sorted().forEach(first -> byFirst.get(first).forEach(bucket -> {
            for (int i = 0; i < bucket.size(); i++) {
                for (int j = i + 1; j < bucket.size(); j++) {
                    offer(bucket.get(i), bucket.get(j), pairs);
                }
            }
        }));
    }

    private void offer(int i, int j, BiConsumer<Candidate, Candidate> pairs) {
        long key = ((long) Math.min(i, j) << 32) | Math.max(i, j);
        if (i != j && seen.add(key)) {
            pairs.accept(notes.get(Math.min(i, j)), notes.get(Math.max(i, j)));
        }
    }
}
