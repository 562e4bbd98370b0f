package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.vault.FolderSource;
import dev.wikiclean.vault.MemorySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each reason that keeps an error page or a stub is enough alone; without it the same note goes. */
class RemovalReasonsTest {
    private static final String ERROR =
            "404 Not Found\n\nThe requested URL was not found on this server.\n\nnginx/1.18.0 (Ubuntu)\n";
    private static final String SOURCE = "url: https://example.org/page\n";
    private static final String STUB = "# Harbor\n";
    private static final List<String> SILENT = List.of("it is a template", "it is a daily note", "it is a MOC");

    /** What is said of {@code path}: {@code removed}, {@code kept: REASON}, or {@code -} where nothing is. */
    private static String fate(Rule rule, String path, Map<String, String> texts) {
        Config config = Config.of("agent-wiki");
        List<Finding> found = Checked.findings(rule, config, MemorySource.vault(texts)).stream()
                .filter(finding -> finding.path().value().equals(path))
                .toList();
        Optional<Finding> one = found.stream().findFirst();
        return one.isEmpty()
                ? "-"
                : one.get().fix().isPresent()
                        ? "removed"
                        : one.get().message().replaceAll("(?s).*; kept, for ", "kept: ");
    }

    private static String error(String matter) {
        return "---\n" + SOURCE + matter + "---\n" + ERROR;
    }

    private static String stub(String matter) {
        return matter.isEmpty() ? STUB : "---\n" + matter + "---\n" + STUB;
    }

    private static void bothAre(String path, String matter, Map<String, String> others, String reason) {
        Map<String, String> texts = new TreeMap<>(others);
        texts.put(path, error(matter));
        assertThat(fate(new ErrorNote(), path, texts)).as("error-note").isEqualTo(reason);
        texts.put(path, stub(matter));
        assertThat(fate(new StubNote(), path, texts)).as("stub-note").isEqualTo(reason);
    }

    @Test
    void aHeadingThatNamesTheNoteOtherwiseSaysSomething() {
        assertThat(fate(new StubNote(), "Float vs Double.md", Map.of("Float vs Double.md", "# 부동소수점 표현\n")))
                .isEqualTo("kept: its heading `부동소수점 표현` is another name");
        assertThat(fate(new StubNote(), "Float.md", Map.of("Float.md", "---\naliases: [부동소수점]\n---\n# 부동소수점\n")))
                .isEqualTo("removed");
    }

    @Test
    void withoutAReasonBothGo() {
        bothAre("In/Harbor.md", "", Map.of("Other.md", "Some words of another note.\n"), "removed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Other.md ; See [[Harbor]] there. ; kept: it is linked (Other.md)",
                "Other.md ; See [it](In/Harbor.md). ; kept: it is linked (Other.md)",
                "Other.md ; See ![[Harbor]] there. ; kept: it is embedded (Other.md)",
                "Board.canvas ; {\"nodes\":[{\"id\":\"a\",\"type\":\"file\",\"file\":\"In/Harbor.md\"}]}"
                        + " ; kept: a canvas uses it (Board.canvas)",
                "Board.canvas ; {\"nodes\":[{\"id\":\"a\",\"type\":\"text\",\"text\":\"[[Harbor]]\"}]}"
                        + " ; kept: a canvas uses it (Board.canvas)",
                "List.base ; filters: file.hasLink(\"Harbor\") ; kept: a base uses it (List.base)",
                "Other.md ; Misspelt: [[harbor_]] there. ; kept: a broken link means it (Other.md)",
            })
    void whatUsesItKeepsIt(String path, String text, String reason) {
        bothAre("In/Harbor.md", "", Map.of(path, text), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Templates/Harbor.md ; it is a template",
                "Daily/2026-05-08.md ; it is a daily note",
                "In/Harbor MOC.md ; it is a MOC",
                "In/In.md ; it is the entrance to its folder",
                "In/index.md ; it is the entrance to its folder",
            })
    void itsPlaceKeepsIt(String path, String reason) {
        for (String text : List.of(error(""), STUB.replace("Harbor", stem(path)))) {
            Rule rule = text.startsWith("---") ? new ErrorNote() : new StubNote();
            // Nobody wants to hear that a template or a daily note is empty.
            assertThat(fate(rule, path, Map.of(path, text, "In/Other.md", "Words.\n")))
                    .as(rule.id())
                    .isEqualTo(rule instanceof StubNote && SILENT.contains(reason) ? "-" : "kept: " + reason);
        }
    }

    private static String stem(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"type: moc ; it is a MOC", "tags: [moc] ; it is a MOC", "mood: calm ; its `mood` says something"})
    void itsFrontMatterKeepsIt(String matter, String reason) {
        String path = "In/Harbor.md";
        assertThat(fate(new ErrorNote(), path, Map.of(path, error(matter + "\n"))))
                .isEqualTo("kept: " + reason);
        assertThat(fate(new StubNote(), path, Map.of(path, stub(matter + "\n"))))
                .isEqualTo(SILENT.contains(reason) ? "-" : "kept: " + reason);
    }

    @Test
    void aBrokenLinkByItsAliasKeepsIt() {
        Map<String, String> others = Map.of("Other.md", "See [[Quayside]] there.\n");
        bothAre("In/Harbor.md", "aliases: [Quayside]\n", others, "kept: a broken link means it (Other.md)");
    }

    @Test
    void anAttachmentThatNothingElseUsesKeepsIt() {
        String page = error("") + "\n![[pier.png]]\n";
        Map<String, String> texts =
                new TreeMap<>(Map.of("In/Harbor.md", page, "pier.png", "PNG", "Other.md", "Words.\n"));
        assertThat(fate(new ErrorNote(), "In/Harbor.md", texts)).isEqualTo("kept: only it uses pier.png");
        texts.put("Other.md", "![[pier.png]]\n");
        assertThat(fate(new ErrorNote(), "In/Harbor.md", texts)).isEqualTo("removed");
    }

    @Test
    void aLineThatNoOtherNoteHoldsKeepsAnErrorPage() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("In/Harbor.md", error("") + "\nKim has a printed copy.\n");
        texts.put("Other.md", "Words.\n");
        assertThat(fate(new ErrorNote(), "In/Harbor.md", texts))
                .isEqualTo("kept: somebody may have written \"Kim has a printed copy.\"");
        texts.put("Other.md", "Words.\n\nKim has a printed copy.\n");
        assertThat(fate(new ErrorNote(), "In/Harbor.md", texts)).isEqualTo("removed");
    }

    @Test
    void aNoteThatIsNotDownloadedMayLinkToIt(@TempDir Path vault) throws IOException {
        Files.writeString(vault.resolve("Harbor.md"), error(""));
        Files.writeString(vault.resolve("Pier.md"), STUB);
        Files.writeString(vault.resolve(".Elsewhere.md.icloud"), "bplist00");
        Config config = Config.of("agent-wiki");
        for (Rule rule : List.of(new ErrorNote(), new StubNote())) {
            assertThat(Checked.findings(rule, config, FolderSource.read(vault)))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.fix()).isEmpty())
                    .satisfies(
                            finding -> assertThat(finding.message()).endsWith("may link to it and is not downloaded"));
        }
    }
}
