package dev.wikiclean.plan;

import dev.wikiclean.rules.RuleCatalog;
import dev.wikiclean.text.Position;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Proves of everything that records what a run changed: it is one line in one changed note, a row of a table or an item of
 * a list that was there, it says which rules changed the note, and it is all that the record changes.
 */
final class RecordProof {
    private final Plan plan;
    private final Set<String> recorders = RuleCatalog.recorders();
    private final Map<VaultPath, Set<String>> rules = new TreeMap<>();

    RecordProof(Plan plan) {
        this.plan = plan;
        for (PlannedFile file : plan.changes().files()) {
            VaultPath now = file instanceof PlannedFile.Renamed renamed ? renamed.to() : file.path();
            Set<String> others = new HashSet<>(file.rules());
            others.removeAll(recorders);
            rules.put(now, others);
        }
    }

    void check(Consumer<Violation> violations) {
        Set<VaultPath> told = new HashSet<>();
        for (PlannedFix planned : plan.changes().fixes()) {
            if (recorders.contains(planned.finding().rule())) {
                VaultPath path = planned.finding().path();
                String wrong = told.add(path) ? wrong(path, planned) : "there would be two of them";
                if (!wrong.isEmpty()) {
                    violations.accept(new Violation(
                            path, new Position(1, 1), "the record of what the run changed is wrong: " + wrong));
                }
            }
        }
    }

    /** What is wrong with a record; empty where nothing is. */
    private String wrong(VaultPath path, PlannedFix planned) {
        List<FileChange> changes = planned.fix().changes();
        if (changes.size() != 1
                || !(changes.getFirst() instanceof FileChange.Modify modify)
                || !modify.path().equals(path)
                || modify.edits().size() != 1
                || !modify.edits().getFirst().span().isEmpty()) {
            return "it does more than insert a text";
        }
        if (rules.getOrDefault(path, Set.of()).isEmpty()) {
            return "nothing else changes the note";
        }
        TextEdit edit = modify.edits().getFirst();
        String line = edit.replacement().strip();
        if (line.isEmpty() || line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
            return "it is not one line";
        }
        if (rules.get(path).stream().anyMatch(rule -> !line.contains(rule))) {
            return "it does not name every rule that changed the note";
        }
        return plan.after()
                .vault()
                .note(path)
                .map(note -> misplaced(note, edit))
                .orElse("the note is gone");
    }

    private static String misplaced(Note note, TextEdit edit) {
        String text = note.text();
        int start = edit.span().start();
        int end = start + edit.replacement().length();
        if (end > text.length() || !text.startsWith(edit.replacement(), start)) {
            return "it does not stand where it was written";
        }
        List<Block> without = NoteParser.blocks(SourceText.of(text.substring(0, start) + text.substring(end)));
        List<Block> with = NoteParser.blocks(note.source());
        List<Block> rest = new ArrayList<>();
        int items = 0;
        int tables = 0;
        for (Block block : with) {
            int at = block.span().start();
            boolean inside = at >= start && at < end;
            items += inside && block.kind() == Block.Kind.ITEM ? 1 : 0;
            tables += block.kind() == Block.Kind.TABLE
                            && at < start
                            && block.span().end() >= start
                    ? 1
                    : 0;
            if (!inside || block.kind() == Block.Kind.LIST) {
                rest.add(block);
            }
        }
        boolean same = kinds(rest).equals(kinds(without));
        return same && items + tables == 1 ? "" : "it is no row of a table and no item of a list that was there";
    }

    private static List<String> kinds(List<Block> blocks) {
        return blocks.stream().map(block -> block.kind() + " " + block.depth()).toList();
    }
}
