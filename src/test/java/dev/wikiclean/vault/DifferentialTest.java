package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The scan sees what flexmark sees; every kind of exception is named in {@link Disagreement}. */
class DifferentialTest {
    private static final int NOTES = 3_000;

    @Test
    void generatedNotes() {
        Differential differential = new Differential();
        for (int seed = 0; seed < NOTES; seed++) {
            differential.compare("seed " + seed, GeneratedMarkdown.note(seed));
        }
        System.out.println("generated: " + differential);
        assertThat(differential.unexplained()).isEmpty();
        assertThat(differential.agreements()).isGreaterThan(NOTES * 10);
    }

    @Test
    void realNotes() throws IOException {
        Differential differential = new Differential();
        for (Path file : SharedVaults.files(".md")) {
            Optional<SourceText> source = SourceText.decode(Files.readAllBytes(file));
            if (source.isPresent()) {
                differential.compare(file.toString(), body(source.get()));
            }
        }
        System.out.println("shared vaults: " + differential);
        assertThat(differential.unexplained()).isEmpty();
        assertThat(differential.agreements()).isGreaterThan(50_000);
    }

    /** Without byte order mark and front matter, which flexmark reads in its own way. */
    private static String body(SourceText source) {
        int start = FrontMatterReader.read(source)
                .block()
                .map(block -> source.text().indexOf('\n', block.end()) + 1)
                .orElse(source.bodyStart());
        return start == 0 && source.bodyStart() == 1 ? "" : source.text().substring(start);
    }
}
