package dev.wikiclean.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the schema says of one key: a mapping, or its type alone. */
record PropertyKind() implements Kind<Settings> {
    private static final Kind<Settings> MAPPING = MatterKeys.property();
    private static final Set<String> NUMBERS = Set.of("number", "integer", "any");
    private static final Set<String> DATES = Set.of("date", "datetime", "any");

    @Override
    public Optional<Settings> read(YamlValue value) {
        if (!value.isMapping() && !value.isNull()) {
            return MatterKeys.TYPE.kind().read(value).map(PropertyKind::ofType);
        }
        return MAPPING.read(value).filter(settings -> agrees(settings, value));
    }

    private static Settings ofType(String type) {
        Map<String, Object> values = new HashMap<>();
        Settings.lay(values, MatterKeys.TYPE, type);
        return new Settings(values);
    }

    /** What contradicts itself is a mistake, not a schema that no note can follow. */
    private static boolean agrees(Settings settings, YamlValue value) {
        String type = settings.get(MatterKeys.TYPE);
        String list = settings.get(MatterKeys.ITEMS);
        Settings range = settings.get(MatterKeys.RANGE);
        String wrong = "";
        if (settings.has(MatterKeys.RANGE) && !NUMBERS.contains(type) && !list.equals("number")) {
            wrong = "`range` is for numbers; the type is `" + type + "`";
        } else if (range.get(MatterKeys.MIN) > range.get(MatterKeys.MAX)) {
            wrong = "`min` is greater than `max`";
        } else if (settings.has(MatterKeys.FORMAT) && !DATES.contains(type) && !list.equals("date")) {
            wrong = "`format` is for dates; the type is `" + type + "`";
        } else if (settings.has(MatterKeys.ITEMS) && !type.equals("any") && !type.equals("list")) {
            wrong = "`items` is for lists; the type is `" + type + "`";
        }
        if (!wrong.isEmpty()) {
            value.problem(wrong);
        }
        return wrong.isEmpty();
    }

    @Override
    public String words() {
        return "a type (" + String.join(", ", PropertyType.ids()) + "), or a mapping with `type`, `required` and more";
    }

    @Override
    public Map<String, Object> schema() {
        return Schemas.of("anyOf", List.of(MatterKeys.TYPE.kind().schema(), MAPPING.schema()));
    }

    @Override
    public Object plain(Settings value) {
        return MAPPING.plain(value);
    }

    @Override
    public Settings over(Settings own, Settings before) {
        return MAPPING.over(own, before);
    }
}
