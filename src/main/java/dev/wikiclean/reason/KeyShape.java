package dev.wikiclean.reason;

import java.util.List;
import java.util.regex.Pattern;

/** Tells the name of an environment variable from a key, so that no key is taken for a name, shown or written. */
public final class KeyShape {
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]{1,63}");
    private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9_\\-+/=.~]+");
    private static final List<String> PREFIXES = List.of(
            "sk-",
            "sk_",
            "pk_",
            "rk_",
            "AIza",
            "gsk_",
            "xai-",
            "hf_",
            "ghp_",
            "gho_",
            "ghs_",
            "github_pat_",
            "glpat-",
            "xoxb-",
            "xoxp-",
            "AKIA",
            "ASIA",
            "Bearer ",
            "eyJ");
    private static final int SHORTEST_PREFIXED = 12;
    private static final int SHORTEST_RANDOM = 20;
    private static final int LONGEST_WORD = 20;

    private KeyShape() {}

    /** Whether {@code text} can name an environment variable, in capitals, and is no key. */
    public static boolean isVariable(String text) {
        return VARIABLE.matcher(text).matches() && !isKey(text);
    }

    /** Whether {@code text} looks like a key: by how keys of providers begin, or by letters and digits at random. */
    public static boolean isKey(String text) {
        String word = text.strip();
        if (word.length() >= SHORTEST_PREFIXED && PREFIXES.stream().anyMatch(word::startsWith)) {
            return true;
        }
        if (word.length() < SHORTEST_RANDOM || !CHARACTERS.matcher(word).matches()) {
            return false;
        }
        for (String part : word.split("[_\\-+/=.~]")) {
            if (part.length() >= LONGEST_WORD && changes(part) * 8 >= part.length()) {
                return true;
            }
        }
        return false;
    }

    /** How often letters and digits take turns: rarely in words and names, often in what was drawn at random. */
    private static int changes(String part) {
        int changes = 0;
        for (int i = 1; i < part.length(); i++) {
            if (Character.isDigit(part.charAt(i)) != Character.isDigit(part.charAt(i - 1))) {
                changes++;
            }
        }
        return changes;
    }
}
