package dev.wikiclean.assist.draft;

import dev.wikiclean.assist.AnswerMemory;
import dev.wikiclean.assist.ContentKey;
import dev.wikiclean.assist.draft.DraftWriter.Drafted;
import dev.wikiclean.assist.draft.DraftWriter.Plan;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.route.Features;
import dev.wikiclean.reason.route.RoutedAnswer;
import dev.wikiclean.reason.route.Router;
import dev.wikiclean.reason.route.RoutingPlan;
import dev.wikiclean.reason.route.Task;
import dev.wikiclean.reason.strategy.Solution;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks for a draft as the router decides: at once, or section by section in a search. How many of its statements may stand
 * is the check by which answers are chosen and refused; which of two good drafts is better, no code can tell.
 */
public final class DraftAsking {
    private static final int ANSWER_TOKENS = 4_000;

    private final DraftWriter writer;
    private final Router router;
    private final ReasoningModel asked;
    private final String model;
    private final AnswerMemory memory;
    private final LocalDate today;
    private final boolean search;

    /** @param model the configured one, by which answers are remembered */
    public DraftAsking(
            DraftWriter writer,
            Router router,
            ReasoningModel asked,
            String model,
            AnswerMemory memory,
            LocalDate today) {
        this(writer, router, asked, model, memory, today, true);
    }

    /** @param search whether it may be asked section by section, of which a kill would lose those paid for */
    public DraftAsking(
            DraftWriter writer,
            Router router,
            ReasoningModel asked,
            String model,
            AnswerMemory memory,
            LocalDate today,
            boolean search) {
        this.search = search;
        this.writer = writer;
        this.router = router;
        this.asked = asked;
        this.model = model;
        this.memory = memory;
        this.today = today;
    }

    /** Asks, and makes of the answer what may stand in the vault. What was answered before is not asked again. */
    public Drafted write(Plan plan) throws DraftRefused {
        Optional<AnswerMemory.Answer> known = memory.find(key(plan));
        if (known.isPresent()) {
            return writer.read(plan, known.get().json());
        }
        Dropped dropped = new Dropped();
        Solution solution =
                answer(plan, dropped).ask(asked, task(plan), DraftQuestion.prompt(plan), schema(plan), ANSWER_TOKENS);
        if (solution.answer().isEmpty()) {
            if (solution.asked() == 0 && solution.refusal().isPresent()) {
                throw new DraftRefused(solution.refusal().get(), solution.why());
            }
            throw new DraftRefused(
                    dropped.last.isEmpty()
                            ? "no answer that can be used: " + solution.why()
                            : "nothing of the answer could stand: " + String.join(", ", dropped.last));
        }
        String text = solution.answer().get();
        memory.keep(key(plan), AnswerMemory.Answer.of(today, text));
        return writer.read(plan, text);
    }

    /** How it would be asked for; nothing where it was answered before. */
    public Optional<RoutingPlan> routing(Plan plan) {
        return memory.find(key(plan)).isPresent()
                ? Optional.empty()
                : Optional.of(answer(plan, new Dropped())
                        .plan(task(plan), DraftQuestion.prompt(plan), schema(plan), ANSWER_TOKENS));
    }

    /** What the check last left out. */
    private static final class Dropped {
        private List<String> last = List.of();
    }

    private RoutedAnswer answer(Plan plan, Dropped dropped) {
        return new RoutedAnswer(
                router,
                text -> Optional.of(text.strip()),
                Optional.of(text -> writer.judge(plan, text, what -> dropped.last = what)),
                isSearched(plan) ? Optional.of(new DraftOutline(plan)) : Optional.empty());
    }

    private boolean isSearched(Plan plan) {
        return search && DraftOutline.fits(plan);
    }

    private Task task(Plan plan) {
        String material = plan.sources().stream().map(DraftSource::text).collect(Collectors.joining("\n"));
        Purpose purpose = new Purpose("draft", plan.topic().path().value());
        Features features = Features.of(material, 0, plan.sources().size(), 0);
        return new Task(purpose, features, false, isSearched(plan), false, false, 1);
    }

    private static Optional<String> schema(Plan plan) {
        List<Integer> all = IntStream.range(0, plan.headings().size()).boxed().toList();
        return Optional.of(DraftQuestion.schema(all, plan.sources()));
    }

    private String key(Plan plan) {
        Prompt prompt = DraftQuestion.prompt(plan);
        return ContentKey.of(
                "draft",
                model,
                plan.topic().path().value(),
                prompt.system(),
                prompt.material(),
                prompt.question(),
                schema(plan).orElseThrow());
    }
}
