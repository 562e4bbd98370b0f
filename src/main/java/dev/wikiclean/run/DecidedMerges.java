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

/** Merges what people decided to be one topic, with the links to it, and nothing else. */
record DecidedMerges(List<Decision> decisions) implements Work {
    private static final Set<String> RULES = Set.of("duplicate-topic", "redirect-link", "self-redirect");

    DecidedMerges {
        decisions = List.copyOf(decisions);
    }

    @Override
    public String command() {
        return "duplicates";
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
        List<Rule> rules = RuleCatalog.all().stream()
                .filter(rule -> RULES.contains(rule.id()))
                .toList();
        return ProvenPlan.make(
                new Snapshot(snapshot.root(), snapshot.vault(), config, rules), true, frozen, progress, notices);
    }
}
