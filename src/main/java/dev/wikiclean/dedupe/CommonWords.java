package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Note;

/** Says how many words, or characters of a dense script, two texts have in common, each as often as both have it. */
final class CommonWords extends WordScan {
    private final LongList found = new LongList();
    private int dense;

    private CommonWords(Note note) {
        readBody(note);
    }

    static String why(NotePair pair) {
        CommonWords one = new CommonWords(pair.a().note());
        CommonWords two = new CommonWords(pair.b().note());
        long[] a = one.found.sorted();
        long[] b = two.found.sorted();
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int order = Long.compare(a[i], b[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        long share = 200L * common / Math.max(1, a.length + b.length);
        String units = one.dense * 2 > a.length ? "characters" : "words";
        return share == 100 ? "the same " + units + " in another form" : share + "% of the " + units + " are the same";
    }

    @Override
    void word(long hash, boolean isDense) {
        found.add(hash);
        dense += isDense ? 1 : 0;
    }

    @Override
    void gap() {
        // single words know no neighbours
    }
}
