package dev.wikiclean.assist.draft;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.privacy.Fence;
import java.util.List;

/** What the model is asked: statements with their sources, by section, as JSON. It names no path and writes no markup. */
final class DraftQuestion {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SYSTEM = "You write statements for one note of a knowledge base, only from the sources"
            + " given. " + Fence.RULE + "\n"
            + "Each statement is one plain sentence or two that a source supports, and names the ids of those sources."
            + " Say nothing that no source says; numbers, dates and versions are copied from the source exactly."
            + " Write no Markdown structure, no HTML, no links but [[Note]] where a source has that link, no address"
            + " that no source has. Leave a section empty if the sources say nothing for it. Answer with the JSON object"
            + " that the schema describes, and nothing else.";

    private DraftQuestion() {}

    /** The whole note at once. */
    static Prompt prompt(DraftWriter.Plan plan) {
        StringBuilder question = new StringBuilder("Write the note about this topic:\n");
        question.append(Fence.data("title", plan.topic().title()));
        question.append("Sections, by id:\n");
        for (int i = 0; i < plan.headings().size(); i++) {
            question.append(section(plan, i));
        }
        return new Prompt(
                SYSTEM, material(plan), question.append(language(plan)).toString());
    }

    /** One section of it, after what is written already. */
    static Prompt prompt(DraftWriter.Plan plan, int heading, String written) {
        String question = "Write one section of the note about this topic:\n"
                + Fence.data("title", plan.topic().title())
                + "The section, by id:\n" + section(plan, heading)
                + (written.isEmpty() ? "" : "Do not repeat what other sections say:\n" + Fence.data("written", written))
                + language(plan);
        return new Prompt(SYSTEM, material(plan), question);
    }

    private static String material(DraftWriter.Plan plan) {
        StringBuilder material = new StringBuilder();
        for (DraftSource source : plan.sources()) {
            material.append(Fence.data("source " + source.id(), source.text()));
        }
        return material.toString();
    }

    private static String section(DraftWriter.Plan plan, int heading) {
        return "h" + (heading + 1) + ": " + plan.headings().get(heading) + "\n";
    }

    private static String language(DraftWriter.Plan plan) {
        return "Language: "
                + (plan.language().equals("Latin") ? "the one that most sources are written in" : plan.language())
                + "\n";
    }

    /** JSON Schema of the answer about some sections, counted from 0. */
    static String schema(List<Integer> headings, List<DraftSource> sources) {
        ObjectNode statement = object();
        string(statement, "text");
        ObjectNode ids = ((ObjectNode) statement.get("properties"))
                .putObject("sources")
                .put("type", "array")
                .putObject("items");
        ids.put("type", "string");
        ArrayNode known = ids.putArray("enum");
        sources.forEach(source -> known.add(source.id()));
        require(statement, "text", "sources");
        ObjectNode section = object();
        string(section, "section");
        ArrayNode names = ((ObjectNode) section.get("properties").get("section")).putArray("enum");
        headings.forEach(heading -> names.add("h" + (heading + 1)));
        array(section, "statements", statement);
        require(section, "section", "statements");
        ObjectNode answer = object();
        array(answer, "sections", section);
        require(answer, "sections");
        return answer.toString();
    }

    private static ObjectNode object() {
        ObjectNode node = JSON.createObjectNode().put("type", "object");
        node.putObject("properties");
        return node;
    }

    private static void string(ObjectNode object, String name) {
        ((ObjectNode) object.get("properties")).putObject(name).put("type", "string");
    }

    private static void array(ObjectNode object, String name, ObjectNode items) {
        ((ObjectNode) object.get("properties"))
                .putObject(name)
                .put("type", "array")
                .set("items", items);
    }

    private static void require(ObjectNode object, String... names) {
        ArrayNode required = object.putArray("required");
        for (String name : names) {
            required.add(name);
        }
        object.put("additionalProperties", false);
    }
}
