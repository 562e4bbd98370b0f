package dev.wikiclean.run;

import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.dedupe.RememberedDecisions;
import dev.wikiclean.plan.Plan;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleCatalog;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Merges what was decided to be one topic, with the links to it, and nothing else.
 *
 * @param command what the user called
 * @param trailers who decided, where it was not a person
 * @param more rules that finish what the merge leaves
 */
record DecidedMerges(List<Decision> decisions, String command, List<String> trailers, List<Rule> more) implements Work {
    private static final Set<String> RULES = Set.of("duplicate-topic", "redirect-link", "self-redirect");

    DecidedMerges {
        decisions = List.copyOf(decisions);
        trailers = List.copyOf(trailers);
        more = List.copyOf(more);
    }

    /** What people decided. */
    DecidedMerges(List<Decision> decisions) {
        this(decisions, "duplicates", List.of(), List.of());
    }

    @Override
    public Optional<String> subject() {
        return Optional.of("merge " + decisions.size() + (decisions.size() == 1 ? " cluster" : " clusters")
                + " of notes, as decided");
    }

    @Override
    public Plan plan(Snapshot snapshot, Set<VaultPath> frozen, Progress progress, List<String> notices)
            throws WorkException {
        List<Decision> all = new ArrayList<>(decisions);
        snapshot.config().decisions().stream()
                .filter(decision -> decision.answer() == Decision.Answer.NEVER)
                .forEach(all::add);
        notices.addAll(RememberedDecisions.in(snapshot.vault(), all).notices());
        Config config = snapshot.config().deciding(all).mergingOnlyWhatIsDecided();
        List<Rule> rules = new ArrayList<>(RuleCatalog.all().stream()
                .filter(rule -> RULES.contains(rule.id()))
                .toList());
        rules.addAll(more);
        Plan plan = ProvenPlan.make(
                new Snapshot(snapshot.root(), snapshot.vault(), config, rules), true, frozen, progress, notices);
        for (Rule rule : more) {
            boolean done = plan.changes().fixes().stream()
                    .anyMatch(fix -> fix.finding().rule().equals(rule.id()));
            if (!done) {
                notices.add(rule.id() + " did nothing: a note has changed meanwhile, or something would be lost; the"
                        + " merge by code stands");
            }
        }
        return plan;
    }
}
