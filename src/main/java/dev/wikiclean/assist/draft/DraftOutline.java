package dev.wikiclean.assist.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.strategy.Outline;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A draft that grows section by section, each an answer of its own in the form of the whole. */
record DraftOutline(DraftWriter.Plan plan) implements Outline {
    /** A search over more parts than this is not worth its money; see {@link #fits}. */
    private static final int MOST_PARTS = 12;

    private static final int SECTION_TOKENS = 1_500;
    /** How much of what is written is shown to the next section: enough not to repeat it, and bounded for the budget. */
    private static final int MOST_WRITTEN = 4_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether the note has sections to search over. */
    static boolean fits(DraftWriter.Plan plan) {
        return plan.headings().size() > 1 && plan.headings().size() <= MOST_PARTS;
    }

    @Override
    public Request next(Request question, List<String> parts) {
        return section(question, parts.size(), written(parts));
    }

    @Override
    public Request largest(Request question) {
        int longest = IntStream.range(0, plan.headings().size())
                .boxed()
                .max(Comparator.comparingInt(i -> plan.headings().get(i).getBytes(StandardCharsets.UTF_8).length))
                .orElseThrow();
        return section(question, longest, "x".repeat(MOST_WRITTEN));
    }

    private Request section(Request question, int heading, String written) {
        return new Request(
                question.purpose(),
                question.model(),
                DraftQuestion.prompt(plan, heading, written),
                Optional.of(DraftQuestion.schema(List.of(heading), plan.sources())),
                question.effort(),
                SECTION_TOKENS + question.effort().thinkingTokens(),
                question.temperature());
    }

    /** The last of what the parts state, without characters that JSON writes longer than they are. */
    private static String written(List<String> parts) {
        StringBuilder said = new StringBuilder();
        for (String part : parts) {
            for (JsonNode section : sections(part)) {
                section.path("statements")
                        .forEach(each ->
                                said.append(each.path("text").asText("")).append(" / "));
            }
        }
        String plain = said.toString().replaceAll("[\\p{Cc}\"\\\\]", " ").strip();
        while (plain.getBytes(StandardCharsets.UTF_8).length > MOST_WRITTEN) {
            plain = plain.substring(
                    plain.offsetByCodePoints(0, Math.max(1, plain.codePointCount(0, plain.length()) / 8)));
        }
        return plain;
    }

    private static JsonNode sections(String part) {
        try {
            return JSON.readTree(part).path("sections");
        } catch (JsonProcessingException e) {
            return JSON.createArrayNode();
        }
    }

    @Override
    public boolean isComplete(List<String> parts) {
        return parts.size() >= plan.headings().size();
    }

    /** A section that is missing is an empty one. */
    @Override
    public boolean mayEnd(List<String> parts) {
        return !parts.isEmpty();
    }

    @Override
    public String text(List<String> parts) {
        ObjectNode whole = JSON.createObjectNode();
        ArrayNode all = whole.putArray("sections");
        parts.forEach(part -> sections(part).forEach(all::add));
        return whole.toString();
    }
}
