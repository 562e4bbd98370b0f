package dev.wikiclean.reason.budget;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The most that may be spent; what is not said has no cap. All that are said hold at once, so the tightest counts.
 *
 * @param money by what it is for
 * @param tokens input and output together, by what it is for
 */
public record Caps(Map<Scope, MicroDollars> money, Map<Scope, Long> tokens) {
    /** No cap at all. */
    public static final Caps NONE = new Caps(Map.of(), Map.of());

    public Caps {
        money = Map.copyOf(money);
        tokens = Map.copyOf(tokens);
        if (tokens.values().stream().anyMatch(most -> most < 0)) {
            throw new IllegalArgumentException("a cap below zero");
        }
    }

    public Optional<MicroDollars> money(Scope scope) {
        return Optional.ofNullable(money.get(scope));
    }

    public OptionalLong tokens(Scope scope) {
        Long most = tokens.get(scope);
        return most == null ? OptionalLong.empty() : OptionalLong.of(most);
    }

    /** The same with another cap, such as the one of {@code --budget} for the run. */
    public Caps with(Scope scope, MicroDollars most) {
        Map<Scope, MicroDollars> other = new EnumMap<>(Scope.class);
        other.putAll(money);
        other.put(scope, most);
        return new Caps(other, tokens);
    }

    /** The same with another cap, such as the one of {@code --max-tokens} for the run. */
    public Caps with(Scope scope, long most) {
        Map<Scope, Long> other = new EnumMap<>(Scope.class);
        other.putAll(tokens);
        other.put(scope, most);
        return new Caps(money, other);
    }
}
