package dev.wikiclean.reason.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Outcome.Fault;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.Usage;
import java.util.Optional;

/** What all formats do with the text that they found: hold it to the schema. */
final class Answers {
    private Answers() {}

    /** The answer, or why it cannot be used. */
    static Outcome of(Request request, String text, Optional<Usage> usage) {
        if (text.isBlank()) {
            return unusable(Fault.EMPTY, "the answer holds no text", usage);
        }
        if (request.schema().isEmpty()) {
            return new Outcome.Answered(text, usage);
        }
        Optional<JsonNode> json = Jsons.read(text);
        if (json.isEmpty()) {
            return unusable(Fault.MALFORMED, "the answer is not the JSON that was asked for", usage);
        }
        return AnswerSchema.of(request.schema().get())
                .objection(json.get())
                .map(why -> unusable(Fault.WRONG_SCHEMA, why, usage))
                .orElseGet(() -> new Outcome.Answered(text, usage));
    }

    static Outcome unusable(Fault fault, String why, Optional<Usage> usage) {
        return new Outcome.Unusable(fault, why, usage);
    }

    static Outcome truncated(Optional<Usage> usage) {
        return unusable(Fault.TRUNCATED, "the answer was cut off at the cap of its tokens", usage);
    }

    static Outcome refused(Optional<String> category, Optional<Usage> usage) {
        return unusable(
                Fault.REFUSED,
                "the model refused to answer"
                        + category.map(code -> " (" + code + ")").orElse(""),
                usage);
    }

    static Outcome malformed(String why, Optional<Usage> usage) {
        return unusable(Fault.MALFORMED, why, usage);
    }

    /**
     * The usage, where the numbers can be: what a provider counts as part of something is no more than that. A count that
     * cannot be is as good as none.
     */
    static Optional<Usage> usage(
            long input, long cacheRead, long cacheWriteShort, long cacheWriteLong, long output, long thinking) {
        if (input < 0 || cacheRead < 0 || cacheWriteShort < 0 || cacheWriteLong < 0 || output < 0) {
            return Optional.empty();
        }
        return Optional.of(new Usage(
                input, cacheRead, cacheWriteShort, cacheWriteLong, output, Math.max(0, Math.min(thinking, output))));
    }
}
