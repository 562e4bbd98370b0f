package dev.wikiclean.report;

import dev.wikiclean.dedupe.DuplicateCluster;
import dev.wikiclean.dedupe.DuplicateCluster.Member;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A cluster of duplicates as a person decides about it: its notes with what speaks for them, two of them side by side.
 *
 * @param note the note at a path of the cluster
 * @param backlinks how many links lead there
 * @param width columns of the terminal
 */
public record ClusterPage(Function<VaultPath, Note> note, ToIntFunction<VaultPath> backlinks, int width, Style style) {
    private static final List<String> SHOWN_KEYS =
            List.of("status", "source_trust_level", "confidence_score", "last_reinforced", "created");

    /**
     * The head: each note with its number, and why it is here.
     *
     * @param canonical the one that the others would be merged into
     */
    public List<String> head(DuplicateCluster cluster, VaultPath canonical, int number, int of) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold("cluster " + number + " of " + of)
                + (cluster.action() == DuplicateCluster.Action.MERGE ? "  proposed: merge" : "  in doubt"));
        int i = 1;
        for (Member member : cluster.members()) {
            String keep = member.path().equals(canonical) ? style.bold("  ← canonical") : "";
            lines.add("  " + Character.forDigit(i++, Character.MAX_RADIX) + "  "
                    + Plain.line(member.path().value()) + keep);
            lines.add(style.faint("     " + facts(member.path())));
            for (String signal : member.signals()) {
                lines.add(style.faint("     " + Plain.line(signal)));
            }
        }
        cluster.vetoes().forEach(veto -> lines.add("  veto  " + Plain.line(veto)));
        if (canonical.equals(cluster.canonical()) && !cluster.reasons().isEmpty()) {
            lines.add(style.faint("  canonical: " + Plain.line(String.join(", ", cluster.reasons()))));
        }
        return lines;
    }

    private String facts(VaultPath path) {
        Note shown = note.apply(path);
        List<String> facts = new ArrayList<>();
        for (String key : SHOWN_KEYS) {
            shown.frontMatter().string(key).ifPresent(value -> facts.add(key + " " + Plain.line(value)));
        }
        facts.add(Plain.count(backlinks.applyAsInt(path), "link") + " to it");
        facts.add(shown.text().codePointCount(0, shown.text().length()) + " characters");
        return String.join(" · ", facts);
    }

    /** Both texts beside each other. */
    public List<String> sideBySide(VaultPath left, VaultPath right) {
        List<String> rows = new ArrayList<>();
        rows.add(style.bold(SideBySide.row(Plain.line(left.value()), Plain.line(right.value()), width)));
        rows.addAll(SideBySide.of(note.apply(left).text(), note.apply(right).text(), width, style));
        return rows;
    }
}
