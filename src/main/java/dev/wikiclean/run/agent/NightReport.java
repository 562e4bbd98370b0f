package dev.wikiclean.run.agent;

import java.util.List;

/**
 * What a run did about notes.
 *
 * @param entries in the order in which they were worked on
 * @param left how many notes were not begun
 * @param end why it ended
 */
public record NightReport(List<Entry> entries, int left, String end) {
    /** One note and what came of it. */
    public record Entry(String task, String note, NightResult result) {}

    public NightReport {
        entries = List.copyOf(entries);
    }

    /** How many notes are done. */
    public long done() {
        return entries.stream()
                .filter(entry -> entry.result() instanceof NightResult.Done)
                .count();
    }
}
