package dev.wikiclean.rules;

import java.util.Set;

/** Tells apart what machines write between words: codes, ids, times, addresses. */
final class MachineText {
    private static final Set<String> MAILBOXES =
            Set.of("support", "webmaster", "admin", "administrator", "help", "info", "contact", "abuse", "postmaster");
    private static final int SHORTEST_ID = 6;
    private static final int SHORTEST_NUMBER_ID = 9;

    private MachineText() {}

    enum Kind {
        /** {@code 404}, {@code ERR_TIMED_OUT}. */
        CODE,
        ID,
        STAMP,
        ADDRESS,
        /** An address elsewhere. */
        FOREIGN,
        NUMBER,
        /** Several words with signs between them, to be read one by one. */
        WORDS,
        OTHER
    }

    /** What {@code text}, in small letters, is; the addresses of others than {@code names} are somebody's own. */
    static Kind of(String text, Set<String> names) {
        int digits = count(text, true);
        int letters = count(text, false);
        if (letters == 0 && digits > 0) {
            return ofDigits(text, digits);
        }
        if (text.startsWith("err_")
                || text.startsWith("dns_probe")
                || text.startsWith("ssl_error")
                || text.startsWith("net::")
                || text.startsWith("0x8")) {
            return Kind.CODE;
        }
        if (isTime(text)) {
            return Kind.STAMP;
        }
        if (text.indexOf('@') > 0) {
            return MAILBOXES.contains(text.substring(0, text.indexOf('@'))) || isOfSite(text, names)
                    ? Kind.ADDRESS
                    : Kind.OTHER;
        }
        if (text.contains("://") || isHost(text)) {
            return isOfSite(text, names) ? Kind.ADDRESS : Kind.FOREIGN;
        }
        if (isId(text, digits, letters)) {
            return Kind.ID;
        }
        return Kind.WORDS;
    }

    private static Kind ofDigits(String text, int digits) {
        if (digits == text.length()) {
            return isStatus(text) ? Kind.CODE : digits >= SHORTEST_NUMBER_ID ? Kind.ID : Kind.NUMBER;
        }
        if (isTime(text)) {
            return Kind.STAMP;
        }
        String[] parts = text.split("\\.");
        return parts.length == 4 && text.indexOf('-') < 0
                ? Kind.ADDRESS
                : digits >= SHORTEST_NUMBER_ID + 3 ? Kind.ID : Kind.NUMBER;
    }

    /** Whether {@code digits} is an HTTP status that tells of an error, those of hosts included. */
    static boolean isStatus(String digits) {
        if (digits.length() != 3) {
            return false;
        }
        int number = Integer.parseInt(digits);
        return number >= 400 && number <= 431
                || number == 451
                || number == 499
                || number >= 500 && number <= 511
                || number >= 520 && number <= 530;
    }

    /** {@code 07:10:11}, {@code 2026-03-03T07:10:11Z}: with seconds, as no person writes it. */
    private static boolean isTime(String text) {
        int colon = text.indexOf(':');
        return colon >= 1
                && colon + 5 < text.length()
                && text.charAt(colon + 3) == ':'
                && Character.isDigit(text.charAt(colon - 1))
                && Character.isDigit(text.charAt(colon + 1))
                && Character.isDigit(text.charAt(colon + 4));
    }

    private static boolean isHost(String text) {
        int dot = text.lastIndexOf('.');
        return dot > 0
                && text.length() - dot > 2
                && text.indexOf('_') < 0
                && text.substring(dot + 1).chars().allMatch(c -> c >= 'a' && c <= 'z')
                && text.indexOf('/') < 0;
    }

    private static boolean isOfSite(String text, Set<String> names) {
        for (String name : names) {
            if (name.indexOf('.') > 0 && text.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isId(String text, int digits, int letters) {
        boolean hex = text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c == '-' || c == '.');
        int changes = 0;
        for (int i = 1; i < text.length(); i++) {
            changes += Character.isDigit(text.charAt(i)) != Character.isDigit(text.charAt(i - 1)) ? 1 : 0;
        }
        return digits + letters >= SHORTEST_ID
                && text.chars().allMatch(c -> c < 128)
                && (hex && digits > 0 && digits + letters >= SHORTEST_ID + 2 || digits >= 3 && changes >= 3);
    }

    private static int count(String text, boolean digits) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            count += digits ? digit ? 1 : 0 : !digit && Character.isLetter(c) ? 1 : 0;
        }
        return count;
    }
}
