package dev.wikiclean.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much a finding matters, or that nobody looks for it. */
record SeverityKind() implements Kind<Optional<Severity>> {
    private static final List<String> WORDS = List.of("off", "info", "warn", "error");

    @Override
    public Optional<Optional<Severity>> read(YamlValue value) {
        return value.oneOf(WORDS).map(word -> switch (word) {
            case "info" -> Optional.of(Severity.INFO);
            case "warn" -> Optional.of(Severity.WARN);
            case "error" -> Optional.of(Severity.ERROR);
            default -> Optional.empty();
        });
    }

    @Override
    public String words() {
        return "one of " + String.join(", ", WORDS);
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("enum", WORDS);
    }

    @Override
    public Object plain(Optional<Severity> value) {
        return value.map(Severity::id).orElse("off");
    }
}
