package dev.wikiclean.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The packaged profiles. */
final class Profiles {
    static final List<String> NAMES = List.of("default", "agent-wiki");

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
        YamlValue root = YamlValue.parse(name + ".yaml", resource("/rules/profiles/" + name + ".yaml"), problems)
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
