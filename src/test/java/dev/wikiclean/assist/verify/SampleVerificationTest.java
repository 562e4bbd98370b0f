package dev.wikiclean.assist.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.rules.Config;
import dev.wikiclean.vault.FolderSource;
import dev.wikiclean.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** In the sample vault code finds the three contradictions that were planted, and nothing else. */
class SampleVerificationTest {
    @Test
    void findsWhatWasPlanted() throws IOException {
        Path root = Path.of("vault-sample");
        Vault vault = FolderSource.read(root);
        assertThat(Verified.findings(Config.load(vault, root), vault))
                .extracting(f -> f.path().stem() + ":" + f.position() + " " + f.rule() + " "
                        + f.message().split(": ")[0])
                .containsExactly(
                        "Test-Time Compute Scaling (추론 시간 계산 스케일링):46:34 code-check-failed `budget_tokens` is 8000 and"
                                + " `max_tokens` 4096, but `budget_tokens < max_tokens` must hold;"
                                + " raw/anthropic-extended-thinking.md:10 says",
                        "QLoRA (양자화 저랭크 적응):28:17 claim-contradicts-source `24 GB` here, `48 GB` in"
                                + " raw/dettmers-2023-qlora.md:8",
                        "Hangul Syllables (한글 음절):22:25 claim-contradicts-source `11,712자` here, `11,172` in"
                                + " raw/unicode-hangul-syllables.md:8");
    }
}
