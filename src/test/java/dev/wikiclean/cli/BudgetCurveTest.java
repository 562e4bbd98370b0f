package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.Behaviour;
import dev.wikiclean.reason.LoopbackProvider;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code budget curve} against a server on this machine. */
class BudgetCurveTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int start(String... words) {
        out.reset();
        err.reset();
        return Main.run(words, new Terminal(stream(out), stream(err), folder, "wiki-clean", false, false));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private void vault(String url) throws Exception {
        Files.createDirectories(folder.resolve("vault/.git"));
        Files.writeString(
                folder.resolve("vault/Tea.md"), "# Tea\n\nTea grows in Iceland. Water boils at 100 degrees.\n");
        Files.writeString(folder.resolve("vault/Diary.md"), "---\nprivate: true\n---\n\nMy secret is tea.\n");
        Files.writeString(folder.resolve("vault/.wiki-clean.yaml"), """
                reasoning:
                  model: claude-haiku-5-5
                  providers: {anthropic: {base-url: "%s", key: %s}}
                """.formatted(url, LoopbackProvider.KEY_VARIABLE));
    }

    @Test
    void theAnswersStandSideBySideWithTheirPrice() throws Exception {
        try (LoopbackProvider provider =
                LoopbackProvider.inTurn(Behaviour.answer("1: true\n2: true"), Behaviour.answer("1: false\n2: true"))) {
            vault(provider.url());
            int code = start("budget", "curve", "Tea", "vault", "--efforts", "none,low");

            assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("defect");
            assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("line 3         true     false")
                    .contains("line 3         true     true")
                    .contains("agreement with effort low, and cost")
                    .contains("50 %");
            assertThat(provider.seen()).hasSize(2);

            assertThat(start("budget", "vault")).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("curve");

            assertThat(start("budget", "curve", "Diary", "vault")).isEqualTo(2);
            assertThat(start("budget", "curve", "Tea", "vault", "--explain-routing"))
                    .isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("would ask claude-haiku-5-5");
            assertThat(start("budget", "curve", "Tea", "vault", "--no-model")).isEqualTo(2);
            assertThat(start("budget", "curve", "Nowhere", "vault")).isEqualTo(2);
            assertThat(start("budget", "curve", "Tea", "vault", "--efforts", "most"))
                    .isEqualTo(2);
            assertThat(start("budget", "curve")).isEqualTo(2);
            assertThat(provider.seen()).hasSize(2);
        }
    }
}
