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

    /** More letters of a text than this tell no more about its language, fewer than that nothing. */
    private static final int MANY = 3000;

    private static final int FEW = 8;
    private static final Script[] ALL = values();

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
        int[] counts = new int[ALL.length];
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            counts[of(c).ordinal()]++;
            i += Character.charCount(c);
        }
        Script best = NONE;
        int most = 0;
        for (Script script : ALL) {
            if (script != NONE && counts[script.ordinal()] > most) {
                most = counts[script.ordinal()];
                best = script;
            }
        }
        return best;
    }

    /** The script of the language that the prose behind {@code from} is in; Latin words in it are terms and names. */
    static Script ofProse(String text, int from) {
        int[] counts = new int[values().length];
        int letters = 0;
        for (int i = from; i < text.length() && letters < MANY; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            Script script = of(c);
            counts[script.ordinal()]++;
            letters += script == NONE ? 0 : 1;
        }
        if (letters < FEW) {
            return NONE;
        }
        for (Script script : new Script[] {HANGUL, HAN_KANA, CYRILLIC, OTHER}) {
            if (counts[script.ordinal()] * 5 >= letters) {
                return script;
            }
        }
        return LATIN;
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
