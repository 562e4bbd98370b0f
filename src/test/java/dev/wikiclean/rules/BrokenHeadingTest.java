package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.index.FragmentResolver;
import dev.wikiclean.index.NoteFragments;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrokenHeadingTest {
    private static final String[] PIECES = {
        "KV",
        "cache",
        "추론",
        "비용",
        "-",
        "_",
        " ",
        "  ",
        "!",
        "**",
        "`x`",
        "🚀",
        "(",
        ")",
        ":",
        "|",
        "[[A]]",
        "#",
        "^",
        "1",
        "2.0",
        "C++",
        "%",
        "$",
        "\\",
        "é",
        Normalizer.normalize("한", Normalizer.Form.NFD)
    };

    @Test
    void everyRepairLeadsToAHeadingThatIsThereAndChangesTheFragmentAlone() {
        long seed = 20261121;
        Random random = new Random(seed);
        int repaired = 0;
        for (int round = 0; round < 3_000; round++) {
            StringBuilder headings = new StringBuilder();
            for (int i = random.nextInt(4); i >= 0; i--) {
                headings.append("#".repeat(1 + random.nextInt(3)))
                        .append(' ')
                        .append(words(random))
                        .append("\n\n");
            }
            String display = random.nextBoolean() ? "|보기" : "";
            String link = words(random).replaceAll("[\\[\\]|\\\\]", "");
            Map<String, String> texts =
                    Map.of("Note.md", headings.toString(), "Seen.md", "a [[Note#" + link + display + "]]를 b");
            Vault vault = MemorySource.vault(texts);
            for (Finding finding : Checked.findings(new BrokenHeading(), Config.of("default"), vault)) {
                if (finding.fix().filter(f -> !f.changes().isEmpty()).isEmpty()) {
                    continue;
                }
                repaired++;
                Vault after = vault.with(finding.fix().get().changes());
                String text = after.note(VaultPath.of("Seen.md")).orElseThrow().text();
                String what = "seed " + seed + " round " + round + ": " + texts + " -> " + text;
                assertThat(text).as(what).startsWith("a [[Note#").endsWith(display + "]]를 b");
                assertThat(VaultIndex.of(after).linksOf(VaultPath.of("Seen.md")))
                        .as(what)
                        .hasSize(1);
                assertThat(Checked.findings(new BrokenHeading(), Config.of("default"), after))
                        .as(what)
                        .isEmpty();
            }
        }
        assertThat(repaired).isGreaterThan(100);
    }

    @Test
    void theLookUpAgreesWithTheResolver() {
        long seed = 5;
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            String text = "# " + words(random) + "\n## " + words(random) + "\n\ntext ^ab-1\n";
            Note note = (Note) MemorySource.vault(Map.of("Note.md", text))
                    .notes()
                    .findFirst()
                    .orElseThrow();
            NoteFragments fragments = NoteFragments.of(note);
            for (String asked : List.of(words(random), note.headings().get(0).text(), "^AB-1", "^ab", "", " ", "a#b")) {
                assertThat(fragments.exists(asked))
                        .as("seed " + seed + ": " + text + " asked " + asked)
                        .isEqualTo(FragmentResolver.exists(note, asked));
            }
        }
    }

    @Test
    void digitsOfTwoNumbersStayApart() {
        assertThat(Checked.findings(
                        new BrokenHeading(), "Note.md", "## Release 1.1\n", "Seen.md", "[[Note#Release 11]]"))
                .singleElement()
                .satisfies(f ->
                        assertThat(f.fix().filter(x -> !x.changes().isEmpty())).isEmpty());
    }

    @Test
    void manyBrokenLinksIntoANoteOfManyHeadingsTakeLittleTime() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("## heading number ")
                    .append(i)
                    .append("\n[[#no such heading ")
                    .append(i)
                    .append("]]\n");
        }
        assertThat(Checked.findings(new BrokenHeading(), "Note.md", text.toString()))
                .hasSize(20_000);
    }

    private static String words(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            words.add(PIECES[random.nextInt(PIECES.length)]);
        }
        return "x" + String.join("", words);
    }
}
