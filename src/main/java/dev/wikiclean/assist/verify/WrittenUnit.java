package dev.wikiclean.assist.verify;

import java.util.Optional;

/**
 * The unit behind a number.
 *
 * @param unit {@link Unit#NONE} where the number stands alone
 * @param end behind the unit; where the number ends if there is none
 */
record WrittenUnit(Unit unit, int end) {
    /** The unit behind {@code number} of {@code text}. */
    static WrittenUnit behind(String text, WrittenNumber number) {
        int at = number.end();
        if (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '-' || text.charAt(at) == '\u00A0')) {
            at++;
        }
        boolean glued = at == number.end();
        int end = at;
        while (end < text.length() && isUnitLetter(text.charAt(end))) {
            end++;
        }
        if (end > at) {
            return latin(text, number, at, end);
        }
        int length = Units.prefix(text, at);
        if (length > 0 && (glued || isWholeWord(text, at + length))) {
            return new WrittenUnit(Units.named(text.substring(at, at + length)).orElseThrow(), at + length);
        }
        Optional<String> noun = Terms.wordAt(text, at);
        return noun.isPresent() && !glued
                ? new WrittenUnit(Unit.noun(noun.get()), number.end())
                : new WrittenUnit(Unit.NONE, number.end());
    }

    private static WrittenUnit latin(String text, WrittenNumber number, int at, int end) {
        String word = text.substring(at, end);
        Optional<Unit> known = Units.named(word);
        if (known.isPresent()) {
            return new WrittenUnit(known.get(), end);
        }
        Optional<String> noun = Terms.wordAt(text, at);
        return new WrittenUnit(noun.map(Unit::noun).orElse(Unit.NONE), number.end());
    }

    private static boolean isUnitLetter(char c) {
        return c == '%' || c == '°' || c == '℃' || c == 'μ' || c < 0x250 && Character.isLetter(c);
    }

    /** Whether the counter that ends there is no beginning of another word: particles may follow. */
    private static boolean isWholeWord(String text, int end) {
        return end == text.length() || !Character.isLetter(text.charAt(end)) || Terms.isParticle(text, end);
    }

    boolean isNamed() {
        return unit.isKnown();
    }

    /** Whether it counts years, as {@code 2026년} does not. */
    boolean isYears() {
        return unit.dimension().equals("months") && unit.factor().intValue() == 12;
    }
}
