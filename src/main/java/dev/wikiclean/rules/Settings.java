package dev.wikiclean.rules;

import java.util.Map;

/** Values of declared keys; a key that nobody set has its fallback. Immutable. */
final class Settings {
    static final Settings NONE = new Settings(Map.of());

    private final Map<String, Object> values;

    Settings(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** Puts {@code value} into {@code values}, which become settings, over what is there. */
    static <T> void lay(Map<String, Object> values, Setting<T> setting, T value) {
        @SuppressWarnings("unchecked") // this method alone puts values in, each under the key that knows its type
        T before = (T) values.get(setting.path());
        values.put(setting.path(), before == null ? value : setting.kind().over(value, before));
    }

    <T> T get(Setting<T> setting) {
        @SuppressWarnings("unchecked") // `lay` alone puts values in, each under the key that knows its type
        T value = (T) values.getOrDefault(setting.path(), setting.fallback());
        return value;
    }

    boolean has(Setting<?> setting) {
        return values.containsKey(setting.path());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && values.equals(settings.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
