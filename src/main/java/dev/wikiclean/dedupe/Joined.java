package dev.wikiclean.dedupe;

import java.util.Optional;

/** Pieces of text set one behind the other as they belong: items on the next line, blocks behind an empty one. */
final class Joined {
    private final String eol;
    private final StringBuilder text = new StringBuilder();
    private Optional<String> lastItem;
    private String opening = "";

    /**
     * @param lastItem the list item that the first piece follows, if it follows one
     */
    Joined(String eol, Optional<String> lastItem) {
        this.eol = eol;
        this.lastItem = lastItem;
    }

    /** Adds a block; the answer is where it begins in {@link #text}. */
    int block(String piece) {
        lastItem = Optional.empty();
        return add(piece, eol + eol);
    }

    /** Adds a piece; the answer is where it begins in {@link #text}. */
    int unit(TextUnit.Kind kind, String piece) {
        if (kind == TextUnit.Kind.BLOCK) {
            return block(piece);
        }
        boolean continues =
                lastItem.filter(item -> marker(item).equals(marker(piece))).isPresent();
        lastItem = Optional.of(piece);
        return add(piece, continues ? eol : eol + eol);
    }

    private int add(String piece, String separator) {
        if (text.isEmpty()) {
            opening = separator;
        } else {
            text.append(separator);
        }
        text.append(piece);
        return text.length() - piece.length();
    }

    /** The item's indentation and bullet. */
    private static String marker(String item) {
        int at = 0;
        while (at < item.length() && Character.isWhitespace(item.charAt(at))) {
            at++;
        }
        return item.substring(0, Math.min(item.length(), at + 1));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }

    /** What stands between the text before and the first piece. */
    String opening() {
        return opening;
    }
}
