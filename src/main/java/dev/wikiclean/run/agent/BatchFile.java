package dev.wikiclean.run.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.apply.WholeFile;
import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The one batch that is under way, in the state folder that all work trees share: what later runs need to fetch and settle
 * it, and nothing of what was asked.
 */
record BatchFile(StateFolder state, Path file) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A batch.
     *
     * @param id as the provider names it; empty while it is being handed in
     */
    record Batch(Optional<String> id, List<Item> items) {
        Batch {
            items = List.copyOf(items);
        }

        Batch as(String name) {
            return new Batch(Optional.of(name), items);
        }
    }

    /**
     * One question of it.
     *
     * @param reservation what was reserved for it
     * @param key by which its answer is remembered
     * @param request without its prompt
     */
    record Item(String reservation, String key, Request request) {}

    static BatchFile of(Path vault) throws IOException {
        StateFolder state = StateFolder.of(vault);
        return new BatchFile(state, state.shared().resolve("agent-batch.json"));
    }

    /** @throws IOException where there is one and it cannot be read */
    Optional<Batch> read() throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        JsonNode node = JSON.readTree(Files.readString(file));
        List<Item> items = new ArrayList<>();
        for (JsonNode each : node.path("items")) {
            items.add(new Item(
                    each.path("reservation").asText(),
                    each.path("key").asText(),
                    new Request(
                            new Purpose(
                                    each.path("task").asText(),
                                    each.path("note").asText()),
                            each.path("model").asText(),
                            new Prompt("", "", "handed in before"),
                            Optional.of(each.path("schema").asText()),
                            new EffortStep(
                                    Effort.valueOf(each.path("effort").asText()),
                                    each.path("thinking").asInt()),
                            each.path("max_tokens").asInt(),
                            OptionalDouble.empty())));
        }
        Optional<String> id = Optional.of(node.path("id").asText()).filter(text -> !text.isEmpty());
        return Optional.of(new Batch(id, items));
    }

    /** Writes it, durably. */
    void write(Batch batch) throws IOException {
        ObjectNode node = JSON.createObjectNode().put("id", batch.id().orElse(""));
        ArrayNode items = node.putArray("items");
        for (Item item : batch.items()) {
            items.addObject()
                    .put("reservation", item.reservation())
                    .put("key", item.key())
                    .put("task", item.request().purpose().task())
                    .put("note", item.request().purpose().note())
                    .put("model", item.request().model())
                    .put("schema", item.request().schema().orElse(""))
                    .put("effort", item.request().effort().effort().name())
                    .put("thinking", item.request().effort().thinkingTokens())
                    .put("max_tokens", item.request().maxTokens());
        }
        if (!Files.isDirectory(file.getParent())) {
            state.create(FileOps.disk());
        }
        WholeFile.write(file, out -> out.append(node.toString()), FileOps.disk());
        FileOps.disk().force(file);
        FileOps.disk().forceFolder(file.getParent());
    }

    void delete() throws IOException {
        if (Files.exists(file)) {
            FileOps.disk().delete(file);
            FileOps.disk().forceFolder(file.getParent());
        }
    }
}
