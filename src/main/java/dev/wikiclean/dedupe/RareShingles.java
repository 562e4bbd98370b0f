package dev.wikiclean.dedupe;

/**
 * Finds notes that have passages in common, be one ever so much longer than the other: those that share several shingles
 * which next to no other note has. MinHash misses a short note inside a long one, whose least hashes are others. Looks at
 * one shingle in eight, the same in every note.
 */
final class RareShingles {
    /** Of 2^LEVEL shingles one is looked at. */
    static final int LEVEL = 3;
    /** A shingle in more notes than this tells nothing about two of them. */
    private static final int RARE = 8;
    /** So many common rare shingles are a passage and not chance. */
    private static final int PASSAGE = 3;

    private RareShingles() {}

    /** The pairs with a common passage, the lower number in the high half; each once. */
    static LongList pairs(TextSketches notes) {
        long[] entries = entries(notes);
        LongList meetings = new LongList();
        for (int from = 0; from < entries.length; ) {
            int to = from + 1;
            while (to < entries.length && entries[to] >> 32 == entries[from] >> 32) {
                to++;
            }
            for (int i = from; i < to && to - from <= RARE; i++) {
                for (int j = i + 1; j < to; j++) {
                    meetings.add(entries[i] << 32 | entries[j] & 0xFFFFFFFFL);
                }
            }
            from = to;
        }
        return frequent(meetings.sorted());
    }

    /** The hashes that several notes have, each with one of its notes, by hash and note. */
    private static long[] entries(TextSketches notes) {
        LongList found = new LongList();
        for (int note = 0; note < notes.size(); note++) {
            for (int hash : notes.sketch(note).hashes()) {
                if (Sketch.isBelow(hash, LEVEL) && notes.counts().of(hash) > 1) {
                    found.add((long) hash << 32 | note);
                }
            }
        }
        return found.sorted();
    }

    private static LongList frequent(long[] meetings) {
        LongList found = new LongList();
        for (int from = 0; from < meetings.length; ) {
            int to = from + 1;
            while (to < meetings.length && meetings[to] == meetings[from]) {
                to++;
            }
            if (to - from >= PASSAGE) {
                found.add(meetings[from]);
            }
            from = to;
        }
        return found;
    }
}
