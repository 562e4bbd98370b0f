package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.LoopbackProvider;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model made is written where a person agrees to it, piece by piece. */
class ReviewTest {
    private static final String ONE = "AI/Models/QLoRA (양자화 저랭크 적응)";
    private static final String OTHER = "Language/Hangul Syllables (한글 음절)";

    @TempDir
    private Path folder;

    private static int typing(String keys, SampleWithModel sample, String... words) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)));
            return sample.run(words);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void onlyWhatIsAgreedToIsWrittenAndCommitted() throws Exception {
        try (LoopbackProvider provider = LoopbackProvider.start(SampleWithModel::answer)) {
            SampleWithModel sample = new SampleWithModel(folder, provider);
            String vault = sample.vault.toString();
            String first = sample.git("rev-parse", "HEAD");
            String[] verify = {"verify", ONE, OTHER, "--vault", vault, "--review"};

            assertThat(typing("nn", sample, verify)).as(sample.err()).isEqualTo(1);
            assertThat(sample.out()).contains("+verification_status: ", "write this?", "nothing is written");
            assertThat(typing("", sample, verify)).isEqualTo(1);
            assertThat(sample.git("rev-parse", "HEAD")).isEqualTo(first);
            assertThat(sample.git("status", "--porcelain")).isEmpty();

            assertThat(typing("x?ny", sample, verify)).as(sample.err()).isZero();
            assertThat(sample.git("show", "--name-only", "--format=%b", "HEAD"))
                    .contains(OTHER, "Model: claude-haiku-5-5", "Cost: 0.00usd (0.0")
                    .doesNotContain(ONE + ".md");

            assertThat(typing("q", sample, "draft", "--wanted", "1", "--vault", vault, "--review"))
                    .isEqualTo(1);
            assertThat(typing("y", sample, "draft", "--wanted", "1", "--vault", vault, "--review"))
                    .as(sample.err())
                    .isZero();
            assertThat(sample.git("show", "--format=%b", "HEAD")).contains("+status: draft", "Tokens: 0 (");
            assertThat(sample.git("status", "--porcelain")).isEmpty();
        }
    }

    @Test
    void onePersonOrNone() throws Exception {
        try (LoopbackProvider provider = LoopbackProvider.start(SampleWithModel::answer)) {
            SampleWithModel sample = new SampleWithModel(folder, provider);
            for (String command : new String[] {"verify", "draft", "judge", "merge"}) {
                assertThat(sample.run(command, "A", "--apply")).isEqualTo(2);
                assertThat(sample.err()).contains("--apply needs --unsafe");
                assertThat(sample.run(command, "A", "--apply", "--unsafe", "--review"))
                        .isEqualTo(2);
                assertThat(sample.err()).contains("--review asks about each change");
                assertThat(sample.run(command, "A", "--no-commit")).isEqualTo(2);
                assertThat(sample.err()).contains("--no-commit needs --apply or --review");
            }
        }
    }
}
