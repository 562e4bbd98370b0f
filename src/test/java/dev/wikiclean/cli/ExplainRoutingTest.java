package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.LoopbackProvider;
import dev.wikiclean.reason.budget.MicroDollars;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --explain-routing} tells of cost, and that it costs nothing itself. */
class ExplainRoutingTest {
    private static final String NOTE = "AI/Models/QLoRA (양자화 저랭크 적응)";
    private static final Pattern COST = Pattern.compile("  at most (\\d+) tokens in and (\\d+) out a call;"
            + " (\\d+) calls? at first: (\\S+usd) at most; (\\d+) calls? with every escalation: (\\S+usd) at most");

    @TempDir
    private Path folder;

    @Test
    void eachQuestionWithItsBoundsTheWholeLadderAndWhatIsLeft() throws Exception {
        try (LoopbackProvider provider = LoopbackProvider.start(SampleWithModel::answer)) {
            SampleWithModel sample = new SampleWithModel(folder, provider);
            String vault = sample.vault.toString();
            assertThat(sample.run("verify", NOTE, "--vault", vault, "--explain-routing"))
                    .as(sample.err())
                    .isZero();
            Matcher cost = COST.matcher(sample.out());
            assertThat(cost.find()).as(sample.out()).isTrue();
            long input = Long.parseLong(cost.group(1));
            int calls = Integer.parseInt(cost.group(3));
            long first = MicroDollars.parse(cost.group(4)).value();
            // At $0.1 in and $0.5 out for a million tokens; what is written to the cache for minutes costs a quarter
            // more.
            long out = Long.parseLong(cost.group(2));
            assertThat(10 * first).isBetween(calls * (input + 5 * out), calls * (5 * input / 4 + 5 * out + 20));
            assertThat(Integer.parseInt(cost.group(5))).isGreaterThan(calls);
            assertThat(MicroDollars.parse(cost.group(6)).value()).isGreaterThan(first);
            assertThat(sample.out()).contains("left: call ", "run 0.50usd of 0.50usd", "month ");

            assertThat(sample.run("verify", NOTE, "--vault", vault, "--explain-routing", "--budget", "0.001usd"))
                    .isZero();
            assertThat(sample.out())
                    .contains("  would not be asked: the cap of 0.001usd for the run leaves 0.001usd")
                    .contains("run 0.001usd of 0.001usd");

            assertThat(sample.run("draft", "--wanted", "1", "--vault", vault, "--explain-routing"))
                    .as(sample.err())
                    .isZero();
            assertThat(COST.matcher(sample.out()).find()).as(sample.out()).isTrue();
            assertThat(sample.out()).contains(" sources: ", "draft ", " -> ", "left: ");

            assertThat(provider.seen()).isEmpty();
            assertThat(Files.exists(sample.vault.resolve(".git/wiki-clean/ledger.lock")))
                    .isFalse();
        }
    }

    @Test
    void whatWasAnsweredBeforeIsNotInIt() throws Exception {
        try (LoopbackProvider provider = LoopbackProvider.start(SampleWithModel::answer)) {
            SampleWithModel sample = new SampleWithModel(folder, provider);
            String vault = sample.vault.toString();
            sample.run("verify", NOTE, "--vault", vault);
            sample.run("draft", "--wanted", "1", "--vault", vault);
            int asked = provider.seen().size();
            assertThat(asked).isPositive();
            sample.run("verify", NOTE, "--vault", vault, "--explain-routing");
            assertThat(sample.out()).contains("nothing would be asked: it was answered before");
            sample.run("draft", "--wanted", "1", "--vault", vault, "--explain-routing");
            assertThat(sample.out()).contains("answered before, nothing is asked");
            assertThat(provider.seen()).hasSize(asked);

            // The draft that was shown is the draft that is written.
            String shown = draft(sample, vault);
            assertThat(draft(sample, vault, "--apply", "--unsafe")).isEqualTo(shown);
            assertThat(provider.seen()).hasSize(asked);
            assertThat(sample.git("show", "-s", "--format=%b", "HEAD"))
                    .contains("Model: claude-haiku-5-5", "Tokens: 0 (", "Cost: 0.00usd (0.0", "Effort: ");
        }
    }

    private static String draft(SampleWithModel sample, String vault, String... more) {
        String[] words = {"draft", "--wanted", "1", "--vault", vault};
        String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        sample.run(all);
        return sample.out().lines().filter(line -> line.startsWith("+")).reduce("", (a, b) -> a + b + "\n");
    }
}
