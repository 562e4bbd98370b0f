package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.assist.judge.Judgement;
import dev.wikiclean.assist.judge.Verdict;
import dev.wikiclean.assist.verify.Judged;
import dev.wikiclean.assist.verify.Shown;
import dev.wikiclean.assist.verify.Verdict.Label;
import dev.wikiclean.reason.Behaviour;
import dev.wikiclean.reason.LoopbackProvider;
import dev.wikiclean.reason.Seen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the router chose a vote, answers go to the question whose vote is least certain; the server counts them. */
class VotedRunTest {
    private static final String VOTES =
            "  strategies: {verifiable: self-consistency, latency-bound: self-consistency}\n"
                    + "  samples: {most: 12, theta: 0.9, average: 4}\n";
    private static final List<String> CLAIMS = List.of(
            "The kettle hums when its water nears the boil.", "Copper carries heat well.", "Tea cools in a cup.");

    @TempDir
    private Path folder;

    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    private AskedVault vault(LoopbackProvider provider, String more) throws Exception {
        AskedVault vault = new AskedVault(Files.createDirectory(folder.resolve("vault")), provider, VOTES + more);
        vault.write("Kettle.md", """
                ---
                raw_sources: ["[[raw/kettle]]"]
                ---

                # Kettle

                - %s
                - %s
                - %s
                """.formatted(CLAIMS.toArray()));
        vault.write(
                "raw/kettle.md", "It hums before it boils. Copper carries heat well, they say. Cups cool their tea.\n");
        vault.commit();
        return vault;
    }

    private static Behaviour claim(String label, String quote) {
        return Behaviour.answer(
                "{\"claims\":[{\"id\":1,\"label\":\"%s\",\"source\":1,\"quote\":\"%s\"}]}".formatted(label, quote));
    }

    /** The first claim is contested, the others are sure. */
    private Behaviour contested(Seen seen) {
        String prompt = seen.prompt();
        String claim = CLAIMS.stream().filter(prompt::contains).findFirst().orElseThrow();
        int before = asked.computeIfAbsent(claim, any -> new AtomicInteger()).getAndIncrement();
        if (claim.equals(CLAIMS.get(0))) {
            return before % 2 == 0
                    ? claim("supported", "It hums before it boils.")
                    : claim("refuted", "It hums before it boils.");
        }
        return claim.equals(CLAIMS.get(1))
                ? claim("supported", "Copper carries heat well")
                : claim("refuted", "Cups cool their tea.");
    }

    private Judged verify(AskedVault vault) throws Exception {
        try (AskedVault.Opened opened = vault.open()) {
            return VerifyRun.ask(
                            opened.snapshot(),
                            new VerifyChoice(List.of("Kettle"), false, OptionalDouble.empty()),
                            new RoutedAsker(opened.reasoning(), 1),
                            opened.reasoning().memory(),
                            Shown.ALL,
                            Clock.systemUTC(),
                            Progress.NONE)
                    .judged()
                    .get(0);
        }
    }

    private int asked(int claim) {
        return asked.getOrDefault(CLAIMS.get(claim), new AtomicInteger()).get();
    }

    @Test
    void claimsShareTheirAnswersAndTheContestedOneGetsThem() throws Exception {
        try (LoopbackProvider provider = LoopbackProvider.start(this::contested)) {
            AskedVault vault = vault(provider, "");
            Judged judged = verify(vault);

            assertThat(judged.verdicts())
                    .extracting(verdict -> verdict.label())
                    .containsExactly(Label.NOT_ENOUGH, Label.SUPPORTED, Label.REFUTED);
            assertThat(asked(1)).as("a sure claim").isEqualTo(3);
            assertThat(asked(2)).as("a sure claim").isEqualTo(3);
            assertThat(asked(0)).as("the contested claim").isEqualTo(6);

            int before = provider.seen().size();
            assertThat(verify(vault).verdicts()).isEqualTo(judged.verdicts());
            assertThat(provider.seen()).as("nothing is paid for twice").hasSize(before);
        }
    }

    /** The cap of the note is reached while claims are being voted on: what is settled is not paid for again. */
    @Test
    void aCapMidwayKeepsWhatIsSettled() throws Exception {
        try (LoopbackProvider provider = LoopbackProvider.start(this::contested)) {
            AskedVault vault = vault(provider, "  caps: {tokens: {run: 7000}}\n");
            Judged judged = verify(vault);
            assertThat(judged.verdicts()).isEmpty();
            assertThat(judged.stopped()).isTrue();
            assertThat(provider.total().tokens()).isLessThanOrEqualTo(7000);
            int sure = asked(1) + asked(2);
            assertThat(asked(0) + sure).isBetween(2, 11);

            for (int run = 0; run < 8 && verify(vault).stopped(); run++) {
                // each run has a cap of its own
            }
            assertThat(asked(1) + asked(2))
                    .as("sure claims are paid for once they are settled")
                    .isLessThanOrEqualTo(6 + 4);
            assertThat(verify(vault).verdicts()).isNotEmpty();
        }
    }

    @Test
    void pairsShareTheirAnswersInBothOrders() throws Exception {
        Map<String, AtomicInteger> orders = new ConcurrentHashMap<>();
        try (LoopbackProvider provider = LoopbackProvider.start(seen -> {
            boolean swapped =
                    seen.prompt().indexOf("Steam sings") < seen.prompt().indexOf("The kettle hums");
            orders.computeIfAbsent(swapped ? "swapped" : "straight", any -> new AtomicInteger())
                    .incrementAndGet();
            String first = swapped ? "Steam sings in the spout." : "The kettle hums when";
            String second = swapped ? "The kettle hums when" : "Steam sings in the spout.";
            return Behaviour.answer(
                    "{\"verdict\":\"same-topic\",\"reason\":\"kettles\",\"quoteA\":\"%s\",\"quoteB\":\"%s\"}"
                            .formatted(first, second));
        })) {
            AskedVault vault = vault(provider, "");
            vault.write(
                    "Steam.md", "# Steam\n\nSteam sings in the spout.\n" + "It does so every day. ".repeat(200) + "\n");
            try (AskedVault.Opened opened = vault.open()) {
                Judgement judgement = JudgeRun.named(opened.snapshot(), opened.index(), "Kettle", "Steam")
                        .judge(opened.reasoning(), each -> {})
                        .get(0);
                assertThat(judgement.verdict()).isEqualTo(Verdict.SAME_TOPIC);
                assertThat(judgement.quoteA()).isEqualTo("The kettle hums when");
            }
            assertThat(orders.get("straight").get()).isEqualTo(2);
            assertThat(orders.get("swapped").get()).isEqualTo(1);
        }
    }
}
