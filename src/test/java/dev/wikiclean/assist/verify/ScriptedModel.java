package dev.wikiclean.assist.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.wikiclean.reason.model.Prompt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers for claims that hold given words, and that there is not enough for all others; remembers what it was told. */
public final class ScriptedModel implements Asker {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CLAIM = Pattern.compile("kind=\"claim (\\d+)\">\\n(.*?)\\n</data", Pattern.DOTALL);

    private record Said(String label, int source, String quote) {}

    private final Map<String, Said> replies = new LinkedHashMap<>();
    public final List<Prompt> asked = new ArrayList<>();

    /** Says {@code label} of claims that hold {@code words}, with the words of the source of that number. */
    public ScriptedModel say(String words, String label, int source, String quote) {
        replies.put(words, new Said(label, source, quote));
        return this;
    }

    @Override
    public Reply ask(Asked question) {
        Prompt prompt = question.prompt();
        asked.add(prompt);
        ArrayNode claims = JSON.createArrayNode();
        Matcher claim = CLAIM.matcher(prompt.question());
        while (claim.find()) {
            Said reply = replies.entrySet().stream()
                    .filter(entry -> claim.group(2).contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(new Said("not-enough", 0, ""));
            claims.addObject()
                    .put("id", Integer.parseInt(claim.group(1)))
                    .put("label", reply.label())
                    .put("source", reply.source())
                    .put("quote", reply.quote());
        }
        String answer = JSON.createObjectNode().set("claims", claims).toString();
        return Reply.of(answer);
    }
}
