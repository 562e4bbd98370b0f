package dev.wikiclean.assist.merge;

import dev.wikiclean.assist.ContentKey;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.privacy.Fence;
import java.util.List;

/**
 * How the paragraphs of one section, of two notes, can be said once.
 *
 * @param heading the section's
 * @param passages the paragraphs that may be put together, numbered from 1
 */
record MergeQuestion(String heading, List<MergePassage> passages) {
    /** JSON Schema of the answer. */
    static final String SCHEMA = """
            {"type":"object","additionalProperties":false,"required":["paragraphs"],"properties":{"paragraphs":{\
            "type":"array","items":{"type":"object","additionalProperties":false,"required":["from","text"],"properties":{\
            "from":{"type":"array","items":{"type":"integer"}},"text":{"type":"string"}}}}}}""";

    private static final String SYSTEM = """
            Two notes on one topic were merged; in one section both versions stand. Find the paragraphs of note A and note B \
            that say the same in other words, and write one paragraph in place of them, in their language, which says all \
            that they say and nothing else. Give the numbers of the paragraphs that it stands for in "from": at least one \
            of A and at least one of B. Leave out every paragraph that says something of its own: it stays as it is. Copy \
            every number, date, link, address, formula and piece of code letter by letter, and add none. Each text is one \
            paragraph without headings, lists or line breaks. If nothing is said twice, answer with an empty list.
            """ + Fence.RULE;

    MergeQuestion {
        passages = List.copyOf(passages);
    }

    Prompt prompt() {
        StringBuilder question = new StringBuilder(Fence.data("heading", heading));
        for (int i = 0; i < passages.size(); i++) {
            String note = passages.get(i).origin().canonical() ? " of note a" : " of note b";
            question.append(
                    Fence.data("paragraph " + (i + 1) + note, passages.get(i).words()));
        }
        return new Prompt(SYSTEM, "", question + "Which paragraphs say the same, and how is it said once?");
    }

    /** The most tokens that an answer needs: no more than the paragraphs themselves, and their frame. */
    int answerTokens() {
        int characters =
                passages.stream().mapToInt(each -> each.words().length()).sum();
        return Math.min(8_000, 200 + 40 * passages.size() + characters);
    }

    /** The same for the same words to the same model. */
    String key(String model) {
        Prompt prompt = prompt();
        return ContentKey.of("merge", SCHEMA, model, prompt.system(), prompt.question());
    }
}
