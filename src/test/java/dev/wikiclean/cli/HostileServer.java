package dev.wikiclean.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wikiclean.assist.draft.HostileAnswers;
import dev.wikiclean.reason.Behaviour;
import dev.wikiclean.reason.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers every question in its form, with all the harm in it that a model could be talked into. */
final class HostileServer implements Function<Seen, Behaviour> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DATA =
            Pattern.compile("<data id=\"([0-9a-f]+)\" kind=\"([^\"]+)\">\\n(.*?)\\n</data id=\"\\1\">", Pattern.DOTALL);

    private final Random random;
    private long seed;

    HostileServer(long seed) {
        this.random = new Random(seed);
        this.seed = seed * 1_000_003;
    }

    @Override
    public synchronized Behaviour apply(Seen seen) {
        String prompt = seen.prompt();
        String answer = prompt.contains("kind=\"claim 1\"")
                ? claims(prompt)
                : prompt.contains("kind=\"first note\"")
                        ? pair(prompt)
                        : prompt.contains("kind=\"paragraph 1 ") ? merged(prompt) : draft();
        return Behaviour.answer(answer).thinking(hostile(), 20);
    }

    private String hostile() {
        return new HostileAnswers(seed++).next();
    }

    /** With whatever else somebody might hope that the program takes over. */
    private ObjectNode object() {
        ObjectNode node = JSON.createObjectNode();
        if (random.nextInt(12) == 0) {
            node.put("path", "Other.md").put("private", false).put("publish", true);
        }
        return node;
    }

    private String draft() {
        ObjectNode answer = object();
        ArrayNode sections = answer.putArray("sections");
        for (int i = 1; i <= 3; i++) {
            ArrayNode statements = sections.addObject().put("section", "h" + i).putArray("statements");
            say(
                    statements,
                    "A harmless statement, the "
                            + List.of("first", "second", "third").get(i - 1) + ".");
            for (int j = 0; j < 4; j++) {
                say(
                        statements,
                        j == 0
                                ? HostileAnswers.PAYLOADS.get(random.nextInt(HostileAnswers.PAYLOADS.size()))
                                : hostile());
            }
        }
        return answer.toString();
    }

    private void say(ArrayNode statements, String text) {
        ArrayNode sources = statements.addObject().put("text", text).putArray("sources");
        sources.add("s1");
        if (random.nextBoolean()) {
            sources.add("s2");
        }
    }

    private String claims(String prompt) {
        ObjectNode answer = object();
        ArrayNode claims = answer.putArray("claims");
        List<String> lines =
                data(prompt, "source 1").lines().filter(line -> !line.isBlank()).toList();
        Matcher matcher = DATA.matcher(prompt);
        while (matcher.find()) {
            if (matcher.group(2).startsWith("claim ")) {
                String quote =
                        lines.isEmpty() || random.nextInt(4) == 0 ? hostile() : lines.get(random.nextInt(lines.size()));
                claims.addObject()
                        .put("id", Integer.parseInt(matcher.group(2).substring(6)))
                        .put(
                                "label",
                                List.of("supported", "refuted", "not-enough").get(random.nextInt(3)))
                        .put("source", 1)
                        .put("quote", quote);
            }
        }
        return answer.toString();
    }

    private String pair(String prompt) {
        return object().put("verdict", "same-topic")
                .put("reason", hostile())
                .put("quoteA", quote(data(prompt, "first note")))
                .put("quoteB", quote(data(prompt, "second note")))
                .toString();
    }

    private static String quote(String text) {
        return text.lines()
                .filter(line -> line.startsWith("It is said"))
                .findFirst()
                .orElse("");
    }

    private String merged(String prompt) {
        List<Integer> ofA = new ArrayList<>();
        List<Integer> ofB = new ArrayList<>();
        Matcher matcher = DATA.matcher(prompt);
        while (matcher.find()) {
            if (matcher.group(2).startsWith("paragraph ")) {
                (matcher.group(2).endsWith("note a") ? ofA : ofB)
                        .add(Integer.parseInt(matcher.group(2).split(" ")[1]));
            }
        }
        ObjectNode answer = object();
        ArrayNode paragraphs = answer.putArray("paragraphs");
        for (int i = 0; i < Math.min(ofA.size(), ofB.size()); i++) {
            String words = data(prompt, "paragraph " + ofA.get(i) + " of note a");
            ObjectNode paragraph = paragraphs
                    .addObject()
                    .put(
                            "text",
                            List.of(words, words + " " + hostile(), hostile()).get(random.nextInt(3)));
            paragraph.putArray("from").add(ofA.get(i)).add(ofB.get(i));
        }
        return answer.toString();
    }

    private static String data(String prompt, String kind) {
        Matcher matcher = DATA.matcher(prompt);
        while (matcher.find()) {
            if (matcher.group(2).equals(kind)) {
                return matcher.group(3);
            }
        }
        return "";
    }
}
