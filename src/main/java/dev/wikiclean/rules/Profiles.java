package dev.wikiclean.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** The packaged profiles. */
final class Profiles {
    static final List<String> NAMES = List.of("default", "agent-wiki");

    /** What the name of a profile that is parsed already ends in; see {@link YamlNodes}. */
    static final String PARSED = ".nodes";

    private Profiles() {}

    /** A draft with the profile {@code name} alone. */
    static ConfigDraft draft(String name) {
        ConfigDraft draft = new ConfigDraft();
        lay(draft, name);
        return draft;
    }

    /** Lays the profile {@code name}, and what it extends, over {@code draft}. */
    static void lay(ConfigDraft draft, String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no such profile: " + name + "; known are " + NAMES);
        }
        List<ConfigProblem> problems = new ArrayList<>();
        String yaml = resource("/rules/profiles/" + name + ".yaml");
        YamlValue root = root(name, yaml, resource("/rules/profiles/" + name + PARSED))
                .map(node -> YamlValue.of(name + ".yaml", node, problems))
                .or(() -> YamlValue.parse(name + ".yaml", yaml, problems))
                .orElseThrow(() -> new ConfigException(problems));
        Optional.ofNullable(root.mapping(List.of()).get(ConfigKeys.EXTENDS))
                .flatMap(YamlValue::string)
                .ifPresent(parent -> lay(draft, parent));
        new ConfigReader(draft).read(root);
        draft.packaged();
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    /** The root of a profile as it was parsed before; nothing where that was another text. */
    static Optional<Node> root(String name, String yaml, String parsed) {
        int end = parsed.indexOf('\n');
        return parsed.substring(0, end).equals(check(yaml))
                ? Optional.of(YamlNodes.read(name + ".yaml", parsed.substring(end + 1)))
                : Optional.empty();
    }

    /** What tells one text from another. */
    static String check(String yaml) {
        return yaml.length() + " " + Integer.toHexString(yaml.hashCode());
    }

    /** A packaged text of {@code rules/}. */
    static String resource(String name) {
        try (InputStream in = Profiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
