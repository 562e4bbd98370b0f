package dev.wikiclean.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/**
 * A text under several generations of edits that never forgets which characters are still the original ones: the
 * generations join into one list of edits against the original. Immutable.
 */
public final class PieceTable {
    private sealed interface Piece {
        int length();
    }

    private record Kept(Span original) implements Piece {
        @Override
        public int length() {
            return original.length();
        }
    }

    private record Written(String text) implements Piece {
        @Override
        public int length() {
            return text.length();
        }
    }

    private final int originalLength;
    private final List<Piece> pieces;

    private PieceTable(int originalLength, List<Piece> pieces) {
        this.originalLength = originalLength;
        this.pieces = pieces;
    }

    /** A text of {@code length} characters that nobody has edited. */
    public static PieceTable of(int length) {
        return new PieceTable(length, length == 0 ? List.of() : List.of(new Kept(new Span(0, length))));
    }

    /**
     * The table after {@code edits}, whose spans count in the text as it is now.
     *
     * @throws IllegalArgumentException if two edits collide or one lies outside the text
     */
    public PieceTable edit(Collection<TextEdit> edits) {
        List<Piece> next = new ArrayList<>(pieces.size() + 2 * edits.size());
        Cursor cursor = new Cursor();
        for (TextEdit edit : TextEdits.sorted(edits)) {
            cursor.copyTo(edit.span().start(), next);
            cursor.skipTo(edit.span().end());
            if (!edit.replacement().isEmpty()) {
                next.add(new Written(edit.replacement()));
            }
        }
        cursor.copyRest(next);
        return new PieceTable(originalLength, next);
    }

    /** Everything that was ever edited, as disjoint edits of the original text in order. */
    public List<TextEdit> edits() {
        List<TextEdit> edits = new ArrayList<>();
        StringBuilder written = new StringBuilder();
        int original = 0;
        for (Piece piece : pieces) {
            switch (piece) {
                case Written w -> written.append(w.text());
                case Kept k -> {
                    emit(edits, original, k.original().start(), written);
                    original = k.original().end();
                }
            }
        }
        emit(edits, original, originalLength, written);
        return edits;
    }

    private static void emit(List<TextEdit> edits, int from, int to, StringBuilder written) {
        if (to > from || !written.isEmpty()) {
            edits.add(new TextEdit(new Span(from, to), written.toString()));
            written.setLength(0);
        }
    }

    /** Where the original characters of {@code span} stand now, if all of them still stand together. */
    public OptionalInt offsetOf(Span span) {
        int now = 0;
        for (Piece piece : pieces) {
            if (piece instanceof Kept k && k.original().contains(span)) {
                return OptionalInt.of(now + span.start() - k.original().start());
            }
            now += piece.length();
        }
        return OptionalInt.empty();
    }

    /** Walks the pieces by offsets of the present text. */
    private final class Cursor {
        private int piece;
        private int inPiece;
        private int offset;

        void copyTo(int target, List<Piece> out) {
            move(target, out, true);
        }

        void skipTo(int target) {
            move(target, List.of(), false);
        }

        void copyRest(List<Piece> out) {
            while (piece < pieces.size()) {
                move(offset + pieces.get(piece).length() - inPiece, out, true);
            }
        }

        private void move(int target, List<Piece> out, boolean copy) {
            while (offset < target) {
                if (piece >= pieces.size()) {
                    throw new IllegalArgumentException("edit outside the text: " + target);
                }
                Piece here = pieces.get(piece);
                int step = Math.min(here.length() - inPiece, target - offset);
                if (copy) {
                    out.add(part(here, inPiece, inPiece + step));
                }
                offset += step;
                inPiece += step;
                if (inPiece == here.length()) {
                    piece++;
                    inPiece = 0;
                }
            }
        }

        private Piece part(Piece whole, int from, int to) {
            return switch (whole) {
                case Kept k ->
                    new Kept(new Span(k.original().start() + from, k.original().start() + to));
                case Written w -> new Written(w.text().substring(from, to));
            };
        }
    }
}
