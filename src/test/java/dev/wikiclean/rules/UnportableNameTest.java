package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnportableNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "L*.md",
                "CWE-863: Incorrect Authorization.md",
                "GC란?.md",
                "a<b.md",
                "a>b.md",
                "say \"x\".md",
                "a\\b.md",
                "a|b.md",
                "tab\there.md",
                "bell\u0007.md",
                "dot.",
                "blank ",
                "CON.md",
                "con",
                "Nul.tar.gz",
                "COM1.md",
                "lpt².txt",
                "aux .md"
            })
    void windowsRefuses(String name) {
        assertThat(UnportableName.windows(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Console.md",
                "COM10.md",
                "COMA.md",
                "icon.md",
                ".hidden.md",
                "a b.md",
                "🗂️ hub.md",
                "노트(1).md",
                "NFD 한글.md",
                "v1.2.md",
                "x’s.md"
            })
    void isPortable(String name) {
        assertThat(UnportableName.windows(name)).isEmpty();
        assertThat(UnportableName.wikilinks(name)).isEmpty();
    }

    @Test
    void lengthIsCountedInUtf16Units() {
        assertThat(UnportableName.windows("가".repeat(252) + ".md")).isEmpty();
        assertThat(UnportableName.windows("가".repeat(253) + ".md")).isPresent();
        assertThat(UnportableName.windows("🗂".repeat(126) + ".md")).isEmpty();
        assertThat(UnportableName.windows("🗂".repeat(127) + ".md")).isPresent();
    }

    @Test
    void aFolderIsReportedOnceAndWhatOnlyObsidianCannotLinkIsInfo() {
        List<Finding> findings = Checked.configured(
                new UnportableName(),
                "rules: {unportable-name: error}",
                "what?/a.md",
                "",
                "what?/b.md",
                "",
                "C#.md",
                "");

        assertThat(Checked.lines(findings))
                .containsExactly(
                        "C#.md: the name `C#.md` holds `#`: no wikilink can name it, only a Markdown link",
                        "what?/a.md: the folder name `what?` holds `?`: illegal on Windows");
        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.INFO, Severity.ERROR);
    }
}
