package dev.wikiclean.run;

import dev.wikiclean.reason.budget.Budget;
import dev.wikiclean.reason.budget.LedgerException;
import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Outcome.Answered;
import dev.wikiclean.reason.model.Outcome.Fault;
import dev.wikiclean.reason.model.Outcome.Unusable;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.Usage;
import java.util.Optional;
import java.util.OptionalDouble;

/** Finds out whether a server keeps to the cap of tokens: asks for more than the cap has room for. */
public final class ModelProbe {
    private static final int CAP = 32;
    private static final String QUESTION =
            "Write the whole numbers from 1 to 300 in digits, one a line, and nothing else. Do not stop before 300.";

    private final ReasoningModel model;
    private final Budget budget;

    public ModelProbe(ReasoningModel model, Budget budget) {
        this.model = model;
        this.budget = budget;
    }

    /** What was found out. */
    public enum Verdict {
        /** The server keeps to the cap. */
        HONOURED,
        /** It was billed more, or answered more, than the cap. */
        BROKEN,
        /** It keeps to nothing that could be measured. */
        UNKNOWN
    }

    /**
     * The outcome for a person.
     *
     * @param sentence says it, without a word of the answer
     */
    public record Finding(String model, Verdict verdict, String sentence) {}

    /** Asks one question, paid like any other. A server that keeps to the cap is trusted again. */
    public Finding probe(ModelFacts facts) {
        Request request = question(facts);
        Outcome outcome = model.ask(request);
        Finding finding = judged(request, outcome);
        if (finding.verdict() != Verdict.HONOURED) {
            return finding;
        }
        try {
            budget.trust(facts.id());
            return finding;
        } catch (LedgerException e) {
            return new Finding(facts.id(), Verdict.UNKNOWN, finding.sentence() + "; but " + e.getMessage());
        }
    }

    static Request question(ModelFacts facts) {
        Effort effort = facts.nearest(Effort.NONE);
        int thinking = effort == Effort.NONE ? 0 : Math.max(1, facts.thinking().least());
        return new Request(
                new Purpose(Budget.PROBE, ""),
                facts.id(),
                new Prompt("", "", QUESTION),
                Optional.empty(),
                new EffortStep(effort, thinking),
                thinking + CAP,
                OptionalDouble.empty());
    }

    static Finding judged(Request request, Outcome outcome) {
        String id = request.model();
        int cap = request.maxTokens();
        boolean cut = outcome instanceof Unusable unusable && unusable.fault() == Fault.TRUNCATED;
        if (!(outcome instanceof Answered) && !cut) {
            return new Finding(id, Verdict.UNKNOWN, "could not be asked: " + outcome.kind() + ": " + why(outcome));
        }
        Optional<Usage> usage = outcome.usage();
        if (usage.isPresent() && usage.get().output() > cap) {
            return new Finding(
                    id,
                    Verdict.BROKEN,
                    "ignores the cap: billed " + usage.get().output() + " tokens of output where at most " + cap
                            + " were asked for; do not use it, for no budget can hold");
        }
        if (outcome instanceof Answered answered && numbers(answered.text()) > cap) {
            return new Finding(
                    id,
                    Verdict.BROKEN,
                    "ignores the cap: answered with more than the " + cap + " tokens that were asked for, whatever it"
                            + " bills; do not use it, for no budget can hold");
        }
        if (usage.isEmpty()) {
            return new Finding(
                    id,
                    Verdict.UNKNOWN,
                    "does not say what it bills: every question would cost its worst case, and whether the cap holds"
                            + " cannot be told");
        }
        boolean reached = cut || usage.get().output() == cap;
        return new Finding(
                id,
                reached ? Verdict.HONOURED : Verdict.UNKNOWN,
                reached
                        ? "keeps to the cap: " + usage.get().output() + " of at most " + cap + " tokens of output"
                        : "ended by itself after " + usage.get().output()
                                + " tokens: whether it keeps to the cap cannot" + " be told; probe again");
    }

    /** No number takes less than a token. */
    private static int numbers(String text) {
        int numbers = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean digit = Character.isDigit(text.charAt(i));
            numbers += digit && !inside ? 1 : 0;
            inside = digit;
        }
        return numbers;
    }

    private static String why(Outcome outcome) {
        return switch (outcome) {
            case Unusable unusable -> unusable.why();
            case Outcome.Failed failed -> failed.why();
            case Outcome.Refusal refusal -> refusal.why();
            case Answered answered -> "answered";
        };
    }
}
