package dev.wikiclean.rules;

import dev.wikiclean.reason.budget.MicroDollars;
import java.util.Map;
import java.util.Optional;

/** An amount of money, exact to the millionth of a dollar. */
record MoneyKind() implements Kind<MicroDollars> {
    @Override
    public Optional<MicroDollars> read(YamlValue value) {
        Optional<String> text = value.string();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MicroDollars.parse(text.get()));
        } catch (IllegalArgumentException e) {
            value.problem("expected " + words() + ", not `" + YamlValue.shown(text.get()) + "`");
            return Optional.empty();
        }
    }

    @Override
    public String words() {
        return "dollars with at most six decimals, such as 0.05usd";
    }

    @Override
    public Map<String, Object> schema() {
        return Schemas.of(
                "type",
                "string",
                "pattern",
                "^\\s*(([uU][sS][dD]|\\$)\\s*)?([0-9]{1,15}(\\.[0-9]{1,6})?|\\.[0-9]{1,6})(\\s*([uU][sS][dD]|\\$))?\\s*$");
    }

    @Override
    public Object plain(MicroDollars value) {
        return value.toString();
    }
}
