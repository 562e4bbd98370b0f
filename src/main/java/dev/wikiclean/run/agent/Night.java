package dev.wikiclean.run.agent;

import dev.wikiclean.reason.StopSignal;
import dev.wikiclean.reason.budget.Entry;
import dev.wikiclean.reason.budget.LedgerException;
import dev.wikiclean.reason.budget.MicroDollars;
import dev.wikiclean.reason.budget.Spend;
import dev.wikiclean.reason.privacy.PrivacyGuard;
import dev.wikiclean.run.AnswerFolder;
import dev.wikiclean.run.ModelTrailers;
import dev.wikiclean.run.Progress;
import dev.wikiclean.run.Reasoning;
import dev.wikiclean.run.RunOptions;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What all notes of one unattended run share.
 *
 * @param tree the vault in the work tree of the run
 * @param vault what is in it by now
 * @param reasoning asks within the caps
 * @param stop ends the run
 */
record Night(
        Path tree,
        NightVault vault,
        Optional<Path> configuration,
        Reasoning reasoning,
        NightMemory memory,
        StopSignal stop,
        Clock clock,
        Progress progress) {
    PrivacyGuard guard() {
        return reasoning.guard();
    }

    String model() {
        return reasoning.settings().model().orElseThrow();
    }

    /** How what a model made is applied. */
    RunOptions options() {
        return new RunOptions(tree, true, true, true, Set.of()).with(configuration);
    }

    /** What was asked so far. */
    List<Entry> attempts() throws WorkException {
        try {
            return reasoning.budget().attempts();
        } catch (LedgerException e) {
            throw new WorkException(e.getMessage(), e);
        }
    }

    /** The trailers of a commit for all that was asked after {@code before} attempts, and what was remembered. */
    List<String> trailersSince(int before, AnswerFolder answers) throws WorkException {
        List<Entry> all = attempts();
        return ModelTrailers.of(all.subList(Math.min(before, all.size()), all.size()), answers);
    }

    /** What that cost. */
    MicroDollars costSince(int before) throws WorkException {
        List<Entry> all = attempts();
        return all.subList(Math.min(before, all.size()), all.size()).stream()
                .map(Entry::spend)
                .reduce(Spend.ZERO, Spend::plus)
                .money();
    }

    /** The answers that any run of the repository has paid for, as one note of this run uses them. */
    AnswerFolder answers() {
        return reasoning.memoryOf(tree);
    }

    /**
     * Remembers what was asked in vain, if a model has answered it: what failed on its way, or what the end of the run cut
     * off, is still to be asked.
     */
    void rememberVain(String key, int before) throws WorkException {
        List<Entry> all = attempts();
        boolean answered = all.subList(Math.min(before, all.size()), all.size()).stream()
                .anyMatch(attempt ->
                        attempt.usage().filter(usage -> usage.tokens() > 0).isPresent());
        if (answered && !stop.isStopped()) {
            remember(key);
        }
    }

    void remember(String key) throws WorkException {
        try {
            memory.keep(key);
        } catch (IOException e) {
            throw new WorkException("cannot remember what was paid for: " + e.getMessage(), e);
        }
    }
}
