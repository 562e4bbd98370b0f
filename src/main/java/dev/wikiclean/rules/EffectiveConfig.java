package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A configuration as it holds, each value with the place that it comes from, for a person and for programs.
 *
 * @param origin the files and the profile that it is made of
 * @param profile the packaged profile below all of them
 */
public record EffectiveConfig(String origin, String profile, List<Entry> entries) {
    static final String BUILT_IN = "built in";

    /**
     * One value.
     *
     * @param keys from the top down: {@code rules}, {@code stub-note}, {@code remove}
     * @param value a String, Boolean or Number, or a List or Map of such
     * @param source {@code default.yaml}, {@code .wiki-clean.yaml:12}, {@code built in}
     * @param members for a mapping laid over another one, where each of its keys comes from
     */
    public record Entry(List<String> keys, Object value, String source, Map<String, String> members) {}

    public EffectiveConfig {
        entries = List.copyOf(entries);
    }

    static EffectiveConfig of(Config config, ConfigDraft draft, String profile) {
        List<Entry> entries = new ArrayList<>();
        draft.rules().forEach((id, keys) -> {
            entries.add(entry(draft, keys.severity(), ConfigKeys.RULES, id));
            for (Setting<?> globs : List.of(keys.include(), keys.exclude())) {
                if (draft.places().containsKey(globs.path())) {
                    entries.add(entry(draft, globs, ConfigKeys.RULES, id));
                }
            }
            keys.own().forEach(setting -> entries.add(entry(draft, setting, ConfigKeys.RULES, id)));
        });
        ConfigKeys.top().forEach(setting -> entries.add(entry(draft, setting)));
        ConfigKeys.groups().forEach(group -> group.settings()
                .forEach(setting -> entries.add(entry(draft, setting, group.name()))));
        return new EffectiveConfig(config.origin(), profile, entries);
    }

    private static <T> Entry entry(ConfigDraft draft, Setting<T> setting, String... above) {
        List<String> keys = new ArrayList<>(List.of(above));
        keys.add(setting.name());
        Map<String, String> members = new LinkedHashMap<>();
        Object value = setting.kind().plain(draft.settings().get(setting));
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> {
                ConfigPlace place = draft.places().get(setting.path() + "." + key);
                if (place != null) {
                    members.put(String.valueOf(key), place.toString());
                }
            });
        }
        ConfigPlace place = draft.places().get(setting.path());
        return new Entry(keys, value, place == null ? BUILT_IN : place.toString(), members);
    }
}
