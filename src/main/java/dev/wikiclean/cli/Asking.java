package dev.wikiclean.cli;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.reason.StopSignal;
import dev.wikiclean.run.Reasoning;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.WorkException;
import java.time.Clock;
import java.util.Optional;

/** Opens the model that a command may ask. */
final class Asking {
    static final String NO_MODEL = "no model is asked: name one with --model ID or `reasoning: {model: ID}` in"
            + " .wiki-clean.yaml; `wiki-clean models` lists them";

    private Asking() {}

    /** The configured model as the options change it; empty where there is none. */
    static Optional<Reasoning> open(Snapshot snapshot, VaultIndex index, ModelOptions asked, Terminal terminal)
            throws WorkException {
        Clock clock = Clock.systemDefaultZone();
        return Reasoning.open(
                snapshot,
                index,
                asked.over(snapshot.config().reasoning()),
                Reasoning.newRun(clock),
                clock,
                StopSignal.whenTold(),
                terminal::notice);
    }
}
