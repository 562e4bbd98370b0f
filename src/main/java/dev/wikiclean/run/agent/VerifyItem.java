package dev.wikiclean.run.agent;

import dev.wikiclean.assist.verify.Judged;
import dev.wikiclean.assist.verify.Verdict;
import dev.wikiclean.reason.budget.MicroDollars;
import dev.wikiclean.run.AnswerFolder;
import dev.wikiclean.run.RoutedAsker;
import dev.wikiclean.run.VerifyChoice;
import dev.wikiclean.run.VerifyRun;
import dev.wikiclean.run.WorkException;
import dev.wikiclean.vault.VaultPath;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/** Verifies one note and commits what it says of that from then on. */
record VerifyItem(Night night, VaultPath path, double value, MicroDollars estimate) implements NightItem {
    @Override
    public String task() {
        return "verify";
    }

    @Override
    public String note() {
        return path.value();
    }

    @Override
    public NightResult work() throws WorkException {
        try {
            return verify();
        } catch (WorkException | RuntimeException e) {
            night.vault().forget();
            throw e;
        }
    }

    private NightResult verify() throws WorkException {
        String asked = NightKeys.verify(night, path);
        int before = night.attempts().size();
        AnswerFolder answers = night.answers();
        VerifyRun.Verification verification = VerifyRun.ask(
                night.vault().snapshot(),
                night.vault().context(),
                night.vault().checks(),
                new VerifyChoice(List.of(path.value()), false, OptionalDouble.empty()),
                new RoutedAsker(night.reasoning(), 1),
                answers,
                night.guard()::withheld,
                night.clock(),
                night.progress());
        if (verification.judged().isEmpty()) {
            return new NightResult.Failed("nothing to judge");
        }
        Judged judged = verification.judged().get(0);
        if (judged.stopped()) {
            return new NightResult.NoMoney(judged.why().orElse("over a cap"));
        }
        if (judged.verdicts().isEmpty()) {
            night.rememberVain(asked, before);
            return new NightResult.Failed(judged.why().orElse("no verdict"));
        }
        night.vault()
                .written(VerifyRun.write(
                        night.options(),
                        List.of(judged),
                        night.model(),
                        LocalDate.now(night.clock()),
                        night.trailersSince(before, answers),
                        night.progress()));
        night.remember(asked);
        // As it reads now, with its verdict: the next run has nothing to ask of it.
        night.remember(NightKeys.verify(night, path));
        return new NightResult.Done(counts(judged) + ", " + night.costSince(before));
    }

    private static String counts(Judged judged) {
        return count(judged, Verdict.Label.SUPPORTED) + " supported, " + count(judged, Verdict.Label.REFUTED)
                + " refuted, " + count(judged, Verdict.Label.NOT_ENOUGH) + " without enough evidence";
    }

    private static long count(Judged judged, Verdict.Label label) {
        return judged.verdicts().stream()
                .filter(verdict -> verdict.label() == label)
                .count();
    }
}
