package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever the scan answers, the YAML parser answers the same. */
class FrontMatterScanTest {

    /** Whether the scan answered. */
    private static boolean compare(String text, String what) {
        Optional<FrontMatterBlock> block = FrontMatterBlock.find(SourceText.of(text));
        if (block.isEmpty()) {
            return false;
        }
        FrontMatterValues scanned = FrontMatterScan.read(text, block.get());
        if (scanned == null) {
            return false;
        }
        FrontMatter parsed = FrontMatterTree.read(text, block.get());
        assertThat(describe(scanned))
                .as("%s%n%s", what, block.get().span().of(text))
                .isEqualTo(describe(parsed));
        return true;
    }

    private static String describe(FrontMatter matter) {
        if (!(matter instanceof FrontMatterValues values)) {
            return matter.toString();
        }
        StringBuilder out = new StringBuilder();
        values.keys().forEach(key -> out.append(key)
                .append('=')
                .append(values.shape(key))
                .append(values.list(key))
                .append('\n'));
        return out.append(values.nested())
                .append(values.duplicateKeys())
                .append(values.block())
                .toString();
    }

    @Test
    void agreesOnGeneratedFrontMatter() {
        int answered = 0;
        for (long seed = 0; seed < 30_000; seed++) {
            String text = GeneratedFrontMatter.of(new Random(seed)).note();
            answered += compare(text, "seed " + seed) ? 1 : 0;
        }
        assertThat(answered).isGreaterThan(5_000);
    }

    @Test
    void agreesOnBrokenFrontMatter() {
        for (long seed = 0; seed < 30_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text =
                    new StringBuilder(GeneratedFrontMatter.of(random).note());
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = 4 + random.nextInt(text.length() - 4);
                String piece = GeneratedFrontMatter.noise(random);
                if (random.nextBoolean()) {
                    text.insert(at, piece);
                } else {
                    text.replace(at, Math.min(text.length(), at + 1), piece);
                }
            }
            compare(text.toString(), "seed " + seed);
        }
    }

    @Test
    void agreesOnRealNotesAndAnswersForMostOfThem() throws IOException {
        int blocks = 0;
        int answered = 0;
        for (Path file : SharedVaults.files(".md")) {
            Optional<SourceText> source = SourceText.decode(Files.readAllBytes(file));
            if (source.flatMap(FrontMatterBlock::find).isPresent()) {
                blocks++;
                answered += compare(source.get().text(), file.toString()) ? 1 : 0;
            }
        }
        assertThat(answered * 10).isGreaterThan(blocks * 9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [b] # c",
                "a: \"b\"# c",
                "a: b: c",
                "a: b:",
                "a: |\n  b",
                "a: b\n  c",
                "a: b\n\n  c",
                "a: 'x''y'",
                "a: \"x\\\\y\"",
                "a: *x",
                "a: &x y",
                "a: !t y",
                "a: @x",
                "a: %x",
                "a: `x`",
                "a: {b: c}",
                "a: [b: c]",
                "a: [b, [c]]",
                "a: [b,]",
                "a : b",
                "\"a\": b",
                "? a",
                "a:\tb",
                "a:\n  - b\n   c",
                "a:\n  - b: c",
                "a:\n  - - b",
                "a:\n  b:\n    c: d",
                "a: [b\n  ]",
                "a: b\u0085c: d",
                "a: \u2028",
                "a: b\rc: d",
                "a: [#x]",
                "a: , b",
                "a: 1\na: 2",
                "a: - b",
                "a: ? b",
                "a:\n - b\n c: d"
            })
    void leavesTheRestToTheParser(String content) {
        String text = "---\n" + content + "\n---\n";
        assertThat(FrontMatterScan.read(
                        text, FrontMatterBlock.find(SourceText.of(text)).orElseThrow()))
                .isNull();
    }
}
