package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.LoopbackProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From end to end on the sample: verified, drafted, judged, and two nights of the agent, for pretended money. */
class StoryTest {
    private static final long FIVE_CENTS = 50_000;

    @TempDir
    private Path folder;

    @Test
    void threeNotesVerifiedOneDraftedOnePairJudgedForLessThanFiveCents() throws Exception {
        try (LoopbackProvider provider = LoopbackProvider.start(SampleWithModel::answer)) {
            SampleWithModel sample = new SampleWithModel(folder, provider);
            String scaling = "AI/Inference/Test-Time Compute Scaling (추론 시간 계산 스케일링)";
            int verified = sample.run(
                    "verify",
                    scaling,
                    "AI/Models/QLoRA (양자화 저랭크 적응)",
                    "Language/Hangul Syllables (한글 음절)",
                    "--vault",
                    sample.vault.toString(),
                    "--budget",
                    "0.05usd",
                    "--apply",
                    "--unsafe");
            assertThat(verified).as(sample.err()).isZero();
            assertThat(sample.git("show", "--stat", "--format=%s%n%b", "HEAD"))
                    .contains("verify 3 notes")
                    .contains("Model: claude-haiku-5-5")
                    .contains("Cost: 0.0")
                    .contains("Co-Authored-By:")
                    .contains("3 files changed");
            // The snippet's max_tokens below its budget_tokens is refuted with the words of the source.
            assertThat(Files.readString(sample.vault.resolve(scaling + ".md")))
                    .contains("verification_status: refuted");
            assertThat(sample.run("verify", scaling, "--vault", sample.vault.toString(), "--no-model"))
                    .isEqualTo(1);
            assertThat(sample.out()).contains("`budget_tokens` must be less than `max_tokens`");

            int drafted = sample.run(
                    "draft",
                    "--wanted",
                    "1",
                    "--vault",
                    sample.vault.toString(),
                    "--budget",
                    "0.02usd",
                    "--apply",
                    "--unsafe");
            assertThat(drafted).as(sample.err()).isZero();
            assertThat(sample.git("show", "--format=%b", "HEAD"))
                    .contains("+status: draft")
                    .contains("Model: claude-haiku-5-5");

            // Of the sample's own pairs code decides every one.
            Files.writeString(
                    sample.vault.resolve("Kettle.md"), "# Kettle\n\nIt hums when its water nears the boil.\n");
            Files.writeString(sample.vault.resolve("Singing.md"), "# Singing\n\n물이 끓기 직전에 나는 소리가 노래처럼 들린다.\n");
            sample.git("add", "-A");
            sample.git("commit", "-q", "-m", "a pair");
            int judged =
                    sample.run("judge", "Kettle", "Singing", "--vault", sample.vault.toString(), "--budget", "0.02usd");
            assertThat(judged).as(sample.err()).isZero();
            assertThat(sample.out()).contains("different");

            assertThat(sample.git("status", "--porcelain")).isEmpty();
            assertThat(sample.spent().path("total").path("micro_usd").asLong()).isBetween(1L, FIVE_CENTS);
        }
    }

    @Test
    void theSecondNightOnTheSamplePaysForNothing() throws Exception {
        try (LoopbackProvider provider = LoopbackProvider.start(SampleWithModel::answer)) {
            SampleWithModel sample = new SampleWithModel(folder, provider);
            String[] night = {"agent", sample.vault.toString(), "--budget", "0.50usd", "--max-notes", "200"};
            assertThat(sample.run(night)).as(sample.err()).isZero();
            assertThat(sample.out()).contains("verify ").contains("draft ").contains("to review:");
            int asked = provider.seen().size();
            assertThat(asked).isPositive();
            assertThat(sample.git("status", "--porcelain")).isEmpty();
            assertThat(sample.run(night)).as(sample.err()).isZero();
            assertThat(provider.seen().size()).as(sample.out()).isEqualTo(asked);
            // The maps of content take in what was drafted; nothing of that is paid for.
            assertThat(sample.out()).contains("cost: 0.00usd").contains("0 done");
            assertThat(sample.run(night)).as(sample.err()).isZero();
            assertThat(sample.out()).contains("nothing to review");
        }
    }
}
