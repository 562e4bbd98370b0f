package dev.wikiclean.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.rules.Finding;
import dev.wikiclean.run.WorkException;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A baseline knows its findings again wherever they moved to, and knows no others. */
class KnownFindingsTest {
    private static final String NOTE =
            "# Plan\n\nRead [[Gone]] and [[Lost]].\n\n- [[Gone]]\n- [[Gone]]\n\n끝 [[사라진 글]]\n";

    @Test
    void whatIsKnownIsNotShown() throws WorkException {
        KnownFindings known = known(Map.of("Plan.md", NOTE), Map.of("Plan.md", NOTE));
        assertThat(known.shown()).isEmpty();
        assertThat(known.gone()).isEmpty();
    }

    @Test
    void linesInsertedAboveAndEditsElsewhereChangeNothing() throws WorkException {
        long seed = 777;
        Random random = new Random(seed);
        String[] lines = {"", "new words", "- item", "> 인용", "## Heading", "`code`", "[[Plan]]"};
        for (int i = 0; i < 200; i++) {
            List<String> text = new ArrayList<>(NOTE.lines().toList());
            for (int k = random.nextInt(20); k > 0; k--) {
                text.add(random.nextInt(text.size() + 1), lines[random.nextInt(lines.length)]);
            }
            String edited = String.join(random.nextBoolean() ? "\r\n" : "\n", text);
            KnownFindings known = known(Map.of("Plan.md", NOTE), Map.of("Plan.md", edited));
            assertThat(known.shown())
                    .as("seed %d, case %d: %s", seed, i, edited)
                    .isEmpty();
            assertThat(known.gone()).as("seed %d, case %d: %s", seed, i, edited).isEmpty();
            KnownFindings more = known(Map.of("Plan.md", NOTE), Map.of("Plan.md", edited + "\n\n[[Brand New]]\n"));
            assertThat(more.shown()).as("seed %d, case %d", seed, i).hasSize(1);
            assertThat(more.shown().get(0).message()).contains("Brand New");
        }
    }

    @Test
    void theSentenceAroundALinkMayBeEdited() throws WorkException {
        KnownFindings known =
                known(Map.of("Plan.md", NOTE), Map.of("Plan.md", NOTE.replace("Read [[Gone]]", "Read soon [[Gone]]")));
        assertThat(known.shown()).isEmpty();
    }

    @Test
    void oneMoreOfTheSameIsNew() throws WorkException {
        KnownFindings known = known(Map.of("Plan.md", NOTE), Map.of("Plan.md", "A fourth [[Gone]].\n" + NOTE));
        assertThat(known.shown()).hasSize(1);
        assertThat(known.shown().get(0).position().line()).isEqualTo(1);
    }

    @Test
    void whatIsMendedIsNamed() throws WorkException {
        KnownFindings known = known(Map.of("Plan.md", NOTE), Map.of("Plan.md", NOTE.replace("[[Lost]]", "lost")));
        assertThat(known.shown()).isEmpty();
        assertThat(known.gone()).hasSize(1);
        assertThat(known.gone().get(0).words()).isEqualTo("[[Lost]]");
    }

    @Test
    void aRenamedNoteIsKnownAgain() throws WorkException {
        KnownFindings known = known(Map.of("Plan.md", NOTE), Map.of("Archive/Old plan.md", NOTE));
        assertThat(known.shown()).isEmpty();
        assertThat(known.gone()).isEmpty();
    }

    @Test
    void aCopyIsNotKnown() throws WorkException {
        KnownFindings known = known(Map.of("Plan.md", NOTE), Map.of("Plan.md", NOTE, "Copy.md", NOTE));
        assertThat(known.shown()).hasSize(5).allMatch(finding -> finding.path().equals(VaultPath.of("Copy.md")));
    }

    @Test
    void anotherNoteWithOneLineInCommonIsNotKnown() throws WorkException {
        KnownFindings known = known(Map.of("Plan.md", NOTE), Map.of("Other.md", "Else.\n\n- [[Gone]]\n"));
        assertThat(known.shown()).hasSize(1);
        assertThat(known.gone()).hasSize(5);
    }

    @Test
    void anotherRuleOnTheSameNoteIsNew() throws WorkException {
        CheckReport report = SampleReport.of(
                MemorySource.vault(Map.of("a.md", "---\na: [\n---\n")),
                SampleReport.findings(MemorySource.vault(Map.of("a.md", "---\na: [\n---\n"))));
        assertThat(report.findings()).isNotEmpty();
        KnownFindings known = KnownFindings.of(
                Baseline.parse(Baseline.of(List.of(), report.sources()).text(), "b"),
                report.findings(),
                report.sources(),
                path -> true);
        assertThat(known.shown()).isEqualTo(report.findings());
    }

    @Test
    void theTextIsSortedAndReadBackAsItIs() throws WorkException {
        CheckReport report = SampleReport.hostile();
        Baseline baseline = Baseline.of(report.findings(), report.sources());
        assertThat(Baseline.parse(baseline.text(), "b").text()).isEqualTo(baseline.text());
        assertThat(Baseline.parse(baseline.text(), "b").marks()).isEqualTo(baseline.marks());
        assertThat(baseline.text().lines().skip(2)).hasSize(report.findings().size());
        List<Finding> shuffled = new ArrayList<>(report.findings());
        java.util.Collections.shuffle(shuffled, new Random(5));
        assertThat(Baseline.of(shuffled, report.sources()).text()).isEqualTo(baseline.text());
    }

    @Test
    void pathsAndWordsMayHoldAnything() throws WorkException {
        String path = "#a\tb\\t\n\\.md";
        Vault vault = MemorySource.vault(Map.of(path, "[[#a\\b\\]] [[Gone\t away]]\n"));
        CheckReport report = SampleReport.of(vault, SampleReport.findings(vault));
        assertThat(report.findings()).isNotEmpty();
        Baseline written = Baseline.of(report.findings(), report.sources());
        assertThat(Baseline.parse(written.text(), "b").marks()).isEqualTo(written.marks());
    }

    @Test
    void aBrokenLineIsNamed() {
        assertThatThrownBy(() -> Baseline.parse("", "known.txt")).hasMessageStartingWith("known.txt:1: not a baseline");
        assertThatThrownBy(() -> Baseline.parse("# wiki-clean baseline 2\n", "known.txt"))
                .hasMessageStartingWith("known.txt:1: not a baseline");
        assertThatThrownBy(() -> Baseline.parse("# wiki-clean baseline 1\na.md\trule\t-\tx\n<<<<<<<\n", "known.txt"))
                .hasMessageStartingWith("known.txt:3: not an entry");
        assertThatThrownBy(() -> Baseline.parse("# wiki-clean baseline 1\n../a.md\trule\t-\tx\n", "known.txt"))
                .hasMessageStartingWith("known.txt:2: not an entry");
    }

    /** The findings of {@code now} beside a baseline of {@code then}, written and read back. */
    private static KnownFindings known(Map<String, String> then, Map<String, String> now) throws WorkException {
        CheckReport old = report(then);
        assertThat(old.findings()).isNotEmpty();
        Vault vault = vault(now);
        CheckReport report = report(now);
        return KnownFindings.of(
                Baseline.parse(Baseline.of(old.findings(), old.sources()).text(), "known.txt"),
                report.findings(),
                report.sources(),
                path -> vault.file(VaultPath.of(path)).isPresent());
    }

    private static CheckReport report(Map<String, String> texts) {
        Vault vault = vault(texts);
        return SampleReport.of(
                vault,
                SampleReport.findings(vault).stream()
                        .filter(finding -> finding.rule().equals("broken-link"))
                        .toList());
    }

    private static Vault vault(Map<String, String> texts) {
        Map<String, String> all = new TreeMap<>(texts);
        all.put("Home.md", "Where everything begins.\n");
        return MemorySource.vault(all);
    }
}
