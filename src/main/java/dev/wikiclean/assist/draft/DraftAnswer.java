package dev.wikiclean.assist.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * What came back, as data.
 *
 * @param said by section, in the order of the answer
 */
record DraftAnswer(List<Said> said) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 120;
    private static final int LONGEST = 400_000;

    /** A statement as it came: {@code section} counts from 0. */
    record Said(int section, String text, List<String> sources) {}

    DraftAnswer {
        said = List.copyOf(said);
    }

    /** @throws DraftRefused where it is not what was asked for */
    static DraftAnswer read(String answer, int sections) throws DraftRefused {
        if (answer.length() > LONGEST) {
            throw new DraftRefused("the answer is too long; nothing of it was used");
        }
        JsonNode root;
        try {
            root = JSON.readTree(answer.strip());
        } catch (JsonProcessingException | StackOverflowError e) {
            throw new DraftRefused("the answer is no JSON; nothing of it was used");
        }
        if (root == null || !root.path("sections").isArray()) {
            throw new DraftRefused("the answer has no sections; nothing of it was used");
        }
        List<Said> said = new ArrayList<>();
        for (JsonNode section : root.path("sections")) {
            int number = number(section.path("section").asText(""), sections);
            for (JsonNode statement : section.path("statements")) {
                List<String> sources = new ArrayList<>();
                statement.path("sources").forEach(source -> sources.add(source.asText("")));
                if (number >= 0 && statement.path("text").isTextual() && said.size() < MOST) {
                    said.add(new Said(number, statement.path("text").asText(), sources));
                }
            }
        }
        return new DraftAnswer(said);
    }

    private static int number(String id, int sections) {
        for (int i = 0; i < sections; i++) {
            if (id.equals("h" + (i + 1))) {
                return i;
            }
        }
        return -1;
    }
}
