package dev.wikiclean.dedupe;

import dev.wikiclean.dedupe.MergedSection.Piece;
import dev.wikiclean.dedupe.MergedSection.Title;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes what a merged body adds as insertions into the canonical's text. */
final class BodyWriter {
    /**
     * A piece of text that was written.
     *
     * @param from where it comes from; nothing for the heading that names an origin
     * @param heading the section whose heading it is
     * @param offset where in the canonical's text it was inserted
     * @param span where it stands in that insertion
     */
    record Placed(Optional<Source> from, Optional<MergedSection> heading, int offset, Span span) {}

    /** A stretch of a duplicate. */
    record Source(VaultPath note, Span span) {}

    private final Note canonical;
    private final MergedBody body;
    private final Map<VaultPath, MovedText> texts;
    private final OriginNames origins;
    private final String eol;
    private final List<TextEdit> edits = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    /** By offset, then the innermost section first. */
    private final TreeMap<Integer, TreeMap<Integer, Runnable>> slots = new TreeMap<>();

    private Joined out;
    private List<Placed> written = new ArrayList<>();
    private int at;

    private BodyWriter(Note canonical, MergedBody body, Map<VaultPath, MovedText> texts, String originHeading) {
        this.canonical = canonical;
        this.body = body;
        this.texts = texts;
        this.origins = new OriginNames(canonical, originHeading);
        this.eol = canonical.source().lineEnding().text();
    }

    static BodyWriter write(Note canonical, MergedBody body, Map<VaultPath, MovedText> texts, String originHeading) {
        BodyWriter writer = new BodyWriter(canonical, body, texts, originHeading);
        writer.collect();
        writer.write();
        return writer;
    }

    private void collect() {
        List<OutlineSection> sections = body.sections();
        for (int i = 0; i < sections.size(); i++) {
            MergedSection own = body.own().get(i);
            if (!own.pieces().isEmpty()) {
                slot(sections.get(i).end(), 0, () -> own.pieces().forEach(this::piece));
            }
            if (own.addsSections()) {
                slot(subtreeEnd(i), 7 - own.level(), () -> own.added().forEach(this::section));
            }
        }
        int end = sections.get(sections.size() - 1).end();
        int rank = 10;
        for (Map.Entry<VaultPath, MergedSection> origin : body.origins().entrySet()) {
            if (origin.getValue().isNeeded()) {
                slot(end, rank++, () -> origin(origin.getKey(), origin.getValue()));
            }
        }
    }

    private void slot(int offset, int rank, Runnable writer) {
        slots.computeIfAbsent(offset, o -> new TreeMap<>()).put(rank, writer);
    }

    private int subtreeEnd(int section) {
        List<OutlineSection> all = body.sections();
        int level = body.own().get(section).level();
        int last = section;
        while (last + 1 < all.size() && body.own().get(last + 1).level() > level) {
            last++;
        }
        return all.get(last).end();
    }

    private void write() {
        body.given().forEach((offset, ids) -> {
            if (!ids.isEmpty()) {
                slots.computeIfAbsent(offset, o -> new TreeMap<>());
            }
        });
        slots.forEach((offset, writers) -> {
            at = offset;
            out = new Joined(eol, writers.containsKey(0) ? lastItem(offset) : Optional.empty());
            written = new ArrayList<>();
            writers.values().forEach(Runnable::run);
            String ids = body.given().getOrDefault(offset, new StringBuilder()).toString();
            int shift = ids.length() + out.opening().length();
            written.forEach(p -> placed.add(
                    new Placed(p.from(), p.heading(), offset, p.span().shift(shift))));
            String closing = out.isEmpty() ? "" : closing(offset);
            edits.add(TextEdit.insert(offset, ids + out.opening() + out.text() + closing));
        });
    }

    /** The last item of the list that ends at {@code offset}. */
    private Optional<String> lastItem(int offset) {
        return body.sections().stream()
                .filter(section -> section.end() == offset && !section.units().isEmpty())
                .map(section -> section.units().get(section.units().size() - 1))
                .filter(unit -> unit.kind() == TextUnit.Kind.ITEM)
                .map(unit -> unit.span().of(canonical.text()))
                .findFirst();
    }

    private void origin(VaultPath duplicate, MergedSection origin) {
        String line = "#".repeat(origin.level()) + " "
                + origins.of(texts.get(duplicate).note());
        record(Optional.empty(), Optional.empty(), out.block(line), line.length());
        origin.pieces().forEach(this::piece);
        origin.added().forEach(this::section);
    }

    private void section(MergedSection section) {
        if (!section.isNeeded()) {
            return;
        }
        Title title = section.title().orElseThrow();
        Span words = title.heading().textSpan();
        String line = "#".repeat(section.level()) + " "
                + texts.get(title.from().path()).of(words) + title.mark();
        record(source(title.from(), words), Optional.of(section), out.block(line), line.length());
        section.pieces().forEach(this::piece);
        section.added().forEach(this::section);
    }

    private void piece(Piece piece) {
        Span span = piece.unit().span();
        String text = texts.get(piece.from().path()).of(span) + piece.ids();
        record(
                source(piece.from(), span),
                Optional.empty(),
                out.unit(piece.unit().kind(), text),
                text.length());
    }

    private static Optional<Source> source(Note from, Span span) {
        return Optional.of(new Source(from.path(), span));
    }

    private void record(Optional<Source> from, Optional<MergedSection> heading, int start, int length) {
        written.add(new Placed(from, heading, at, new Span(start, start + length)));
    }

    /** A blank line before the text that follows, unless there is one. */
    private String closing(int offset) {
        String text = canonical.text();
        boolean followed = text.startsWith(eol, offset) && offset + eol.length() < text.length();
        return followed && !text.startsWith(eol, offset + eol.length()) ? eol : "";
    }

    /** The insertions, by place. */
    List<TextEdit> edits() {
        return edits;
    }

    /** What was written, in the order of the text. */
    List<Placed> placed() {
        return placed;
    }
}
