package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearNamesTest {
    @Test
    void distancesCountChangesAndSwaps() {
        assertThat(EditDistance.between("kitten", "sitting", 5)).isEqualTo(3);
        assertThat(EditDistance.between("decoding", "decodign", 3)).isEqualTo(1);
        assertThat(EditDistance.between("abc", "xyz", 1)).isEqualTo(2);
        assertThat(EditDistance.between("", "가나", 2)).isEqualTo(2);
    }

    @Test
    void scoresTellHowNearANameIs() {
        NearNames names = new NearNames(
                MemorySource.vault(Map.of("AI/Speculative Decoding (추측 디코딩).md", "", "AI/Quantization.md", "")));
        assertThat(names.find("Quantisation")).singleElement().satisfies(near -> {
            assertThat(near.file()).isEqualTo(VaultPath.of("AI/Quantization.md"));
            assertThat(near.score()).isCloseTo(1 - 1 / 12.0, within(1e-9));
            assertThat(near.shown()).isEqualTo("[[AI/Quantization]] (0.92)");
        });
        assertThat(names.find("추측 디코딩")).singleElement().satisfies(near -> assertThat(near.score())
                .isEqualTo(NearName.HALF));
        assertThat(names.find("Quantum Physics")).isEmpty();
    }

    @Test
    void everyNameWithinTheLimitIsACandidate() {
        long seed = 7;
        Random random = new Random(seed);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            names.add(word(random, 10 + random.nextInt(15)));
        }
        GramIndex index = new GramIndex(names);
        for (int round = 0; round < 2000; round++) {
            int wanted = random.nextInt(names.size());
            StringBuilder text = new StringBuilder(names.get(wanted));
            for (int change = 0; change < 2; change++) {
                int at = random.nextInt(text.length() - 1);
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, word(random, 1));
                    case 2 -> text.setCharAt(at, word(random, 1).charAt(0));
                    default -> text.insert(at, text.charAt(at + 1)).deleteCharAt(at + 2);
                }
            }
            assertThat(Arrays.stream(index.candidates(text.toString(), 2)).anyMatch(i -> i == wanted))
                    .as("seed %d round %d: %s from %s", seed, round, text, names.get(wanted))
                    .isTrue();
        }
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) (random.nextBoolean() ? 'a' + random.nextInt(26) : '가' + random.nextInt(500)));
        }
        return word.toString();
    }
}
