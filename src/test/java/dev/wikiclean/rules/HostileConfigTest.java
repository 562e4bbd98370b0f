package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A configuration that somebody broke is a clear error with its place, or works; nothing else. The suite tries some
 * mutations; {@code -Dhostile.config=10000} tries so many, {@code -Dhostile.seed=N} others.
 */
class HostileConfigTest {
    private static final Path ROOT = Path.of("/vault");
    private static final AgentNotes NOTES = new AgentNotes(0, 0);

    /** A vault in which nearly every rule has something to say. */
    private static Vault vault() {
        Map<String, String> texts = new TreeMap<>();
        String body = "# Test-Time Compute\n\nMore tokens buy accuracy on hard questions.\n";
        texts.put("a/Test-Time Compute.md", "---\ncategory: AI\n---\n" + body + "\nSee [[Nowhere]] and [[a#gone]].\n");
        texts.put("b/Test-Time Compute.md", "---\ncategory: AI\n---\n" + body + "\nAnother line of its own.\n");
        texts.put("stub.md", "TODO\n");
        texts.put("error.md", "# 404 Not Found\n\nnginx\n");
        texts.put("links.md", "---\ncategory: AI\n---\n## Related\n\n- [[Gone]]\n\n[[stub]] [[2026-05-08]] LLM\n");
        return MemorySource.vault(texts);
    }

    @Test
    void isAClearErrorOrWorks() throws IOException {
        int rounds = Integer.getInteger("hostile.config", 1000);
        long seed = Long.getLong("hostile.seed", 20261122);
        VaultIndex index = VaultIndex.of(vault());
        assertThat(load(ConfigMutation.OWN.getBytes(StandardCharsets.UTF_8))).isTrue();
        int worked = 0;
        for (int round = 0; round < rounds; round++) {
            byte[] bytes = new ConfigMutation(new Random(seed * 1_000_003 + round)).mutate();
            try {
                if (load(bytes)) {
                    worked++;
                    check(bytes, index);
                }
            } catch (Exception | StackOverflowError | AssertionError e) {
                throw new AssertionError(
                        "seed " + seed + " round " + round + ":\n" + new String(bytes, StandardCharsets.UTF_8), e);
            }
        }
        // Neither does everything break it nor nothing.
        assertThat(worked).isBetween(rounds / 20, rounds * 19 / 20);
        System.out.printf("hostile configurations: %d, of which %d worked%n", rounds, worked);
    }

    private static Config config(byte[] bytes) throws IOException {
        Path own = ROOT.resolve(Config.FILE_NAME);
        return Config.load(
                NOTES,
                ROOT,
                Optional.empty(),
                file -> file.equals(own) ? Optional.of(bytes) : Optional.empty(),
                ProfileAhead.none());
    }

    /** Whether it works; where it does not, the error is looked at. */
    private static boolean load(byte[] bytes) throws IOException {
        try {
            config(bytes);
            return true;
        } catch (ConfigException e) {
            int lines = 1;
            for (byte b : bytes) {
                lines += b == '\n' || b == '\r' ? 1 : 0;
            }
            // A break of line that only YAML knows (NEL, LS, PS) counts too; then the place is not looked at.
            String text = new String(bytes, StandardCharsets.UTF_8);
            boolean odd = text.indexOf('\u0085') >= 0 || text.indexOf('\u2028') >= 0 || text.indexOf('\u2029') >= 0;
            int last = odd ? Integer.MAX_VALUE : lines;
            assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.file()).isEqualTo(Config.FILE_NAME);
                assertThat(problem.line()).isBetween(1, last);
                assertThat(problem.column()).isPositive();
                assertThat(problem.message()).isNotBlank().doesNotContain("\n").hasSizeLessThan(2000);
                assertThat(problem.message()).doesNotContain("org.snakeyaml").doesNotContain("Exception");
            });
            return false;
        }
    }

    /** What can be loaded can be worked with and shown. */
    private static void check(byte[] bytes, VaultIndex index) throws IOException {
        Config config = config(bytes);
        RuleContext context = new RuleContext(index, config);
        RuleCatalog.all().forEach(rule -> rule.check(context, finding -> context.guarded(finding)));
        assertThat(config.effective().entries()).isNotEmpty();
    }

    @Test
    void bombsEndSoon() throws IOException {
        StringBuilder aliases = new StringBuilder("a: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            aliases.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        String[] bombs = {
            aliases + "ignore: *a39\n",
            "ignore: &x [*x]\n",
            "concepts: &x {a: *x}\n",
            "rules: &r {broken-link: *r}\n",
            "[".repeat(200_000),
            "{a: ".repeat(100_000),
            "- ".repeat(100_000) + "x",
            "? ".repeat(50_000),
            "ignore: [" + "a, ".repeat(200_000) + "a]",
            "ignore: \"" + "*".repeat(5000) + "a\"\n",
            "x".repeat(1_000_000),
            "\"" + "\\".repeat(100_001),
            "concepts: {? [a]: b}\n",
            "<<: {ignore: a}\n",
            "ignore: !!binary \"x\"\n",
            "ignore: !!java.net.URL [x]\n",
            "---\nignore: a\n---\nignore: b\n",
            "%YAML 9.9\n---\nignore: a\n",
            "moc: {min-notes: 99999999999999999999}\n",
            "moc: {min-notes: 0x10}\n",
            "rules: {broken-link: {history: 1e3}}\n",
            "placeholders: [\"/(((((((((((((((((((((a+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+$/\"]\n",
            "date-formats: [\"" + "YYYY".repeat(5000) + "\"]\n",
            "extends: [default]\n",
            "extends: \"\\0/x\"\n",
            "extends: .wiki-clean.yaml\n",
        };
        for (String bomb : bombs) {
            try {
                load(bomb.getBytes(StandardCharsets.UTF_8));
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                throw new AssertionError(bomb.substring(0, Math.min(200, bomb.length())), e);
            }
        }
        for (byte[] bytes :
                new byte[][] {{}, {0}, {(byte) 0xff}, {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, {'#'}, {'\t'}}) {
            load(bytes);
        }
    }
}
