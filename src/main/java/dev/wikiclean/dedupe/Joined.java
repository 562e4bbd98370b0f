package dev.wikiclean.dedupe;

import java.util.Optional;

/** Pieces of text set one behind the other as they belong: items on the next line, blocks behind an empty one. */
final class Joined {
    private final String eol;
    private final StringBuilder text = new StringBuilder();
    private Optional<String> lastItem;
    private String opening = "";

    Joined(String eol) {
        this(eol, Optional.empty());
    }

    /**
     * @param lastItem the list item that the first piece follows, if it follows one
     */
    Joined(String eol, Optional<String> lastItem) {
        this.eol = eol;
        this.lastItem = lastItem;
    }

    void block(String piece) {
        add(piece, eol + eol);
        lastItem = Optional.empty();
    }

    void unit(TextUnit.Kind kind, String piece) {
        if (kind == TextUnit.Kind.BLOCK) {
            block(piece);
            return;
        }
        boolean continues =
                lastItem.filter(item -> marker(item).equals(marker(piece))).isPresent();
        add(piece, continues ? eol : eol + eol);
        lastItem = Optional.of(piece);
    }

    private void add(String piece, String separator) {
        if (text.isEmpty()) {
            opening = separator;
        } else {
            text.append(separator);
        }
        text.append(piece);
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
