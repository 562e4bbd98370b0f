package dev.wikiclean.dedupe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups notes whose bodies are the same, character by character. */
final class EqualTexts {
    /** A shorter text says too little for its equality to mean anything. */
    static final int LEAST_TEXT = 200;

    private EqualTexts() {}

    /** The groups of two and more, as numbers of {@code notes} in order. */
    static List<List<Integer>> of(List<Candidate> notes) {
        Map<Long, List<Integer>> alike = new HashMap<>(notes.size() * 2);
        for (int i = 0; i < notes.size(); i++) {
            Candidate note = notes.get(i);
            if (note.note().text().length() - note.bodyStart() >= LEAST_TEXT) {
                alike.computeIfAbsent(Bodies.fingerprint(note), k -> new ArrayList<>(1))
                        .add(i);
            }
        }
        List<List<Integer>> groups = new ArrayList<>();
        for (List<Integer> bucket : alike.values()) {
            if (bucket.size() > 1) {
                Map<String, List<Integer>> equal = new HashMap<>();
                bucket.forEach(i -> equal.computeIfAbsent(Bodies.of(notes.get(i)), body -> new ArrayList<>())
                        .add(i));
                equal.values().stream().filter(group -> group.size() > 1).forEach(groups::add);
            }
        }
        groups.sort((a, b) -> a.get(0) - b.get(0));
        return groups;
    }
}
