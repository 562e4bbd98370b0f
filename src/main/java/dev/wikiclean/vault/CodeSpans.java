package dev.wikiclean.vault;

import java.util.Arrays;

/** Finds the ends of code spans (CommonMark 0.31, section 6.1) without looking at any run of backticks twice. */
final class CodeSpans {
    /** The last place of a run of each length, once the whole leaf was searched. */
    private int[] lastRun = new int[16];

    private boolean searched;

    void reset() {
        if (searched) {
            Arrays.fill(lastRun, -1);
        }
        searched = false;
    }

    /** Behind the code span that begins at {@code i}, or behind the backticks if they open none. */
    int skip(String text, int i, int to) {
        int length = BlockStarts.run(text, i, to, '`');
        int behind = i + length;
        if (searched && (length >= lastRun.length || lastRun[length] < behind)) {
            return behind;
        }
        int run = text.indexOf('`', behind, to);
        while (run >= 0) {
            int found = BlockStarts.run(text, run, to, '`');
            if (found == length) {
                return run + found;
            }
            note(found, run);
            run = text.indexOf('`', run + found, to);
        }
        searched = true;
        return behind;
    }

    private void note(int length, int run) {
        if (length >= lastRun.length) {
            int old = lastRun.length;
            lastRun = Arrays.copyOf(lastRun, Math.max(length + 1, old * 2));
        }
        lastRun[length] = run;
    }
}
