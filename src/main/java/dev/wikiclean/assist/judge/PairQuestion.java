package dev.wikiclean.assist.judge;

import dev.wikiclean.assist.ContentKey;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.privacy.Fence;
import dev.wikiclean.reason.privacy.PrivacyGuard;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Note;
import java.util.List;

/**
 * Whether two notes are on one topic, in one order of the two.
 *
 * @param first what is shown of the note that is named first
 * @param second what is shown of the other
 */
record PairQuestion(String first, String second) {
    /** The most tokens that an answer in the form of the schema needs. */
    static final int ANSWER_TOKENS = 700;

    /** JSON Schema of the answer. */
    static final String SCHEMA = """
            {"type":"object","additionalProperties":false,"required":["verdict","reason","quoteA","quoteB"],\
            "properties":{"verdict":{"type":"string","enum":["same-topic","different","unsure"]},\
            "reason":{"type":"string"},"quoteA":{"type":"string"},"quoteB":{"type":"string"}}}""";

    private static final String SYSTEM = """
            You judge whether two notes of a knowledge vault are on the same topic, so that one note should hold what both \
            say. "same-topic": both are about the same thing as a whole, in whatever words or language. "different": one \
            is about a part, a kind, a version, a rival or a use of what the other is about, or about something else; two \
            people, products, events or versions are different. "unsure": the texts do not decide it. Judge by the texts \
            alone. For "same-topic" and "different" copy from each note the words that decide, letter by letter, one \
            stretch of at most 200 characters: quoteA from the first note, quoteB from the second one. The reason is one \
            sentence of at most 160 characters. The order of the notes means nothing.
            """ + Fence.RULE;

    private static final int MOST_SHOWN = 12_000;

    /** What of a note is shown: what it is called and its text, as far as it may leave. */
    static String shown(Note note, PrivacyGuard guard) {
        StringBuilder shown = new StringBuilder("Title: ").append(note.title()).append('\n');
        List<String> aliases = note.frontMatter().list("aliases");
        if (!aliases.isEmpty()) {
            shown.append("Also called: ").append(String.join("; ", aliases)).append('\n');
        }
        return guard.redact(shown.append('\n').append(body(note)).toString());
    }

    private static String body(Note note) {
        String text = note.text();
        int from =
                note.frontMatter().block().map(Span::end).orElse(note.source().bodyStart());
        int to = Math.min(text.length(), from + MOST_SHOWN);
        if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to).strip() + (to < text.length() ? "\n[the rest is not shown]" : "");
    }

    PairQuestion swapped() {
        return new PairQuestion(second, first);
    }

    Prompt prompt() {
        String question = Fence.data("first note", first) + Fence.data("second note", second)
                + "Are the two notes on the same topic?";
        return new Prompt(SYSTEM, "", question);
    }

    /** The same for the same words to the same model. */
    String key(String model) {
        return ContentKey.of("judge", SYSTEM, SCHEMA, model, first, second);
    }
}
