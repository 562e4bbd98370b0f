package dev.wikiclean.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wikiclean.rules.ConfigSchema;
import dev.wikiclean.rules.EffectiveConfig;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A configuration, and its schema, as JSON for programs. */
public final class ConfigJson {
    private ConfigJson() {}

    /** {@code origin}, {@code profile}, and {@code values}: each with its keys, joined by dots, and its source. */
    public static String of(EffectiveConfig config) {
        List<Object> values = new ArrayList<>();
        for (EffectiveConfig.Entry entry : config.entries()) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("key", String.join(".", entry.keys()));
            value.put("value", entry.value());
            value.put("source", entry.source());
            if (!entry.members().isEmpty()) {
                value.put("members", entry.members());
            }
            values.add(value);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("origin", config.origin());
        all.put("profile", config.profile());
        all.put("values", values);
        return write(all);
    }

    /** The JSON Schema for editors. */
    public static String schema() {
        return write(ConfigSchema.schema());
    }

    private static String write(Object value) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            return new ObjectMapper()
                            .writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(lines)
                                    .withArrayIndenter(lines))
                            .writeValueAsString(value)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
