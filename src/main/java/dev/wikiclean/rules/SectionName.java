package dev.wikiclean.rules;

import dev.wikiclean.text.Nfc;

/**
 * Folds the names of sections so that what people put around them does not count: emoji, case, numbering, bold, links,
 * a colon at the end. {@code ## 2. 🔗 **Related**:} and {@code Related} are one name.
 */
final class SectionName {
    private static final int LONGEST_NUMBER = 2;

    private SectionName() {}

    /** The comparable form of a heading or label; of one that is nothing but emoji, the emoji. */
    static String fold(String name) {
        return fold(name, false);
    }

    /** The same for a pattern, whose stars stay. */
    static String foldPattern(String pattern) {
        return fold(pattern, true);
    }

    private static String fold(String name, boolean isPattern) {
        String lower = shown(NameFold.lower(Nfc.of(name)));
        StringBuilder words = new StringBuilder(lower.length());
        int tag = -1;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            int width = Character.charCount(c);
            if (c == '<' && (tag = tagEnd(lower, i)) > 0) {
                i = tag;
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '_') {
                if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                    words.append(' ');
                }
            } else if (!isDecoration(c) || c == '*' && isPattern) {
                words.appendCodePoint(c);
            }
            i += width;
        }
        String bare = withoutColon(words.toString().strip());
        String unnumbered = bare.substring(numbering(bare));
        String folded = unnumbered.isBlank() ? bare : unnumbered.strip();
        return folded.isEmpty() ? lower.strip() : folded;
    }

    /** A link by what it shows, and no block id at the end. */
    private static String shown(String name) {
        int id = name.lastIndexOf(" ^");
        String text = id > 0 && name.indexOf(' ', id + 1) < 0 ? name.substring(0, id) : name;
        int open = text.indexOf("[[");
        int pipe = open < 0 ? -1 : text.indexOf('|', open);
        return pipe > 0 && text.indexOf("]]", pipe) > 0 ? text.substring(0, open) + text.substring(pipe + 1) : text;
    }

    /** Marks of Markdown, and everything that is a picture rather than a word. */
    private static boolean isDecoration(int c) {
        if (c < 128) {
            return c == '*' || c == '`' || c == '~' || c == '[' || c == ']';
        }
        return switch (Character.getType(c)) {
            case Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.MATH_SYMBOL,
                    Character.FORMAT,
                    Character.ENCLOSING_MARK,
                    Character.OTHER_NUMBER,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> c == '\uFE0F' || c == '\uFE0E';
        };
    }

    /** Behind the HTML tag that begins at {@code i}; 0 where none does. */
    private static int tagEnd(String text, int i) {
        int next = i + 1;
        boolean isTag = next < text.length() && (Character.isLetter(text.charAt(next)) || text.charAt(next) == '/');
        return isTag ? text.indexOf('>', next) + 1 : 0;
    }

    private static String withoutColon(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == ':' || name.charAt(end - 1) == '：' || name.charAt(end - 1) == ' ')) {
            end--;
        }
        return name.substring(0, end);
    }

    /** How long the numbering at the head is: {@code 3. }, {@code 2.1 }, {@code (4) }, {@code iv) }. */
    private static int numbering(String name) {
        int i = name.startsWith("(") ? 1 : 0;
        int from = i;
        int group = 0;
        while (i < name.length() && (Character.isDigit(name.charAt(i)) || name.charAt(i) == '.' && i > from)) {
            group = Character.isDigit(name.charAt(i)) ? group + 1 : 0;
            if (group > LONGEST_NUMBER) {
                return 0;
            }
            i++;
        }
        boolean digits = i > from;
        while (!digits && i < name.length() && "ivx".indexOf(name.charAt(i)) >= 0) {
            i++;
        }
        boolean closed = i > from && i < name.length() && (name.charAt(i) == ')' || !digits && name.charAt(i) == '.');
        i += closed ? 1 : 0;
        boolean apart = i < name.length() && name.charAt(i) == ' ';
        return i > from && apart && (digits || closed) ? i + 1 : 0;
    }
}
