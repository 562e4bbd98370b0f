package dev.wikiclean.rules;

import dev.wikiclean.reason.UsdText;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** An amount of money, in micro-dollars. */
record MoneyKind() implements Kind<Long> {
    @Override
    public Optional<Long> read(YamlValue value) {
        Optional<String> text = value.string();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong amount = UsdText.parse(text.get());
        if (amount.isEmpty()) {
            value.problem("expected " + UsdText.WORDS + ", not `" + YamlValue.shown(text.get()) + "`");
            return Optional.empty();
        }
        return Optional.of(amount.getAsLong());
    }

    @Override
    public String words() {
        return UsdText.WORDS;
    }

    @Override
    public Map<String, Object> schema() {
        return Schemas.of("type", "string", "pattern", UsdText.PATTERN);
    }

    @Override
    public Object plain(Long value) {
        return UsdText.of(value);
    }
}
