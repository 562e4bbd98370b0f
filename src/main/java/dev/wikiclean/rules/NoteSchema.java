package dev.wikiclean.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What holds for the front matter of one note.
 *
 * @param properties what is said of each key
 * @param required those that must be there
 * @param reportsUnknown whether other keys are reported
 * @param order the keys that come first, in their order; empty where no order is asked for
 */
record NoteSchema(
        Map<String, PropertySpec> properties, List<PropertySpec> required, boolean reportsUnknown, List<String> order) {
    NoteSchema {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        required = List.copyOf(required);
        order = List.copyOf(order);
    }

    static NoteSchema of(Map<String, PropertySpec> properties, boolean reportsUnknown, List<String> order) {
        List<PropertySpec> required =
                properties.values().stream().filter(PropertySpec::required).toList();
        return new NoteSchema(properties, required, reportsUnknown, order);
    }

    boolean requiresAnything() {
        return !required.isEmpty();
    }
}
