package dev.wikiclean.dedupe;

import java.util.Locale;

/** Tells whether a word is the acronym of a name. */
final class Acronyms {
    private static final int LONGEST = 7;

    private Acronyms() {}

    /** Whether {@code word} is written like an acronym: two to seven letters, nearly all of them capitals. */
    static boolean looksLike(String word) {
        if (word.length() < 2 || word.length() > LONGEST + 1 || word.indexOf(' ') >= 0) {
            return false;
        }
        int capitals = 0;
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 0x7F) {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return capitals >= 2 && capitals * 3 >= letters * 2;
    }

    /** Whether {@code acronym} is made of the initials of {@code name}, small words counted or not. */
    static boolean abbreviates(String acronym, String name) {
        if (!looksLike(acronym)) {
            return false;
        }
        String wanted = lettersOf(acronym);
        return wanted.equals(initials(name, true)) || wanted.equals(initials(name, false));
    }

    /** The initials of a name of three to six words, as a key; empty for others: two letters mean too much. */
    static String of(String name) {
        int words = 1;
        for (int i = 1; i < name.length() - 1; i++) {
            words += isBreak(name.charAt(i)) ? 1 : 0;
        }
        if (words < 3 || words > 8 || Script.of(name.codePointAt(0)) != Script.LATIN) {
            return "";
        }
        String initials = initials(name, false);
        return initials.length() >= 3 && initials.length() <= LONGEST ? initials : "";
    }

    private static boolean isBreak(char c) {
        return c == ' ' || c == '-' || c == '_';
    }

    private static String lettersOf(String acronym) {
        StringBuilder out = new StringBuilder();
        acronym.chars().filter(Character::isLetter).forEach(c -> out.append((char) Character.toLowerCase(c)));
        int end = out.length();
        boolean plural = acronym.endsWith("s") && end > 2;
        return plural ? out.substring(0, end - 1) : out.toString();
    }

    private static String initials(String name, boolean withSmallWords) {
        StringBuilder out = new StringBuilder();
        for (String word : name.split("[\\s\\-_/·]+")) {
            if (!word.isEmpty() && Character.isLetter(word.charAt(0)) && (withSmallWords || !isSmall(word))) {
                out.append(Character.toLowerCase(word.charAt(0)));
            }
        }
        return out.toString();
    }

    private static boolean isSmall(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "of", "the", "and", "for", "in", "on", "to", "a", "an", "with", "by" -> true;
            default -> false;
        };
    }
}
