package dev.wikiclean.dedupe;

/**
 * Leaves out the long mark that some write and some do not: {@code サーバー}. At the end of a katakana word always; within a
 * long run everywhere, for nobody can tell where its words end.
 */
final class KanaSpelling {
    private static final int SHORTEST = 2;
    private static final int LONG = 5;

    private KanaSpelling() {}

    static String shortened(String text) {
        if (text.indexOf('ー') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int to = i;
            while (to < text.length() && isKatakana(text.charAt(to))) {
                to++;
            }
            String run = text.substring(i, Math.max(to, i + 1));
            boolean isLong = run.length() > LONG;
            out.append(isLong ? run.replace("ー", "") : run.length() > SHORTEST ? withoutLast(run) : run);
            i += run.length();
        }
        return out.toString();
    }

    private static String withoutLast(String run) {
        return run.endsWith("ー") ? run.substring(0, run.length() - 1) : run;
    }

    private static boolean isKatakana(char c) {
        return c >= '\u30A1' && c <= '\u30FA' || c == 'ー';
    }
}
