package dev.wikiclean.run.agent;

import dev.wikiclean.assist.AnswerMemory;
import dev.wikiclean.assist.verify.Asker.Asked;
import dev.wikiclean.reason.BatchDesk;
import dev.wikiclean.reason.Transport;
import dev.wikiclean.reason.budget.Attempt;
import dev.wikiclean.reason.budget.Entry;
import dev.wikiclean.reason.budget.LedgerException;
import dev.wikiclean.reason.budget.OverBudgetException;
import dev.wikiclean.reason.budget.PriceException;
import dev.wikiclean.reason.budget.Prices;
import dev.wikiclean.reason.budget.Reservation;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Outcome.Answered;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.run.AnswerFolder;
import dev.wikiclean.run.RoutedAsker;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.VerifyRun;
import dev.wikiclean.run.WorkException;
import dev.wikiclean.run.agent.BatchFile.Batch;
import dev.wikiclean.run.agent.BatchFile.Item;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Has the first questions about all notes of a night answered as one batch, before the notes are worked on: their answers
 * are then remembered like those of a former run. What each can cost is reserved before the batch is handed in; the batch is
 * written down before that, and its id before anything else, so that a later run fetches it, whatever ended this one. There is
 * one batch at a time.
 */
final class NightBatch {
    /** The provider gives a batch a day; an hour for the clocks. */
    private static final Duration LONGEST = Duration.ofHours(25);

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Night night;
    private final Snapshot snapshot;
    private final NightLimits limits;
    private final Consumer<String> notices;
    private final RoutedAsker asker;
    private final BatchDesk desk;

    NightBatch(Night night, Snapshot snapshot, NightLimits limits, Consumer<String> notices) {
        this.night = night;
        this.snapshot = snapshot;
        this.limits = limits;
        this.notices = notices;
        this.asker = new RoutedAsker(night.reasoning(), 1);
        this.desk = night.reasoning().batches();
    }

    /** Those of {@code items} that may be worked on now; those whose questions are under way wait for a later run. */
    List<NightItem> answered(List<NightItem> items) throws WorkException {
        try {
            BatchFile file = BatchFile.of(night.tree());
            Map<String, Asked> questions = new HashMap<>();
            Optional<Batch> under = file.read();
            if (under.isPresent() && under.get().id().isEmpty()) {
                lost(file, under.get());
                under = Optional.empty();
            }
            if (under.isEmpty()) {
                questions = questions(items);
                under = handedIn(file, questions);
            } else {
                questions = questions(items);
            }
            if (under.isPresent() && fetched(file, under.get(), questions)) {
                under = Optional.empty();
            }
            Set<String> waiting = new HashSet<>();
            under.ifPresent(batch -> batch.items()
                    .forEach(item -> waiting.add(item.request().purpose().note())));
            if (!waiting.isEmpty()) {
                notices.accept("a batch is under way: " + waiting.size()
                        + " notes wait for it; the next run with --batch fetches it");
            }
            return items.stream().filter(item -> !waiting.contains(item.note())).toList();
        } catch (IOException | LedgerException e) {
            throw new WorkException("the batch: " + e.getMessage(), e);
        }
    }

    /** The open questions about the notes that this night may work on, by the key of their answers. */
    private Map<String, Asked> questions(List<NightItem> items) {
        Map<String, Asked> questions = new LinkedHashMap<>();
        items.stream()
                .filter(VerifyItem.class::isInstance)
                .map(VerifyItem.class::cast)
                .sorted(NightShift.BY_VALUE_FOR_MONEY)
                .limit(limits.notes())
                .forEach(item -> VerifyRun.questions(
                                snapshot, item.path(), asker, night.answers(), night.guard()::withheld, night.clock())
                        .forEach(asked -> questions.put(asked.key(), asked)));
        return questions;
    }

    /** Whoever handed it in was cut off before its id was known: nobody knows what was billed, so that all stays spent. */
    private void lost(BatchFile file, Batch batch) throws IOException, LedgerException {
        for (Item item : batch.items()) {
            Optional<Reservation> reserved = reservation(item);
            if (reserved.isPresent()) {
                reserved.get().keep("cut");
            }
        }
        file.delete();
        notices.accept("a batch was cut off while it was handed in; what was reserved for it stays spent");
    }

    private Optional<Batch> handedIn(BatchFile file, Map<String, Asked> questions)
            throws IOException, LedgerException, WorkException {
        if (questions.isEmpty() || limits.reached(0).isPresent()) {
            return Optional.empty();
        }
        if (!desk.takes(night.model())) {
            notices.accept(
                    "no batch: only Anthropic's models are asked in batches; the questions are asked one by one");
            return Optional.empty();
        }
        List<Request> requests = new ArrayList<>();
        List<Reservation> reserved = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (Map.Entry<String, Asked> each : questions.entrySet()) {
            Request request = asker.first(each.getValue());
            Optional<Reservation> room = reserve(request);
            if (room.isEmpty()) {
                break;
            }
            requests.add(request);
            reserved.add(room.get());
            items.add(new Item(room.get().id(), each.getKey(), request));
        }
        if (requests.isEmpty()) {
            return Optional.empty();
        }
        Batch batch = new Batch(Optional.empty(), items);
        file.write(batch);
        Outcome outcome = desk.submit(requests);
        if (outcome instanceof Answered answered) {
            Batch known = batch.as(answered.text());
            file.write(known);
            return Optional.of(known);
        }
        boolean unsent =
                outcome instanceof Outcome.Refusal || outcome instanceof Outcome.Failed failed && !failed.sent();
        for (Reservation each : reserved) {
            if (unsent) {
                each.release(outcome.kind());
            } else {
                each.keep(outcome.kind());
            }
        }
        file.delete();
        notices.accept("no batch: it was not taken (" + outcome.kind() + ")");
        return Optional.empty();
    }

    private Optional<Reservation> reserve(Request request) throws LedgerException {
        try {
            Transport.Bound bound = night.reasoning().bound(request);
            return Optional.of(night.reasoning()
                    .budget()
                    .reserve(new Attempt(
                            request.purpose(),
                            request.model(),
                            request.effort(),
                            bound.prices().batched(),
                            bound.inputTokens(),
                            request.maxTokens(),
                            bound.caching(),
                            LONGEST)));
        } catch (OverBudgetException | PriceException e) {
            notices.accept("not in the batch: " + request.purpose().note() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Waits for the batch until the time of the night is over; whether it is settled. */
    private boolean fetched(BatchFile file, Batch batch, Map<String, Asked> questions)
            throws IOException, LedgerException {
        String id = batch.id().orElseThrow();
        String model = batch.items().getFirst().request().model();
        while (true) {
            Outcome state = desk.state(model, id);
            if (state instanceof Answered answered && answered.text().equals(BatchDesk.ENDED)) {
                break;
            }
            if (state instanceof Outcome.Failed failed && !failed.retryable()) {
                notices.accept("the batch " + id + " cannot be fetched now: " + failed.why());
                return false;
            }
            Duration left = limits.left();
            if (left.isZero() || !night.stop().of(left.compareTo(PAUSE) < 0 ? left : PAUSE)) {
                return false;
            }
        }
        Optional<List<Outcome>> outcomes =
                desk.results(id, batch.items().stream().map(Item::request).toList());
        if (outcomes.isEmpty()) {
            return false;
        }
        for (int i = 0; i < batch.items().size(); i++) {
            settle(batch.items().get(i), outcomes.get().get(i), questions);
        }
        file.delete();
        return true;
    }

    /** A kill between the price and the answer leaves an answer whose price is not told again. */
    private void settle(Item item, Outcome outcome, Map<String, Asked> questions) throws LedgerException {
        Optional<Reservation> reserved = reservation(item);
        Asked asked = questions.get(item.key());
        Optional<AnswerMemory.Answer> answer =
                outcome instanceof Answered answered && asked != null && RoutedAsker.holds(asked, answered.text())
                        ? Optional.of(AnswerMemory.Answer.of(night.reasoning().today(), answered.text()))
                        : Optional.empty();
        AnswerFolder answers = night.answers();
        if (reserved.isEmpty()) {
            answer.filter(each -> answers.find(item.key()).isEmpty()).ifPresent(each -> answers.keep(item.key(), each));
            return;
        }
        boolean unsent = outcome instanceof Outcome.Failed failed && !failed.sent();
        Entry entry = unsent
                ? reserved.get().release(outcome.kind())
                : outcome.usage().isPresent()
                        ? reserved.get().settle(outcome.usage().get(), outcome.kind())
                        : reserved.get().keep(outcome.kind());
        if (entry.over()) {
            notices.accept(Reservation.alarm(entry));
        }
        answer.ifPresent(each -> answers.keep(item.key(), each, entry));
    }

    private Optional<Reservation> reservation(Item item) throws LedgerException {
        try {
            Prices prices = Prices.of(night.reasoning()
                            .catalog()
                            .facts(item.request().model())
                            .orElseThrow(() -> new PriceException("no such model"))
                            .prices())
                    .batched();
            return night.reasoning().budget().resume(item.reservation(), prices);
        } catch (PriceException e) {
            return Optional.empty();
        }
    }
}
