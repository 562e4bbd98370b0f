package dev.wikiclean.cli;

import dev.wikiclean.assist.curve.CurvePoint;
import dev.wikiclean.assist.curve.CurveQuestion;
import dev.wikiclean.assist.curve.EffortCurve;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.reason.budget.Entry;
import dev.wikiclean.reason.budget.LedgerException;
import dev.wikiclean.reason.budget.MicroDollars;
import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.report.CurveReport;
import dev.wikiclean.report.Plain;
import dev.wikiclean.run.Reasoning;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.WorkException;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code budget curve NOTE}: the same question at several efforts, side by side. */
final class BudgetCurve {
    static final Option EFFORTS = Option.value(
            "--efforts", "none,low,...", "For `curve`: the efforts to ask at; none,low,medium,high by default.");

    private BudgetCurve() {}

    static int run(String name, Snapshot snapshot, Arguments arguments, Terminal terminal)
            throws WorkException, UsageException {
        ModelOptions options = ModelOptions.of(arguments);
        List<Effort> wanted = efforts(arguments.value(EFFORTS.name()).orElse("none,low,medium,high"));
        Note note = note(name, snapshot);
        CurveQuestion question = CurveQuestion.of(note);
        if (question.statements().isEmpty()) {
            throw new WorkException(
                    "there is no statement in " + note.path().value() + " to ask about; name another note");
        }
        Optional<Reasoning> opened = Asking.open(snapshot, VaultIndex.of(snapshot.vault()), options, terminal);
        if (opened.isEmpty()) {
            throw new WorkException("no model is configured; set `reasoning: {model: ID}` or give --model ID"
                    + " (`wiki-clean models` lists them)");
        }
        try (Reasoning reasoning = opened.get()) {
            draw(reasoning, note, question, wanted, options.explain(), terminal);
        }
        return Command.CLEAN;
    }

    private static void draw(
            Reasoning reasoning,
            Note note,
            CurveQuestion question,
            List<Effort> wanted,
            boolean explain,
            Terminal terminal)
            throws WorkException {
        String id = reasoning.settings().model().orElseThrow();
        Optional<String> objection = reasoning.guard().objection(note.path());
        if (objection.isPresent()) {
            throw new WorkException(note.path().value() + " never leaves this machine: " + objection.get());
        }
        ModelFacts facts = reasoning.catalog().facts(id).orElseThrow();
        List<EffortStep> steps = new ArrayList<>();
        for (Effort effort : wanted) {
            if (facts.accepts(effort)) {
                steps.add(reasoning.settings().efforts().step(effort));
            } else {
                terminal.notice(id + " takes no effort " + effort.label() + "; it is left out");
            }
        }
        if (explain) {
            steps.forEach(step -> terminal.out()
                    .println(Plain.line("would ask " + id + " about "
                            + question.statements().size() + " statements at" + " effort "
                            + step.effort().label() + " (" + step.thinkingTokens() + " tokens)")));
            return;
        }
        List<CurvePoint> points = new EffortCurve(id, () -> spent(reasoning), System::nanoTime)
                .draw(
                        reasoning.model(),
                        note.path().value(),
                        question,
                        question.prompt(reasoning.guard()::redact),
                        steps);
        List<String> places = question.statements().stream()
                .map(claim -> "line "
                        + (1
                                + note.text()
                                        .substring(0, claim.span().start())
                                        .lines()
                                        .count()
                                - (atLineStart(note.text(), claim.span().start()) ? 0 : 1)))
                .toList();
        CurveReport.of(points, places).forEach(line -> terminal.out().println(Plain.line(line)));
    }

    private static boolean atLineStart(String text, int offset) {
        return offset == 0 || text.charAt(offset - 1) == '\n';
    }

    private static MicroDollars spent(Reasoning reasoning) {
        try {
            MicroDollars sum = MicroDollars.ZERO;
            for (Entry entry : reasoning.budget().attempts()) {
                sum = sum.plus(entry.spend().money());
            }
            return sum;
        } catch (LedgerException e) {
            return MicroDollars.ZERO;
        }
    }

    private static List<Effort> efforts(String written) throws UsageException {
        List<Effort> efforts = new ArrayList<>();
        for (String word : written.split(",")) {
            Optional<Effort> effort = java.util.Arrays.stream(Effort.values())
                    .filter(e -> e.label().equals(word.strip()))
                    .findFirst();
            if (effort.isEmpty() || efforts.contains(effort.get())) {
                throw new UsageException(
                        "--efforts takes none, low, medium, high, each once and with commas between, not " + written);
            }
            efforts.add(effort.get());
        }
        efforts.sort(null);
        return efforts;
    }

    /** By its path, with or without its ending, or by its name where only one note has it. */
    private static Note note(String name, Snapshot snapshot) throws UsageException {
        List<Note> named = snapshot.vault()
                .notes()
                .filter(note ->
                        note.path().value().equals(name) || note.path().value().equals(name + ".md"))
                .toList();
        if (named.isEmpty()) {
            named = snapshot.vault()
                    .notes()
                    .filter(note -> note.path().stem().equals(name))
                    .toList();
        }
        if (named.size() != 1) {
            throw new UsageException(
                    named.isEmpty()
                            ? "no such note in the vault: " + name
                            : "several notes are called " + name + "; give the path of one");
        }
        return named.getFirst();
    }
}
