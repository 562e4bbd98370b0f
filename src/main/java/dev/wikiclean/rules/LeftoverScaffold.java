package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Scaffolding that should have been filled in or taken away, and texts that were cut off while they were generated. */
final class LeftoverScaffold implements Rule {
    static final String ID = "leftover-scaffold";
    private static final Set<Block.Kind> VERBATIM = Set.of(
            Block.Kind.FENCED_CODE,
            Block.Kind.INDENTED_CODE,
            Block.Kind.MATH,
            Block.Kind.HTML,
            Block.Kind.COMMENT,
            Block.Kind.QUOTE);

    private final Memo<ScaffoldPatterns> patterns = Memo.of(ScaffoldPatterns::packaged);
    private final Memo<ScaffoldScan> scan = Memo.of(() -> new ScaffoldScan(patterns.get()));
    private final Memo<CutEnd> ends = Memo.of(() -> new CutEnd(patterns.get().cuts()));
    private final Memo<ResidueMarks> residue = Memo.of(ResidueMarks::packaged);

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
        context.askedNotes().forEach(note -> check(context, note, findings));
    }

    private void check(RuleContext context, Note note, Consumer<Finding> findings) {
        List<ScaffoldScan.Candidate> candidates =
                context.marks().mayHoldScaffold(note) ? scan.get().candidates(note) : List.of();
        Optional<CutEnd.Cut> cut = ends.get().of(note, () -> isGenerated(context, note));
        if (candidates.isEmpty() && cut.isEmpty()
                || context.config().isTemplate(note.path())
                || context.index().redirects().isRedirect(note.path())) {
            return;
        }
        List<ScaffoldScan.Candidate> found = new ArrayList<>(left(note, candidates));
        cut.ifPresent(c -> found.add(new ScaffoldScan.Candidate(c.span(), "the text ends with " + c.what(), false)));
        found.sort(Comparator.comparing(ScaffoldScan.Candidate::span));
        for (ScaffoldScan.Candidate one : found) {
            String what = one == found.getLast()
                            && cut.isPresent()
                            && one.span().equals(cut.get().span())
                    ? one.what()
                    : "leftover scaffolding: " + one.what();
            findings.accept(context.finding(ID, note, one.span(), what, Optional.empty()));
        }
    }

    private boolean isGenerated(RuleContext context, Note note) {
        return AgentNotes.isOne(note)
                || context.marks().mayHoldResidue(note)
                        && !residue.get()
                                .marks(note.text(), BodyLine.bodyStart(note))
                                .isEmpty();
    }

    /** Those that are not talked about. */
    private List<ScaffoldScan.Candidate> left(Note note, List<ScaffoldScan.Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        String text = note.text();
        boolean about = patterns.get().isAbout(text, note.path().value());
        List<Block> blocks = NoteParser.blocks(note.source());
        int body = BodyLine.bodyStart(note);
        return candidates.stream()
                .filter(one -> !(one.placeholder() && about))
                .filter(one -> one.span().start() >= body || isWholeValue(text, one.span()))
                .filter(one -> one.span().start() < body
                        || !isInlineCode(text, one.span())
                                && !isQuoted(text, one.span())
                                && blocks.stream().noneMatch(block -> hides(block, one.span())))
                .toList();
    }

    private static boolean hides(Block block, Span span) {
        return VERBATIM.contains(block.kind())
                && block.span().start() <= span.start()
                && span.end() <= block.span().end();
    }

    /** Whether a value of the front matter is nothing but this. */
    private static boolean isWholeValue(String text, Span span) {
        int start = span.start();
        int end = span.end();
        if (start > 0 && "\"'".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
            end++;
        }
        int line = text.lastIndexOf('\n', start) + 1;
        String before = text.substring(line, Math.max(line, start)).strip();
        boolean ends = end >= text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r';
        return ends && (before.endsWith(":") || before.equals("-"));
    }

    private static boolean isInlineCode(String text, Span span) {
        int ticks = 0;
        for (int i = span.start() - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
            ticks += text.charAt(i) == '`' ? 1 : 0;
        }
        return ticks % 2 == 1;
    }

    private static boolean isQuoted(String text, Span span) {
        return span.start() > 0
                && span.end() < text.length()
                && "\"“‘'「『".indexOf(text.charAt(span.start() - 1)) >= 0
                && "\"”’'」』".indexOf(text.charAt(span.end())) >= 0;
    }
}
