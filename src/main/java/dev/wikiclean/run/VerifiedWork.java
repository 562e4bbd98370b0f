package dev.wikiclean.run;

import dev.wikiclean.assist.verify.Judged;
import dev.wikiclean.assist.verify.VerifiedNotes;
import dev.wikiclean.plan.Plan;
import dev.wikiclean.vault.VaultPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes into notes how they were verified, and does nothing else. */
record VerifiedWork(List<Judged> judged, String model, LocalDate today, List<String> trailers) implements Work {
    public VerifiedWork {
        judged = List.copyOf(judged);
        trailers = List.copyOf(trailers);
    }

    @Override
    public String command() {
        return "verify";
    }

    @Override
    public Optional<String> subject() {
        long notes = judged.stream().filter(each -> !each.verdicts().isEmpty()).count();
        return Optional.of("verify " + notes + (notes == 1 ? " note" : " notes") + " against their sources");
    }

    @Override
    public Plan plan(Snapshot snapshot, Set<VaultPath> frozen, Progress progress, List<String> notices)
            throws WorkException {
        Snapshot only = new Snapshot(
                snapshot.root(), snapshot.vault(), snapshot.config(), List.of(new VerifiedNotes(judged, model, today)));
        return ProvenPlan.make(only, true, frozen, progress, notices);
    }
}
