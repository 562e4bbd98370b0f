package dev.wikiclean.dedupe;

import java.util.Objects;
import java.util.Optional;

/** A person decided that the two are not one topic. */
final class DecisionVeto implements Veto {
    private final Decisions decisions;

    DecisionVeto(Decisions decisions) {
        this.decisions = Objects.requireNonNull(decisions, "decisions");
    }

    @Override
    public String id() {
        return "decision";
    }

    @Override
    public Optional<String> objection(NotePair pair) {
        boolean distinct = decisions.areDistinct(pair.a().note(), pair.b().note())
                || decisions.areDistinct(pair.b().note(), pair.a().note());
        return distinct ? Optional.of("decided before: not one topic") : Optional.empty();
    }
}
