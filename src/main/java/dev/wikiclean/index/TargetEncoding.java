package dev.wikiclean.index;

import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.Quoting;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a target in the characters that a link's form and the text around it allow. */
final class TargetEncoding {
    /** What ends a destination, opens another construct, or is read as something else; all else stays readable. */
    private static final String ENCODED_BARE = " %#?\\()<>[]^{}|\"`$:&*~";

    private static final String ENCODED_ANGLE = "%#?\\<>|`$&\"";
    private static final String NOT_IN_WIKILINK = "#^[]|`\\";
    private static final String NOT_PLAIN_YAML = ",[]{}#:\"";
    private static final String NOT_FIRST_IN_YAML = "-?&*!>'%@`~=<";
    private static final String HEX = "0123456789ABCDEF";

    private TargetEncoding() {}

    /** Whether a wikilink can hold {@code target}. */
    static boolean fitsWikilink(String target) {
        return !holdsAny(target, NOT_IN_WIKILINK)
                && !target.contains("%%")
                && target.chars().noneMatch(Character::isISOControl);
    }

    /**
     * {@code target} as it must stand in place of {@code raw}, the target of {@code link} as written; nothing where
     * there is no way to write it.
     */
    static Optional<String> encode(Link link, String raw, String target) {
        return switch (link.form()) {
            case WIKI -> fitsWikilink(target) ? quoted(link.quoting(), target) : Optional.empty();
            case PATH -> fitsPath(link, target) ? quoted(link.quoting(), target) : Optional.empty();
            case INLINE, DEFINITION -> quoted(link.quoting(), percent(target, ENCODED_BARE, encodesWords(raw)));
            case INLINE_ANGLE, DEFINITION_ANGLE ->
                quoted(link.quoting(), percent(target, ENCODED_ANGLE, encodesWords(raw)));
        };
    }

    /** Whether the string of a canvas or of an expression of a base can hold {@code target}. */
    private static boolean fitsPath(Link link, String target) {
        return link.kind() != LinkKind.BASE || !holdsAny(target, "#\"\\");
    }

    /** {@code target} as the destination of a Markdown link without angle brackets. */
    static String destination(String target) {
        return percent(target, ENCODED_BARE, false);
    }

    /** {@code fragment} as the end of a destination: its own {@code #} stay, all else is encoded. */
    static String destinationFragment(String fragment) {
        return Stream.of(fragment.split("#", -1))
                .map(TargetEncoding::destination)
                .collect(Collectors.joining("#"));
    }

    /** {@code |words} as it must stand at the end of a wikilink; empty where the words cannot stand there. */
    static String display(Link link, String words) {
        if (words.isEmpty() || words.contains("]]") || words.endsWith("]")) {
            return "";
        }
        String pipe = link.quoting() == Quoting.TABLE_CELL ? "\\|" : "|";
        String shown = link.quoting() == Quoting.TABLE_CELL ? words.replace("|", "\\|") : words;
        return quoted(link.quoting(), shown).map(text -> pipe + text).orElse("");
    }

    private static Optional<String> quoted(Quoting quoting, String text) {
        return switch (quoting) {
            case NONE, TABLE_CELL -> Optional.of(text);
            case JSON -> Optional.of(doubleQuoted(text));
            case YAML_DOUBLE -> Optional.of(doubleQuoted(text));
            case YAML_SINGLE -> Optional.of(text.replace("'", "''"));
            case YAML_PLAIN -> isPlainYaml(text) ? Optional.of(text) : Optional.empty();
        };
    }

    private static boolean isPlainYaml(String text) {
        return !text.isEmpty() && !holdsAny(text, NOT_PLAIN_YAML) && NOT_FIRST_IN_YAML.indexOf(text.charAt(0)) < 0;
    }

    /** {@code text} inside the quotes of a JSON string or a double-quoted YAML scalar. */
    static String doubleQuoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether the link percent-encodes letters that it need not: some tools do, and then its like stays together. */
    private static boolean encodesWords(String raw) {
        for (int i = raw.indexOf('%'); i >= 0; i = raw.indexOf('%', i + 1)) {
            if (i + 1 < raw.length() && Character.digit(raw.charAt(i + 1), 16) >= 8) {
                return true;
            }
        }
        return false;
    }

    private static String percent(String target, String encoded, boolean words) {
        StringBuilder out = new StringBuilder(target.length() + 16);
        int codePoint;
        for (int i = 0; i < target.length(); i += Character.charCount(codePoint)) {
            codePoint = target.codePointAt(i);
            boolean plain = codePoint >= 0x80 ? !words : codePoint >= ' ' && encoded.indexOf(codePoint) < 0;
            if (plain) {
                out.appendCodePoint(codePoint);
                continue;
            }
            for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
                out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
            }
        }
        return out.toString();
    }

    private static boolean holdsAny(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
