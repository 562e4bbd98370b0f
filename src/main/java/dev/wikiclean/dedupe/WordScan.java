package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.text.Normalizer;

/**
 * Reads texts word by word, each word as a hash in which case, width and the form of composed letters do not count. In
 * scripts that set no blanks between words, and in Korean, each character is handed over by itself. Marks, markup, blanks
 * and emoji are no words. One scan serves many texts, one after another, on one thread.
 */
abstract class WordScan {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private char[] text = new char[8192];
    private int length;
    private boolean composed;

    /**
     * A word, or a character of a dense script.
     *
     * @param hash never 0
     */
    abstract void word(long hash, boolean dense);

    /** What follows does not continue what stood before. */
    abstract void gap();

    /** Reads the body of {@code note} without its headings: notes made from one template share them. */
    final void readBody(Note note) {
        String all = note.text();
        int from = Bodies.start(note);
        for (Heading heading : note.headings()) {
            if (heading.span().start() >= from) {
                read(all, from, heading.span().start());
                from = heading.span().end();
            }
        }
        read(all, from, all.length());
    }

    final void read(String source, int from, int to) {
        gap();
        if (from < to) {
            load(source, from, to);
            composed = false;
            scan();
        }
    }

    private void load(String source, int from, int to) {
        length = to - from;
        if (text.length < length) {
            text = new char[length + length / 2];
        }
        source.getChars(from, to, text, 0);
    }

    private void scan() {
        long word = 0;
        int start = 0;
        for (int i = 0; i < length; i++) {
            int c = text[i];
            int letter = c < 0x80 ? Letters.ascii(c) : Letters.beyondAscii(text, i, length, composed);
            if (letter > 0) {
                start = word == 0 ? i : start;
                word = (word + letter) * PRIME;
                i += letter >= Character.MIN_SUPPLEMENTARY_CODE_POINT ? 1 : 0;
            } else if (letter == Letters.COMPOSES) {
                if (!composed) {
                    compose(word == 0 ? i : start);
                    word = 0;
                    i = -1;
                }
            } else {
                if (word != 0) {
                    word(word, false);
                    word = 0;
                }
                if (letter < 0) {
                    word(-letter * PRIME, true);
                    i += -letter >= Character.MIN_SUPPLEMENTARY_CODE_POINT ? 1 : 0;
                }
            }
        }
        if (word != 0) {
            word(word, false);
        }
    }

    /** Puts what is left from {@code from} on into NFC: rare, and never a reason to look at each text twice. */
    private void compose(int from) {
        String rest = Normalizer.normalize(new String(text, from, length - from), Normalizer.Form.NFC);
        load(rest, 0, rest.length());
        composed = true;
    }
}
