package dev.wikiclean.assist.verify;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a note gives as another's.
 *
 * @param span where the words stand in the note
 * @param words the words, with blanks in place of marks
 * @param place where the words are said to come from: a link to their source lies in it
 */
record Quotation(Span span, String words, Span place) {
    private static final int LEAST = 20;
    private static final int LEAST_ASIAN = 10;
    /** How far from the words the link to their source may stand. */
    private static final int NEAR = 16;

    /** The line below or at the end of a quotation that names its source. */
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?im)(?:^|(?<=[.!?。”\"]))[>\\s]*(?:[-–—]{1,2}\\s*|\\(?(?:source|from|cited from|출처|인용|来源|出典)\\s*[:：]\\s*)(?=[^\\n]*(?:\\[\\[|\\]\\())");

    private static final Pattern INLINE = Pattern.compile("[“\"]([^“”\"\\n]{10,600})[”\"]|「([^「」\\n]{10,600})」");

    /** The quotations of {@code note} that name a place: blocks with an attribution, and words in quotation marks beside a link. */
    static List<Quotation> of(Note note, List<Claim> claims) {
        List<Quotation> found = new ArrayList<>();
        String text = note.text();
        if (text.indexOf('>') >= 0) {
            for (Block block : NoteParser.blocks(note.source())) {
                if (block.kind() == Block.Kind.QUOTE) {
                    block(text, block.span(), found);
                }
            }
        }
        for (Claim claim : claims) {
            if (claim.kind() != Claim.Kind.CODE && claim.kind() != Claim.Kind.QUOTE) {
                inline(claim, found);
            }
        }
        return found;
    }

    private static void block(String text, Span span, List<Quotation> found) {
        String written = span.of(text);
        Matcher attribution = ATTRIBUTION.matcher(written);
        int start = -1;
        while (attribution.find()) {
            start = attribution.start();
        }
        if (start <= 0 || start < written.length() / 4) {
            return;
        }
        String words = PlainWords.of(written.substring(0, start));
        Span quoted = new Span(span.start(), span.start() + start);
        if (isLong(words)) {
            found.add(new Quotation(quoted, words, new Span(quoted.end(), span.end())));
        }
    }

    private static void inline(Claim claim, List<Quotation> found) {
        Matcher matcher = INLINE.matcher(claim.words());
        while (matcher.find()) {
            int group = matcher.group(1) == null ? 2 : 1;
            Span span = new Span(matcher.start(group), matcher.end(group))
                    .shift(claim.span().start());
            if (isLong(matcher.group(group))) {
                int from = Math.max(claim.span().start(), span.start() - NEAR);
                int to = Math.min(claim.span().end(), span.end() + NEAR);
                found.add(new Quotation(span, matcher.group(group), new Span(from, to)));
            }
        }
    }

    /** A word or two in quotation marks are a manner of speaking. */
    private static boolean isLong(String words) {
        String bare = words.strip();
        long asian = bare.chars()
                .filter(c -> Terms.kind((char) c) == 1 || Terms.kind((char) c) == 3)
                .count();
        return asian > bare.length() / 3
                ? bare.length() >= LEAST_ASIAN && bare.contains(" ") || bare.length() >= LEAST
                : bare.length() >= LEAST && bare.split("\\s+").length >= 4;
    }
}
