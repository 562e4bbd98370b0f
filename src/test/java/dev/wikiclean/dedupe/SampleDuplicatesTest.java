package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.FolderSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample vault says itself which notes are duplicates: those are merged, and nothing else. */
class SampleDuplicatesTest {
    @Test
    void mergesExactlyWhatTheSampleNames() throws IOException {
        List<String> expected = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/vault-sample-truth.tsv"))) {
            String[] fields = line.split("\t");
            if (fields.length == 3 && fields[0].startsWith("duplicate-") && fields[2].startsWith("merge into ")) {
                expected.add(nfc(fields[1]) + " into " + nfc(fields[2].substring("merge into ".length())));
            }
        }

        VaultIndex index = VaultIndex.of(FolderSource.read(Path.of("vault-sample")));
        List<String> merged = new ArrayList<>();
        for (DuplicateCluster cluster : Notes.merges(index)) {
            assertThat(Merge.plan(index, cluster, DedupeOptions.DEFAULT)).isInstanceOf(MergeOutcome.Merged.class);
            cluster.duplicates()
                    .forEach(m -> merged.add(nfc(m.path().value()) + " into "
                            + nfc(cluster.canonical().value())));
        }

        assertThat(merged).containsExactlyInAnyOrderElementsOf(expected).isNotEmpty();
    }

    private static String nfc(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }
}
