package dev.wikiclean.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A generated vault, and what its generator knows of it. */
final class Truth {
    /**
     * Notes on one topic.
     *
     * @param kind what makes them hard to find
     */
    record Cluster(String kind, Lang lang, List<String> paths) {}

    /** Two notes that look alike and must stay two. */
    record Twins(String kind, Lang lang, String a, String b) {}

    final Map<String, String> texts = new LinkedHashMap<>();
    final List<Cluster> clusters = new ArrayList<>();
    final List<Twins> twins = new ArrayList<>();

    void cluster(String kind, Lang lang, List<Draft> notes) {
        clusters.add(new Cluster(kind, lang, notes.stream().map(this::put).toList()));
    }

    void twins(String kind, Lang lang, Draft a, Draft b) {
        twins.add(new Twins(kind, lang, put(a), put(b)));
    }

    void put(String path, String text) {
        if (texts.putIfAbsent(path, text) != null) {
            throw new IllegalStateException("two notes at " + path);
        }
    }

    private String put(Draft note) {
        while (texts.containsKey(note.path())) {
            note.folder = note.folder + "+";
        }
        put(note.path(), note.text());
        return note.path();
    }
}
