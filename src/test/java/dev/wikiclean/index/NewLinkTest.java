package dev.wikiclean.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.ObsidianSettings;
import dev.wikiclean.vault.ObsidianSettings.NewLinkFormat;
import dev.wikiclean.vault.ObsidianSettings.TrashOption;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewLinkTest {
    private static final Map<String, String> VAULT = Map.of(
            "A/Note.md",
            "",
            "B/Note.md",
            "",
            "B/Only one.md",
            "",
            "B/C/검색.md",
            "",
            "B/CWE-863# Odd.md",
            "",
            "MOC/x.md",
            "");

    private static VaultIndex index(NewLinkFormat format, boolean markdown) {
        return VaultIndex.of(MemorySource.vault(
                "v", new ObsidianSettings(format, markdown, List.of(), "", TrashOption.SYSTEM), VAULT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SHORTEST; false; B/Only one.md; [[Only one|words]]",
                "SHORTEST; false; B/Note.md; [[B/Note|words]]",
                "SHORTEST; false; B/C/검색.md; [[검색|words]]",
                "SHORTEST; true; B/Only one.md; [words](Only%20one.md)",
                "ABSOLUTE; false; B/Only one.md; [[B/Only one|words]]",
                "ABSOLUTE; true; B/Note.md; [words](B/Note.md)",
                "RELATIVE; false; B/Only one.md; [[../B/Only one|words]]",
                "RELATIVE; true; B/C/검색.md; [words](../B/C/검색.md)",
                "SHORTEST; false; B/CWE-863# Odd.md; [words](CWE-863%23%20Odd.md)",
            })
    void followsTheSettings(NewLinkFormat format, boolean markdown, String target, String expected) {
        assertThat(NewLink.inBody(index(format, markdown), VaultPath.of("MOC/new.md"), VaultPath.of(target), "words"))
                .isEqualTo(expected);
    }

    @Test
    void showsNoWordsThatTheTargetSaysAlreadyAndNoneThatCannotStandThere() {
        VaultIndex index = index(NewLinkFormat.SHORTEST, false);
        VaultPath target = VaultPath.of("B/Only one.md");
        assertThat(NewLink.inBody(index, VaultPath.of("m.md"), target, "Only one"))
                .isEqualTo("[[Only one]]");
        assertThat(NewLink.inBody(index, VaultPath.of("m.md"), target, "a|b]]")).isEqualTo("[[Only one]]");
        assertThat(NewLink.inBody(index(NewLinkFormat.SHORTEST, true), VaultPath.of("m.md"), target, "a[b]"))
                .isEqualTo("[a\\[b\\]](Only%20one.md)");
    }
}
