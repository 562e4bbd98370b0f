package dev.wikiclean.reason;

import dev.wikiclean.reason.budget.MicroDollars;
import dev.wikiclean.reason.budget.PriceException;
import dev.wikiclean.reason.model.Outcome.Refusal;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.route.RoutingPlan;
import dev.wikiclean.reason.strategy.Calls;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What questions can cost at the most, as it would be reserved for them now. Sends nothing and reserves nothing. */
public final class CostForecast {
    private final Transport transport;
    private final Clock clock;

    public CostForecast(Transport transport, Clock clock) {
        this.transport = transport;
        this.clock = clock;
    }

    /**
     * The worst case of a plan. A call that fails and is tried again is not in it: what that costs is reserved anew.
     *
     * @param inputTokens the upper bound of the largest call of the first step
     * @param maxTokens the cap that is sent with it
     * @param dearest what that one can cost
     * @param calls how many calls the first step makes at most, that of the small model included
     * @param first what they can cost together
     * @param allCalls the same up the whole escalation
     * @param all what that can cost
     */
    public record Cost(
            long inputTokens,
            int maxTokens,
            MicroDollars dearest,
            int calls,
            MicroDollars first,
            int allCalls,
            MicroDollars all) {}

    private record Sum(int calls, MicroDollars cost) {
        Sum plus(Sum other) {
            return new Sum(calls + other.calls, cost.plus(other.cost));
        }

        Sum dearer(Sum other) {
            return other.cost.isMoreThan(cost) ? other : this;
        }
    }

    /** Why nothing of the plan would be sent, as far as that is known before. */
    public Optional<String> objection(RoutingPlan plan) {
        return plan.ladders().get(0).get(0).calls().stream()
                .flatMap(calls -> transport.objection(calls.request()).stream())
                .map(Refusal::why)
                .findFirst();
    }

    /**
     * Only for a plan without an {@link #objection}.
     *
     * @throws PriceException where a price is not known
     */
    public Cost of(RoutingPlan plan) throws PriceException {
        Sum before = sum(plan.classifying());
        Sum first = new Sum(0, MicroDollars.ZERO);
        Sum all = first;
        for (List<RoutingPlan.Step> ladder : plan.ladders()) {
            Sum whole = new Sum(0, MicroDollars.ZERO);
            for (RoutingPlan.Step step : ladder) {
                whole = whole.plus(sum(step.calls()));
            }
            first = first.dearer(sum(ladder.get(0).calls()));
            all = all.dearer(whole);
        }
        List<Calls> largest = new ArrayList<>(plan.ladders().get(0).get(0).calls());
        Request dearest = largest.get(0).request();
        for (Calls calls : largest) {
            dearest = worst(calls.request()).isMoreThan(worst(dearest)) ? calls.request() : dearest;
        }
        return new Cost(
                transport.bound(dearest).inputTokens(),
                dearest.maxTokens(),
                worst(dearest),
                before.plus(first).calls(),
                before.plus(first).cost(),
                before.plus(all).calls(),
                before.plus(all).cost());
    }

    private Sum sum(List<Calls> all) throws PriceException {
        Sum sum = new Sum(0, MicroDollars.ZERO);
        for (Calls calls : all) {
            MicroDollars each = worst(calls.request());
            for (int i = 0; i < calls.most(); i++) {
                sum = sum.plus(new Sum(1, each));
            }
        }
        return sum;
    }

    private MicroDollars worst(Request request) throws PriceException {
        if (transport.objection(request).isPresent()) {
            return MicroDollars.ZERO;
        }
        Transport.Bound bound = transport.bound(request);
        Instant now = clock.instant();
        return bound.prices()
                .worst(bound.inputTokens(), request.maxTokens(), now, now.plus(bound.longest()), bound.caching());
    }
}
