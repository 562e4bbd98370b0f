package dev.wikiclean.assist.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notes are split into claims without a word lost, doubled or torn apart. */
class ClaimSplitterTest {
    private static final String[] PIECES = {
        "The model has 1.5 billion parameters, e.g. GPT-2. ",
        "모델은 3.5배 빠르다. ",
        "이것은 사실이다.[^1] ",
        "版本 2.0 很快。它是新的。",
        "Dr. Kim et al. wrote v1.2.3! ",
        "**Bold** [[Note|words]] `code.x` ",
        "http://a.example/b.c?d ",
        "\n",
        "\n\n",
        "\n- item one. Two\n",
        "\n> quoted. Words\n> more\n",
        "\n| a | b |\n|---|---|\n| 1 | 2.5 ms |\n\n",
        "\n```json\n{\"a\": 1}\n```\n",
        "\n# Heading 3\n",
        "%% no %% ",
        "한글\u1112\u1161\u11ab 😀 e\u0301. ",
        "\r\n",
        "$x = 1.5$ ",
        "1. First. Second\n",
        "? ",
        "... ",
        "([^2]) "
    };

    private static Note note(String text) {
        return NoteParser.parse(VaultPath.of("Note.md"), SourceText.of(text));
    }

    private static List<String> claims(String text) {
        return ClaimSplitter.of(note(text)).stream()
                .map(claim -> claim.span().of(text))
                .toList();
    }

    @Test
    void everyWordStandsInExactlyOneClaim() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF---\ntitle: 1.5. x\n---\n" : "");
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            requireCover(note(text.toString()), seed);
        }
    }

    private static void requireCover(Note note, long seed) {
        String text = note.text();
        StringBuilder printed = new StringBuilder();
        int end = 0;
        boolean[] claimed = new boolean[text.length()];
        for (Claim claim : ClaimSplitter.of(note)) {
            assertThat(claim.span().start()).as("seed %d: %s", seed, claim).isGreaterThanOrEqualTo(end);
            printed.append(text, end, claim.span().start()).append(claim.span().of(text));
            end = claim.span().end();
            for (int i = claim.span().start(); i < end; i++) {
                claimed[i] = true;
            }
        }
        assertThat(printed.append(text.substring(end))).as("seed %d", seed).hasToString(text);
        Predicate<Block> says = block -> switch (block.kind()) {
            case PARAGRAPH, FENCED_CODE, INDENTED_CODE -> true;
            default -> false;
        };
        NoteParser.blocks(note.source()).stream().filter(says).forEach(block -> {
            String words = block.kind() == Block.Kind.PARAGRAPH
                    ? PlainWords.of(block.span().of(text))
                    : block.span().of(text);
            for (int i = 0; i < words.length(); i++) {
                if (Character.isLetterOrDigit(words.charAt(i))) {
                    int at = block.span().start() + i;
                    assertThat(claimed[at])
                            .as("seed %d: %s at %d", seed, words, i)
                            .isTrue();
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    It costs 1.5 dollars, e.g. in Fig. 2. It is v1.2.3. | 2
                    Dr. J. Smith et al. found it in the U.S. market. Then he left. | 2
                    3.5배 빠르다. 두 번째 문장이다! 셋째는? | 3
                    이 값은 14배다.[^snell] 다음 문장. | 2
                    它有 2.0 版本。它很快！真的？ | 3
                    He said "Stop." Then he went (slowly.) Home. | 3
                    a sentence that ends... and goes on | 1
                    Node.js 20.1 and http://a.example/x.y are one. | 1
                    """)
    void sentencesEndWhereTheyEnd(String text, int count) {
        assertThat(claims(text)).hasSize(count);
    }

    @Test
    void rowsItemsQuotesAndCodeAreClaimsOfTheirOwn() {
        String text =
                "# Costs\n\n| GPU | VRAM |\n|---|---|\n| A | 24 GB |\n| B | 48 GB |\n\n- one\n- two\n\n> said\n\n```py\nx=1\n```\n";
        List<Claim> claims = ClaimSplitter.of(note(text));
        assertThat(claims)
                .extracting(Claim::kind)
                .containsExactly(
                        Claim.Kind.ROW,
                        Claim.Kind.ROW,
                        Claim.Kind.ITEM,
                        Claim.Kind.ITEM,
                        Claim.Kind.QUOTE,
                        Claim.Kind.CODE);
        assertThat(claims.get(1).heading()).contains("Costs", "GPU", "VRAM");
        assertThat(claims.get(1).words()).contains("48 GB").doesNotContain("|");
    }
}
