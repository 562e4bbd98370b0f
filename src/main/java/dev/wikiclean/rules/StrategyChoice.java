package dev.wikiclean.rules;

import dev.wikiclean.reason.route.Situation;
import dev.wikiclean.reason.strategy.StrategyKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A strategy for one situation; one that needs a verifier is refused where there is none. */
record StrategyChoice(Situation situation) implements Kind<String> {
    @Override
    public Optional<String> read(YamlValue value) {
        Optional<String> word = value.oneOf(StrategyKind.labels());
        if (word.isPresent() && !allowed().contains(word.get())) {
            value.problem("`" + word.get() + "` needs a verifier, and nothing verifies what is `" + situation.label()
                    + "`; take one of " + String.join(", ", allowed()));
            return Optional.empty();
        }
        return word;
    }

    private List<String> allowed() {
        return Arrays.stream(StrategyKind.values())
                .filter(kind -> situation.hasVerifier() || !kind.needsVerifier())
                .map(StrategyKind::label)
                .toList();
    }

    @Override
    public String words() {
        return "one of " + String.join(", ", allowed());
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("enum", allowed());
    }

    @Override
    public Object plain(String value) {
        return value;
    }
}
