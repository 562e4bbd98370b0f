package dev.wikiclean.assist.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wikiclean.assist.verify.Question.Evidence;
import dev.wikiclean.assist.verify.Verdict.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a model answered, and believes nothing of it that code cannot check: a judgement counts only with words that
 * stand, letter by letter, in the source that it names.
 */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Shorter words stand in every text. */
    private static final int LEAST = 12;

    private static final int LEAST_ASIAN = 6;

    private Answers() {}

    /** A verdict for each claim of {@code question}, in their order; nothing where the answer is not in the form asked for. */
    static Optional<List<Verdict>> read(Question question, String answer) {
        JsonNode claims;
        try {
            claims = JSON.readTree(answer).path("claims");
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        if (!claims.isArray()) {
            return Optional.empty();
        }
        Verdict[] verdicts = new Verdict[question.claims().size()];
        for (JsonNode each : claims) {
            int id = each.path("id").asInt(0);
            if (id >= 1 && id <= verdicts.length) {
                Verdict verdict = verdict(question, id - 1, each);
                boolean twice = verdicts[id - 1] != null && verdicts[id - 1].label() != verdict.label();
                verdicts[id - 1] = twice ? Verdict.notEnough(verdict.claim()) : verdict;
            }
        }
        List<Verdict> all = new ArrayList<>(Arrays.asList(verdicts));
        for (int i = 0; i < verdicts.length; i++) {
            if (verdicts[i] == null) {
                all.set(i, Verdict.notEnough(question.claims().get(i).span()));
            }
        }
        return Optional.of(List.copyOf(all));
    }

    /** How much of the answer holds, from 0 to 1000: the share of its judgements whose words stand; -1 for no answer. */
    static int worth(Question question, String answer) {
        Optional<List<Verdict>> read = read(question, answer);
        if (read.isEmpty()) {
            return -1;
        }
        int said = 0;
        for (Label label : List.of(Label.SUPPORTED, Label.REFUTED)) {
            said += answer.split("\"" + label.word() + "\"", -1).length - 1;
        }
        long held = read.get().stream()
                .filter(verdict -> verdict.label() != Label.NOT_ENOUGH)
                .count();
        return said == 0 ? 1000 : (int) Math.min(1000, held * 1000 / said);
    }

    /** What an answer about one claim votes for: its label, as far as its words stand. */
    static Optional<String> vote(Question part, String answer) {
        return read(part, answer).map(verdicts -> verdicts.get(0).label().word());
    }

    /** One answer of those about single claims; of a claim without an answer it says nothing. */
    static String join(List<Optional<String>> answers) {
        ObjectNode whole = JSON.createObjectNode();
        ArrayNode claims = whole.putArray("claims");
        for (int i = 0; i < answers.size(); i++) {
            for (JsonNode each : claims(answers.get(i))) {
                if (each.path("id").asInt(0) == 1 && each instanceof ObjectNode said) {
                    claims.add(said.deepCopy().put("id", i + 1));
                }
            }
        }
        return whole.toString();
    }

    private static JsonNode claims(Optional<String> answer) {
        try {
            return JSON.readTree(answer.orElse("{}")).path("claims");
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static Verdict verdict(Question question, int claim, JsonNode each) {
        var span = question.claims().get(claim).span();
        Optional<Label> label = Arrays.stream(Label.values())
                .filter(value -> value.word().equals(each.path("label").asText()))
                .findFirst();
        int source = each.path("source").asInt(0);
        String quote = each.path("quote").asText("");
        boolean known = label.isPresent()
                && label.get() != Label.NOT_ENOUGH
                && source >= 1
                && source <= question.evidence().size();
        if (!known || !stands(question.evidence().get(source - 1), quote)) {
            return Verdict.notEnough(span);
        }
        Evidence evidence = question.evidence().get(source - 1);
        return new Verdict(span, label.get(), Optional.of(evidence.source().path()), quote.strip());
    }

    /** Whether the words stand in what was shown of the source. */
    private static boolean stands(Evidence evidence, String quote) {
        String bare = quote.strip();
        boolean asian = bare.chars().anyMatch(c -> Terms.kind((char) c) == 1 || Terms.kind((char) c) == 3);
        return bare.length() >= (asian ? LEAST_ASIAN : LEAST)
                && QuoteSearch.in(evidence.text()).find(bare).isPresent();
    }
}
