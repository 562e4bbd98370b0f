package dev.wikiclean.dedupe;

/** The scripts that titles are told apart by. */
enum Script {
    LATIN,
    CYRILLIC,
    HANGUL,
    /** Chinese characters and kana, which Japanese mixes. */
    HAN_KANA,
    OTHER,
    /** No letter at all. */
    NONE;

    /** The script of the letter {@code c}. */
    static Script of(int c) {
        if (c < 0x80) {
            return Character.isLetter(c) ? LATIN : NONE;
        }
        if (!Character.isLetter(c)) {
            return NONE;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case HANGUL -> HANGUL;
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> HAN_KANA;
            default -> OTHER;
        };
    }

    /** The script of most letters of {@code text}. */
    static Script dominant(String text) {
        int[] counts = new int[values().length];
        text.codePoints().forEach(c -> counts[of(c).ordinal()]++);
        Script best = NONE;
        int most = 0;
        for (Script script : values()) {
            if (script != NONE && counts[script.ordinal()] > most) {
                most = counts[script.ordinal()];
                best = script;
            }
        }
        return best;
    }

    /** Whether every letter of {@code text} is of this script. */
    boolean covers(String text) {
        return text.codePoints().mapToObj(Script::of).allMatch(s -> s == this || s == NONE);
    }

    /** Whether words of this script stand without blanks between them, so that characters are compared instead. */
    boolean isDense() {
        return this == HANGUL || this == HAN_KANA;
    }
}
