package dev.wikiclean.run;

import dev.wikiclean.reason.CostForecast;
import dev.wikiclean.reason.budget.CapState;
import dev.wikiclean.reason.budget.CapState.Unit;
import dev.wikiclean.reason.budget.LedgerException;
import dev.wikiclean.reason.budget.PriceException;
import dev.wikiclean.reason.budget.Scope;
import dev.wikiclean.reason.route.RoutingPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What {@code --explain-routing} says: how each question would be asked, why, and what it can cost at the most. */
public final class RoutingLines {
    private final CostForecast forecast;
    private final List<CapState> left;

    public RoutingLines(Reasoning reasoning) throws WorkException {
        this.forecast = reasoning.forecast();
        try {
            this.left = reasoning.budget().left();
        } catch (LedgerException e) {
            throw new WorkException(e.getMessage(), e);
        }
    }

    /** The decision with its reasons, the worst case of its calls, and which cap would end them. */
    public List<String> of(RoutingPlan plan) {
        List<String> lines = new ArrayList<>(List.of(plan.first().line()));
        Optional<String> objection = forecast.objection(plan);
        if (objection.isPresent()) {
            lines.add("  would not be asked: " + objection.get());
            return lines;
        }
        try {
            CostForecast.Cost cost = forecast.of(plan);
            lines.add("  at most " + cost.inputTokens() + " tokens in and " + cost.maxTokens() + " out a call; "
                    + calls(cost.calls()) + " at first: " + cost.first() + " at most; " + calls(cost.allCalls())
                    + " with every escalation: " + cost.all() + " at most");
            cap(cost).ifPresent(lines::add);
        } catch (PriceException e) {
            lines.add("  would not be asked: " + e.getMessage());
        }
        return lines;
    }

    private static String calls(int calls) {
        return calls + (calls == 1 ? " call" : " calls");
    }

    private Optional<String> cap(CostForecast.Cost cost) {
        long tokens = cost.inputTokens() + cost.maxTokens();
        Optional<String> none = tightest(
                state -> state.unit() == Unit.MONEY ? cost.dearest().value() : tokens,
                state -> "  would not be asked: "
                        + state.refusal(
                                state.unit() == Unit.MONEY ? cost.dearest().value() : tokens));
        return none.or(() -> tightest(
                state -> state.scope() == Scope.CALL
                        ? 0
                        : state.unit() == Unit.MONEY ? cost.all().value() : tokens * cost.allCalls(),
                state -> "  the cap for the " + state.scope().label() + " may end it earlier: it leaves "
                        + state.unit().show(state.left())));
    }

    private Optional<String> tightest(ToLongFunction<CapState> wanted, Function<CapState, String> line) {
        return left.stream()
                .filter(state -> wanted.applyAsLong(state) > state.left())
                .min(Comparator.comparing(CapState::unit).thenComparingLong(CapState::left))
                .map(line);
    }

    /** What is left under each cap, one line. */
    public String left() {
        if (left.isEmpty()) {
            return "no cap is set; `reasoning: caps:` in .wiki-clean.yaml sets some";
        }
        return "left: "
                + String.join(
                        ", ",
                        left.stream()
                                .map(state -> state.scope().label() + " "
                                        + state.unit().show(state.left()) + " of "
                                        + state.unit().show(state.cap()))
                                .toList());
    }
}
