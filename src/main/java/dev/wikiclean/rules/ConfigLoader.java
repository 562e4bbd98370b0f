package dev.wikiclean.rules;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the texts that make a configuration and lays them over each other. */
final class ConfigLoader {
    private static final Set<String> AGENT_KEYS = Set.of("canonical_id", "verification_status", "source_trust_level");
    private static final int AGENT_NOTES_AT_LEAST = 5;
    private static final double AGENT_SHARE_AT_LEAST = 0.2;

    private ConfigLoader() {}

    static Config load(Vault vault, Path root) throws IOException {
        return read(vault, root).deciding(DecisionsFile.load(root).decisions());
    }

    private static Config read(Vault vault, Path root) throws IOException {
        Recognised recognised = recognise(vault);
        Path file = root.resolve(Config.FILE_NAME);
        if (!Files.isRegularFile(file)) {
            return profile(recognised.profile(), "profile " + recognised.profile() + ": " + recognised.reason());
        }
        String text = SourceText.decode(Files.readAllBytes(file))
                .orElseThrow(() -> new ConfigException(List.of(
                        new ConfigProblem(Config.FILE_NAME, 1, 1, "not a text in UTF-8; save it in that encoding"))))
                .text();
        return parse(text, recognised.profile(), recognised.reason());
    }

    static Config parse(String text, String fallback, String reason) {
        List<ConfigProblem> problems = new ArrayList<>();
        Optional<YamlValue> root = YamlValue.parse(Config.FILE_NAME, withoutBom(text), problems);
        Optional<String> extended = root.filter(YamlValue::isMapping).flatMap(ConfigReader::base);
        ConfigDraft draft = new ConfigDraft();
        layProfile(draft, extended.orElse(fallback));
        root.ifPresent(value -> new ConfigReader(draft).read(value));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems.stream().distinct().toList());
        }
        return draft.build(Config.FILE_NAME
                + extended.map(name -> " over profile " + name).orElse(" over profile " + fallback + ": " + reason));
    }

    static Config profile(String name, String origin) {
        ConfigDraft draft = new ConfigDraft();
        layProfile(draft, name);
        return draft.build(origin);
    }

    private static void layProfile(ConfigDraft draft, String name) {
        if (!ConfigReader.PROFILES.contains(name)) {
            throw new IllegalArgumentException("no such profile: " + name + "; known are " + ConfigReader.PROFILES);
        }
        List<ConfigProblem> problems = new ArrayList<>();
        YamlValue root = YamlValue.parse(name + ".yaml", resource("/rules/profiles/" + name + ".yaml"), problems)
                .orElseThrow(() -> new ConfigException(problems));
        ConfigReader.base(root).ifPresent(parent -> layProfile(draft, parent));
        new ConfigReader(draft).read(root);
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    /** A packaged text of {@code rules/}. */
    static String resource(String name) {
        try (InputStream in = ConfigLoader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutBom(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private record Recognised(String profile, String reason) {}

    private static Recognised recognise(Vault vault) {
        int notes = 0;
        int agents = 0;
        for (Note note : (Iterable<Note>) vault.notes()::iterator) {
            notes++;
            Set<String> keys = note.frontMatter().keys();
            if (!keys.isEmpty() && AGENT_KEYS.stream().anyMatch(keys::contains)) {
                agents++;
            }
        }
        String count = agents + " of " + notes + " notes carry keys of the agent schema";
        return agents >= AGENT_NOTES_AT_LEAST && agents >= notes * AGENT_SHARE_AT_LEAST
                ? new Recognised("agent-wiki", count)
                : new Recognised("default", count);
    }
}
