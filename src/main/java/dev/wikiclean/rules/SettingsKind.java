package dev.wikiclean.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping of declared keys. */
record SettingsKind(List<Setting<?>> declared) implements Kind<Settings> {
    SettingsKind {
        declared = List.copyOf(declared);
    }

    @Override
    public Optional<Settings> read(YamlValue value) {
        Map<String, YamlValue> written =
                value.mapping(declared.stream().map(Setting::name).toList());
        Map<String, Object> values = new LinkedHashMap<>();
        declared.forEach(setting -> read(values, setting, Optional.ofNullable(written.get(setting.name()))));
        return Optional.of(new Settings(values));
    }

    private static <T> void read(Map<String, Object> values, Setting<T> setting, Optional<YamlValue> value) {
        value.flatMap(setting.kind()::read).ifPresent(read -> Settings.lay(values, setting, read));
    }

    @Override
    public String words() {
        return "a mapping of "
                + String.join(", ", declared.stream().map(Setting::name).toList());
    }

    @Override
    public Map<String, Object> schema() {
        return Schemas.object("", declared);
    }

    @Override
    public Object plain(Settings value) {
        Map<String, Object> plain = new LinkedHashMap<>();
        declared.forEach(setting -> put(plain, value, setting));
        return plain;
    }

    private static <T> void put(Map<String, Object> plain, Settings value, Setting<T> setting) {
        if (value.has(setting)) {
            plain.put(setting.name(), setting.kind().plain(value.get(setting)));
        }
    }

    @Override
    public Settings over(Settings own, Settings before) {
        Map<String, Object> values = new LinkedHashMap<>();
        declared.forEach(setting -> lay(values, before, setting));
        declared.forEach(setting -> lay(values, own, setting));
        return new Settings(values);
    }

    private static <T> void lay(Map<String, Object> values, Settings from, Setting<T> setting) {
        if (from.has(setting)) {
            Settings.lay(values, setting, from.get(setting));
        }
    }
}
