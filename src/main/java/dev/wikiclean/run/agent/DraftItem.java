package dev.wikiclean.run.agent;

import dev.wikiclean.assist.draft.DraftWriter.Drafted;
import dev.wikiclean.reason.budget.MicroDollars;
import dev.wikiclean.run.AnswerFolder;
import dev.wikiclean.run.DraftOrder;
import dev.wikiclean.run.DraftRun;
import dev.wikiclean.run.OverCapException;
import dev.wikiclean.run.WorkException;
import java.util.List;
import java.util.OptionalInt;

/** Drafts one wanted note and commits it. */
record DraftItem(Night night, String title, double value, MicroDollars estimate) implements NightItem {
    @Override
    public String task() {
        return "draft";
    }

    @Override
    public String note() {
        return title;
    }

    @Override
    public NightResult work() throws WorkException {
        try {
            return draft();
        } catch (WorkException | RuntimeException e) {
            night.vault().forget();
            throw e;
        }
    }

    private NightResult draft() throws WorkException {
        String asked = NightKeys.draft(night, title);
        int before = night.attempts().size();
        AnswerFolder answers = night.answers();
        DraftRun run = DraftRun.prepare(
                night.vault().snapshot(),
                night.vault().context().index(),
                night.guard(),
                new DraftOrder(title, OptionalInt.empty(), List.of()),
                night.clock());
        Drafted drafted;
        try {
            drafted = run.askAtOnce(night.reasoning(), answers);
        } catch (OverCapException e) {
            return new NightResult.NoMoney(e.getMessage());
        } catch (WorkException e) {
            night.rememberVain(asked, before);
            return new NightResult.Failed(e.getMessage() + ", " + night.costSince(before));
        }
        night.vault()
                .written(
                        run.carryOut(drafted, night.options(), night.trailersSince(before, answers), night.progress()));
        night.remember(asked);
        return new NightResult.Done(
                drafted.path() + ", " + drafted.statements() + " statements, " + night.costSince(before));
    }
}
