package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Note;
import java.util.Arrays;

/**
 * Makes sketches. A shingle is three words in a row, or four characters where a character stands for itself: long enough
 * that texts of one subject and a small vocabulary have next to none in common, short enough that most survive edits.
 */
final class SketchScan extends WordScan {
    private long before3;
    private long before2;
    private long before1;
    private int[] found = new int[1024];
    private int count;
    /** The hashes that were found in this note: each with the number of the note above it, so that nothing is erased. */
    private long[] table = new long[4096];

    private int stamp;

    Sketch of(Note note) {
        stamp++;
        count = 0;
        readBody(note);
        return Sketch.of(found, count);
    }

    @Override
    void gap() {
        before3 = 0;
        before2 = 0;
        before1 = 0;
    }

    @Override
    void word(long hash, boolean dense) {
        if (before2 != 0 && (!dense || before3 != 0)) {
            long shingle = (before2 * 31 + before1) * 31 + hash;
            add(mix(dense ? shingle + before3 * 29_791 : shingle));
        }
        before3 = before2;
        before2 = before1;
        before1 = hash;
    }

    private static int mix(long value) {
        long mixed = (value ^ value >>> 32) * 0xD6E8FEB86659FD93L;
        return (int) ((mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L >>> 32);
    }

    private void add(int hash) {
        int mask = table.length - 1;
        long entry = (long) stamp << 32 | hash & 0xFFFFFFFFL;
        int at = hash & mask;
        while ((int) (table[at] >>> 32) == stamp) {
            if (table[at] == entry) {
                return;
            }
            at = at + 1 & mask;
        }
        table[at] = entry;
        if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = hash;
        if (count * 2 > table.length) {
            grow();
        }
    }

    private void grow() {
        table = new long[table.length * 2];
        int mask = table.length - 1;
        for (int i = 0; i < count; i++) {
            int at = found[i] & mask;
            while (table[at] != 0) {
                at = at + 1 & mask;
            }
            table[at] = (long) stamp << 32 | found[i] & 0xFFFFFFFFL;
        }
    }
}
