package dev.wikiclean.index;

import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkForm;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.Quoting;
import java.util.Optional;

/**
 * Writes a wikilink as a Markdown link, for names that a wikilink cannot hold: {@code [[Old|Words]]} becomes {@code
 * [Words](C%23.md)}. Only Markdown can hold the result, so properties and bases are out of reach.
 */
final class MarkdownConversion {
    private static final String ESCAPED = "\\`*[]<$~";
    /** What, standing before the opening bracket, would make a footnote or an escape of it. */
    private static final String NOT_BEFORE = "^\\!]";

    private MarkdownConversion() {}

    /** Whether {@code link}, standing in {@code text}, is a wikilink in a place that Markdown links may stand in. */
    static boolean fits(Link link, String text) {
        int start = link.span().start();
        boolean markdown =
                switch (link.kind()) {
                    case WIKILINK, EMBED -> link.quoting() == Quoting.NONE || link.quoting() == Quoting.TABLE_CELL;
                    case CANVAS -> link.quoting() == Quoting.JSON;
                    case MARKDOWN, IMAGE, PROPERTY, BASE -> false;
                };
        return markdown
                && link.form() == LinkForm.WIKI
                && (start == 0 || NOT_BEFORE.indexOf(text.charAt(start - 1)) < 0);
    }

    /** The edit that makes {@code link}, standing in {@code text}, a Markdown link to {@code target}. */
    static Optional<TextEdit> of(Link link, String text, String target) {
        boolean embed = text.charAt(link.span().start()) == '!';
        String words = words(link, text, embed);
        if (words.endsWith("\\") || !embed && words.isBlank()) {
            return Optional.empty();
        }
        String fragment = link.fragment()
                .map(part -> "#" + TargetEncoding.destinationFragment(part.text()))
                .orElse("");
        String written = (embed ? "![" : "[") + words + "](" + TargetEncoding.destination(target) + fragment + ")";
        return Optional.of(TextEdit.replace(link.span(), written));
    }

    private static String words(Link link, String text, boolean embed) {
        boolean json = link.kind() == LinkKind.CANVAS;
        if (link.display().isPresent()) {
            String raw = link.display().get().span().of(text);
            return raw.replace("[", json ? "\\\\[" : "\\[").replace("]", json ? "\\\\]" : "\\]");
        }
        if (embed) {
            return "";
        }
        String words = escaped(LinkWriter.words(link), link.quoting() == Quoting.TABLE_CELL);
        return json ? TargetEncoding.doubleQuoted(words) : words;
    }

    private static String escaped(String words, boolean cell) {
        StringBuilder out = new StringBuilder(words.length() + 4);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (ESCAPED.indexOf(c) >= 0 || cell && c == '|') {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
