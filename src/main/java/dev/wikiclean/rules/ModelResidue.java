package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a model, or the program around it, left in an otherwise good note. */
final class ModelResidue implements Rule {
    static final String ID = "model-residue";
    private static final Set<Block.Kind> VERBATIM = Set.of(
            Block.Kind.FRONT_MATTER,
            Block.Kind.FENCED_CODE,
            Block.Kind.INDENTED_CODE,
            Block.Kind.MATH,
            Block.Kind.COMMENT);

    private final Memo<ResidueMarks> marks = Memo.of(ResidueMarks::packaged);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.PRUNE;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        context.askedNotes()
                .filter(note -> !context.config().isTemplate(note.path()))
                .forEach(note -> check(context, note, findings));
    }

    private void check(RuleContext context, Note note, Consumer<Finding> findings) {
        int start = BodyLine.bodyStart(note);
        Optional<Span> opener = marks.get().opener(note.text(), start);
        opener.ifPresent(span -> findings.accept(context.finding(
                ID, note, span, "the note begins with a model's answer to a request", Optional.empty())));
        List<Span> found = context.marks().mayHoldResidue(note) ? marks.get().marks(note.text(), start) : List.of();
        if (found.isEmpty()) {
            return;
        }
        List<Block> blocks = NoteParser.blocks(note.source());
        int behind = start;
        for (Span span : found) {
            if (span.start() < behind || blocks.stream().anyMatch(b -> hides(b, span))) {
                continue;
            }
            Optional<Span> pair = marks.get().emptyPair(note.text(), span);
            String mark = span.of(note.text());
            findings.accept(context.finding(
                    ID,
                    note,
                    span,
                    pair.isPresent() ? "an empty pair of `" + mark + "` tags" : "`" + mark + "` was left by a model",
                    pair.map(whole -> new Fix(
                            Applicability.UNSAFE,
                            "take the empty pair out",
                            List.of(new FileChange.Modify(note.path(), List.of(new TextEdit(whole, ""))))))));
            behind = pair.map(Span::end).orElse(span.end());
        }
    }

    private static boolean hides(Block block, Span span) {
        return VERBATIM.contains(block.kind())
                && block.span().start() <= span.start()
                && span.end() <= block.span().end();
    }
}
