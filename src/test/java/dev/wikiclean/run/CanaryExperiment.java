package dev.wikiclean.run;

import dev.wikiclean.assist.AnswerMemory;
import dev.wikiclean.assist.draft.DraftAsking;
import dev.wikiclean.assist.draft.DraftRefused;
import dev.wikiclean.assist.draft.DraftTopic;
import dev.wikiclean.assist.draft.DraftWriter;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.reason.Behaviour;
import dev.wikiclean.reason.BudgetedModel;
import dev.wikiclean.reason.GateLimits;
import dev.wikiclean.reason.LoopbackProvider;
import dev.wikiclean.reason.OutboundGate;
import dev.wikiclean.reason.RetryPolicy;
import dev.wikiclean.reason.Seen;
import dev.wikiclean.reason.StopSignal;
import dev.wikiclean.reason.budget.Budget;
import dev.wikiclean.reason.budget.Caps;
import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.privacy.Fence;
import dev.wikiclean.reason.privacy.PrivacyGuard;
import dev.wikiclean.reason.privacy.PrivateNotes;
import dev.wikiclean.reason.route.Router;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Note;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Plants canaries in every private place, sends whatever may be sent to a server on this machine, and looks for the
 * canaries in what it received, in the ledger and in all that a person is told: COUNT SEED.
 */
public final class CanaryExperiment {
    private static final String MODEL = "claude-haiku-5-5";
    private final List<String> told = new ArrayList<>();
    private final List<String> received = new ArrayList<>();
    int sent;
    int planted;

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        CanaryExperiment experiment = new CanaryExperiment();
        List<String> leaks = experiment.run(count, seed, Files.createTempDirectory("canaries"));
        leaks.forEach(System.out::println);
        System.out.println(experiment.planted + " canaries planted, " + experiment.sent + " requests received, "
                + leaks.size() + " canaries leaked");
        System.exit(leaks.isEmpty() ? 0 : 1);
    }

    /** What leaked and where; empty is what it should be. */
    List<String> run(int count, long seed, Path folder) throws IOException {
        CanaryVault vault = new CanaryVault(count, seed);
        VaultIndex index = VaultIndex.of(MemorySource.vault(vault.notes));
        RuleContext context = new RuleContext(index, Config.of("agent-wiki"));
        PrivacyGuard guard = new PrivacyGuard(PrivateNotes.of(index, path -> path.isBelow(CanaryVault.IGNORED)));
        try (LoopbackProvider server = LoopbackProvider.always(
                        Behaviour.answer(
                                "{\"sections\":[{\"section\":\"h1\",\"statements\":[{\"text\":\"A statement.\",\"sources\":[\"s1\"]}]}]}"));
                OutboundGate gate =
                        new OutboundGate(server.catalog(), guard, server.environment(), GateLimits.DEFAULT)) {
            Budget budget = new Budget(folder, Caps.NONE, Clock.systemUTC(), "run");
            StopSignal stop = StopSignal.whenTold();
            BudgetedModel model =
                    new BudgetedModel(gate, budget, RetryPolicy.DEFAULT, new Random(seed), stop, stop, told::add);
            draftAll(vault, context, guard, model);
            sendAll(context, guard, model);
            for (Seen seen : server.seen()) {
                received.add(seen.path() + "\n" + seen.headers() + "\n" + seen.bodyText());
            }
        }
        sent = received.size();
        planted = vault.canaries.size();
        List<String> leaks = new ArrayList<>();
        String ledger = texts(folder);
        String folded = CanarySearch.unfolded(ledger + "\n" + String.join("\n", told));
        List<String> seen = received.stream().map(CanarySearch::unfolded).toList();
        for (int i = 0; i < vault.canaries.size(); i++) {
            String canary = vault.canaries.get(i);
            String where = "way " + i % CanaryVault.WAYS + " (" + canary + ")";
            if (seen.stream().anyMatch(body -> body.contains(canary))
                    || received.stream().anyMatch(b -> CanarySearch.holds64(b, canary))) {
                leaks.add(where + " was received");
            }
            if (folded.contains(canary)) {
                leaks.add(where + " is in the ledger or was told");
            }
        }
        return leaks;
    }

    private void draftAll(CanaryVault vault, RuleContext context, PrivacyGuard guard, BudgetedModel model) {
        DraftWriter writer = new DraftWriter(context, guard, LocalDate.of(2026, 11, 22));
        Router router =
                new Router(context.config().reasoning().asking(Optional.of(MODEL)), (id, wanted) -> Effort.NONE);
        List<String> titles = new ArrayList<>(vault.topics);
        for (int i = 0; i < vault.canaries.size(); i++) {
            // Who types a secret as a title sends it; no program can know what it is.
            if (i % CanaryVault.WAYS < 9 || i % CanaryVault.WAYS > 16) {
                titles.add(vault.canaries.get(i));
            }
        }
        for (String title : titles) {
            boolean canary = vault.canaries.contains(title);
            try {
                DraftTopic topic = DraftTopic.titled(
                        context, title, path -> guard.objection(path).isEmpty());
                DraftWriter.Drafted drafted = new DraftAsking(
                                writer, router, model, MODEL, AnswerMemory.NONE, LocalDate.of(2026, 11, 22))
                        .write(writer.plan(topic, List.of()));
                told.addAll(drafted.dropped());
            } catch (DraftRefused refused) {
                // The user typed the canary as a title: what is told may repeat that.
                if (!canary) {
                    told.add(refused.getMessage());
                }
            }
        }
    }

    /** Every note that may leave, as whoever verifies or merges it would send it. */
    private void sendAll(RuleContext context, PrivacyGuard guard, BudgetedModel model) {
        for (Note note : context.vault().notes().toList()) {
            Optional<String> text = guard.text(note);
            if (text.isPresent()) {
                Outcome outcome = model.ask(new Request(
                        new Purpose("verify", note.path().value()),
                        MODEL,
                        new Prompt("Check. " + Fence.RULE, Fence.data("note", text.get()), "Is it right?"),
                        Optional.empty(),
                        EffortStep.NONE,
                        100,
                        OptionalDouble.empty()));
                told.add(outcome.kind());
            }
        }
    }

    private static String texts(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
