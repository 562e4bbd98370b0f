package dev.wikiclean.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What holds for the front matter of one note.
 *
 * @param properties what is said of each key
 * @param reportsUnknown whether other keys are reported
 * @param order the keys that come first, in their order; empty where no order is asked for
 */
record NoteSchema(Map<String, PropertySpec> properties, boolean reportsUnknown, List<String> order) {
    NoteSchema {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        order = List.copyOf(order);
    }

    boolean requiresAnything() {
        return properties.values().stream().anyMatch(PropertySpec::required);
    }
}
