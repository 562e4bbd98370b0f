package dev.wikiclean.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A manifest as JSON, readable by a person who must mend a vault by hand. */
final class ManifestJson {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = new JsonMapper();

    private ManifestJson() {}

    static byte[] write(Manifest manifest) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION)
                .put("id", manifest.id())
                .put("vault", manifest.vault())
                .put("started", manifest.started().toString())
                .put("command", manifest.command());
        manifest.undoOf().ifPresent(id -> root.put("undoOf", id));
        manifest.commit()
                .ifPresent(commit ->
                        root.putObject("commit").put("head", commit.head()).put("message", commit.message()));
        ObjectNode rules = root.putObject("rules");
        manifest.rules().forEach(rules::put);
        ArrayNode steps = root.putArray("steps");
        manifest.steps().forEach(step -> write(steps.addObject(), step));
        ArrayNode newFolders = root.putArray("newFolders");
        manifest.newFolders().forEach(folder -> newFolders.add(folder.value()));
        ObjectNode oldFolders = root.putObject("oldFolders");
        manifest.oldFolders().forEach((folder, permissions) -> oldFolders.put(folder.value(), permissions));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static void write(ObjectNode node, Step step) {
        node.put("kind", step.kind().name()).put("path", step.path().value());
        step.movedTo().ifPresent(path -> node.put("movedTo", path.value()));
        step.movedFrom().ifPresent(path -> node.put("movedFrom", path.value()));
        step.before().ifPresent(content -> write(node.putObject("before"), content));
        step.after().ifPresent(content -> write(node.putObject("after"), content));
        node.put("permissions", step.permissions());
        if (step.opaque()) {
            node.put("opaque", true);
        }
    }

    private static void write(ObjectNode node, Content content) {
        node.put("sha256", content.sha256()).put("size", content.size());
    }

    /** @throws IOException where the text is not a whole manifest of a version known here */
    static Manifest read(byte[] json) throws IOException {
        JsonNode root = JSON.readTree(json);
        if (root.path("version").asInt() != VERSION) {
            throw new IOException("a manifest of version "
                    + root.path("version").asText("?") + "; use the version of wiki-clean that wrote it");
        }
        List<Step> steps = new ArrayList<>();
        for (JsonNode node : root.path("steps")) {
            steps.add(step(steps.size(), node));
        }
        Map<String, Integer> rules = new LinkedHashMap<>();
        root.path("rules")
                .properties()
                .forEach(rule -> rules.put(rule.getKey(), rule.getValue().asInt()));
        List<VaultPath> newFolders = new ArrayList<>();
        root.path("newFolders").forEach(folder -> newFolders.add(VaultPath.of(folder.asText())));
        Map<VaultPath, String> oldFolders = new LinkedHashMap<>();
        root.path("oldFolders")
                .properties()
                .forEach(f ->
                        oldFolders.put(VaultPath.of(f.getKey()), f.getValue().asText()));
        Optional<CommitPlan> commit = root.has("commit")
                ? Optional.of(new CommitPlan(
                        root.path("commit").path("head").asText(),
                        root.path("commit").path("message").asText()))
                : Optional.empty();
        return new Manifest(
                root.path("id").asText(),
                root.path("vault").asText(),
                Instant.parse(root.path("started").asText()),
                root.path("command").asText(),
                text(root, "undoOf"),
                commit,
                rules,
                steps,
                newFolders,
                oldFolders);
    }

    private static Step step(int number, JsonNode node) {
        return new Step(
                number,
                VaultPath.of(node.path("path").asText()),
                content(node.path("before")),
                content(node.path("after")),
                node.path("permissions").asText(),
                text(node, "movedFrom").map(VaultPath::of),
                text(node, "movedTo").map(VaultPath::of),
                node.path("opaque").asBoolean());
    }

    private static Optional<Content> content(JsonNode node) {
        return node.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Content(
                        node.path("sha256").asText(), node.path("size").asLong()));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return node.has(field) ? Optional.of(node.path(field).asText()) : Optional.empty();
    }
}
