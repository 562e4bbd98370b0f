package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class CaseConflictTest {
    @Test
    void pathsThatDifferOnlyInCaseConflict() {
        assertThat(Checked.lines(Checked.findings(
                        new CaseConflict(), "a/Note.md", "", "a/note.md", "", "a/NOTE.png", "", "b/note.md", "")))
                .singleElement()
                .asString()
                .startsWith("a/note.md: `a/note.md` differs from `a/Note.md` only in case");
    }

    @Test
    void pathsThatDifferOnlyInNormalisationConflict() {
        String nfd = Normalizer.normalize("한글", Normalizer.Form.NFD);
        assertThat(Checked.lines(Checked.findings(new CaseConflict(), "한글.md", "", nfd + ".md", "")))
                .singleElement()
                .asString()
                .contains("only in Unicode normalisation");
    }

    @Test
    void foldersConflictOnceAndTheirFilesEach() {
        assertThat(Checked.lines(Checked.findings(
                        new CaseConflict(),
                        "Wiki/sub/a.md",
                        "",
                        "Wiki/b.md",
                        "",
                        "wiki/Sub/a.md",
                        "",
                        "wiki/c.md",
                        "",
                        "wiki/d.md",
                        "")))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("wiki/Sub/a.md: the folder `wiki` differs from `Wiki` only in case"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("wiki/Sub/a.md: `wiki/Sub/a.md` differs from `Wiki/sub/a.md` only in case"));
    }
}
