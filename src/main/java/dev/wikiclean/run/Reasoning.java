package dev.wikiclean.run;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.reason.BatchDesk;
import dev.wikiclean.reason.BudgetedModel;
import dev.wikiclean.reason.CostForecast;
import dev.wikiclean.reason.GateLimits;
import dev.wikiclean.reason.LastCall;
import dev.wikiclean.reason.OutboundGate;
import dev.wikiclean.reason.ProviderSettings;
import dev.wikiclean.reason.ReasoningSettings;
import dev.wikiclean.reason.RetryPolicy;
import dev.wikiclean.reason.StopSignal;
import dev.wikiclean.reason.Transport;
import dev.wikiclean.reason.budget.Budget;
import dev.wikiclean.reason.budget.PriceException;
import dev.wikiclean.reason.model.ModelCatalog;
import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.privacy.PrivacyGuard;
import dev.wikiclean.reason.privacy.PrivateNotes;
import dev.wikiclean.reason.route.Router;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The one place where settings, catalogue, prices, ledger, privacy and the way out become a model that can be asked. Close
 * it when nothing more is asked.
 */
public final class Reasoning implements AutoCloseable {
    /** Whoever stops a service waits for it no longer than some seconds. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final ReasoningSettings settings;
    private final ModelCatalog catalog;
    private final PrivacyGuard guard;
    private final Budget budget;
    private final OutboundGate gate;
    private final ReasoningModel model;
    private final LastCall lastCall;
    private final CostForecast forecast;
    private final AnswerFolder memory;
    private final Clock clock;

    private Reasoning(
            ReasoningSettings settings,
            ModelCatalog catalog,
            PrivacyGuard guard,
            Budget budget,
            OutboundGate gate,
            ReasoningModel model,
            LastCall lastCall,
            AnswerFolder memory,
            Clock clock) {
        this.settings = settings;
        this.catalog = catalog;
        this.guard = guard;
        this.budget = budget;
        this.gate = gate;
        this.model = model;
        this.lastCall = lastCall;
        this.forecast = new CostForecast(gate, clock);
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Sends and writes nothing yet.
     *
     * @param index of the snapshot's vault
     * @param settings those of the configuration, as the command line changes them
     * @param run the id of the run in the ledger, see {@link #newRun}
     * @param notices takes what a person must be told at once; safe for use by several threads
     * @return nothing where no model is configured
     * @throws WorkException where the model or a provider is described in a way that cannot be followed
     */
    public static Optional<Reasoning> open(
            Snapshot snapshot,
            VaultIndex index,
            ReasoningSettings settings,
            String run,
            Clock clock,
            StopSignal stop,
            Consumer<String> notices)
            throws WorkException {
        return open(snapshot, index, settings, run, clock, stop, notices, UnaryOperator.identity());
    }

    /**
     * The same for a vault of which more is to be kept here than it says itself.
     *
     * @param kept makes what must not leave of what the vault says
     */
    public static Optional<Reasoning> open(
            Snapshot snapshot,
            VaultIndex index,
            ReasoningSettings settings,
            String run,
            Clock clock,
            StopSignal stop,
            Consumer<String> notices,
            UnaryOperator<PrivateNotes> kept)
            throws WorkException {
        if (settings.model().isEmpty()) {
            return Optional.empty();
        }
        ModelCatalog catalog = catalog(settings);
        for (String id : settings.smallModel().stream().toList()) {
            require(catalog, id, "reasoning.small-model");
        }
        require(catalog, settings.model().get(), "reasoning.model");
        Ledgers.prepare(snapshot.root());
        PrivacyGuard guard = new PrivacyGuard(
                kept.apply(PrivateNotes.of(index, snapshot.config().keptFromModels())));
        Budget budget = new Budget(Ledgers.folder(snapshot.root()), Ledgers.caps(settings), clock, run);
        OutboundGate gate =
                new OutboundGate(catalog, guard, name -> Optional.ofNullable(System.getenv(name)), GateLimits.DEFAULT);
        BudgetedModel model = new BudgetedModel(gate, budget, RetryPolicy.DEFAULT, new Random(), stop, stop, notices);
        LastCall lastCall = new LastCall(stop, GRACE, gate::close);
        return Optional.of(new Reasoning(
                settings,
                catalog,
                guard,
                budget,
                gate,
                model,
                lastCall,
                AnswerFolder.of(snapshot.root(), budget),
                clock));
    }

    /** The packaged models, and what the settings say of providers. */
    public static ModelCatalog catalog(ReasoningSettings settings) throws WorkException {
        Map<String, Object> providers = new HashMap<>();
        for (Map.Entry<String, ProviderSettings> provider : settings.providers().entrySet()) {
            providers.put(provider.getKey(), provider.getValue().facets());
        }
        try {
            return ModelCatalog.packaged().with(providers);
        } catch (IllegalArgumentException e) {
            throw new WorkException(".wiki-clean.yaml: reasoning." + e.getMessage(), e);
        }
    }

    private static void require(ModelCatalog catalog, String id, String key) throws WorkException {
        if (catalog.facts(id).isEmpty()) {
            throw new WorkException("no model of this name is known: " + id + " (" + key
                    + "); `wiki-clean models` lists them, `reasoning: providers:` adds others");
        }
    }

    /** An id for a run, such as {@code 2026-11-22T05:06:07Z-3f2a}: the time in UTC and a random end. */
    public static String newRun(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS)
                + String.format("-%04x", new SecureRandom().nextInt(1 << 16));
    }

    /** What is asked. Every attempt is paid within the caps. */
    public ReasoningModel model() {
        return model;
    }

    public ReasoningSettings settings() {
        return settings;
    }

    public ModelCatalog catalog() {
        return catalog;
    }

    /** Decides how questions are asked. */
    public Router router() {
        return new Router(settings, (id, wanted) -> catalog.facts(id)
                .map(facts -> facts.nearest(wanted))
                .orElse(wanted));
    }

    /** What questions can cost at the most. */
    public CostForecast forecast() {
        return forecast;
    }

    /** The answers that any run on the vault has paid for. */
    public AnswerFolder memory() {
        return memory;
    }

    /** The same for one piece of work, whose answers are told apart from those of others. */
    public AnswerFolder memoryOf(Path vault) {
        return AnswerFolder.of(vault, budget);
    }

    /** Where questions are handed in as batches. */
    public BatchDesk batches() {
        return new BatchDesk(gate, catalog);
    }

    /** What a question can be billed for at the most, beside its output, were it sent alone. */
    public Transport.Bound bound(Request request) throws PriceException {
        return gate.bound(request);
    }

    /** The day by the clock of the run. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What must not leave, to leave it out before a question is asked. */
    public PrivacyGuard guard() {
        return guard;
    }

    /** What is spent and what is left; the attempts of this run for the trailers of a commit. */
    public Budget budget() {
        return budget;
    }

    @Override
    public void close() {
        lastCall.close();
        gate.close();
    }
}
