package dev.wikiclean.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A configuration while its texts are laid over each other: lists replace, mappings are merged. */
final class ConfigDraft {
    private final Map<String, ConfigPlace> places = new LinkedHashMap<>();
    private final Map<String, RuleKeys> rules = RuleKeys.all();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Takes what is written at {@code value}, if it is right. */
    <T> void take(Setting<T> setting, YamlValue value) {
        Optional<T> read = setting.kind().read(value);
        if (read.isPresent()) {
            Settings.lay(values, setting, read.get());
            places.put(setting.path(), value.place());
            if (setting.kind() instanceof MappingKind || setting.kind() instanceof SettingsKind) {
                value.keyPlaces().forEach((key, place) -> places.put(setting.path() + "." + key, place));
            }
        }
    }

    /** Tells a mistake of several texts together, at the last place that says something of {@code setting}. */
    void problem(Setting<?> setting, String message, List<ConfigProblem> problems) {
        ConfigPlace place = places.getOrDefault(setting.path(), new ConfigPlace(Config.FILE_NAME, 1, 1));
        problems.add(new ConfigProblem(place.source(), Math.max(1, place.line()), place.column(), message));
    }

    /** Says of everything so far that it comes from a packaged profile. */
    void packaged() {
        places.replaceAll((path, place) -> place.packaged());
    }

    /** Calls the source {@code name} otherwise. */
    void rename(String name, String other) {
        places.replaceAll((path, place) -> place.source().equals(name) ? place.in(other) : place);
    }

    Settings settings() {
        return new Settings(values);
    }

    /** Where each value comes from, by its path; members of mappings have places of their own. */
    Map<String, ConfigPlace> places() {
        return places;
    }

    Map<String, RuleKeys> rules() {
        return rules;
    }

    /** @param profile the packaged profile below all other texts */
    Config build(String profile, String origin) {
        return new Config(this, profile, origin);
    }
}
