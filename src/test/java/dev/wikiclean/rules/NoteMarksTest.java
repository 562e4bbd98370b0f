package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoteMarksTest {
    private static final Vault VAULT = MemorySource.vault(Map.of(
            "a.md", "{{later}}\n%% wiki-clean-disable %%\n",
            "b.md", "{{later}}\n%% wiki-clean-disable %%\n",
            "c.md", "plain\n"));

    private static Note note(String path) {
        return VAULT.note(VaultPath.of(path)).orElseThrow();
    }

    @Test
    void ofNotesThatNobodyAsksAboutOnlyWordsToTheProgramAreKnown() {
        NoteMarks marks = NoteMarks.of(VAULT, MarkScan.packaged(), Optional.of(Set.of(VaultPath.of("a.md"))));
        assertThat(marks.speaking()).containsExactly(note("a.md"), note("b.md"));
        assertThat(marks.mayHoldScaffold(note("a.md"))).isTrue();
        // Nobody has looked, so nobody may say that there is nothing.
        assertThat(marks.mayHoldScaffold(note("b.md"))).isTrue();
        assertThat(marks.mayHoldResidue(note("c.md"))).isTrue();
    }

    @Test
    void ofAllNotesAllIsKnown() {
        NoteMarks marks = NoteMarks.of(VAULT, MarkScan.packaged(), Optional.empty());
        assertThat(marks.speaking()).containsExactly(note("a.md"), note("b.md"));
        assertThat(marks.mayHoldScaffold(note("b.md"))).isTrue();
        assertThat(marks.mayHoldScaffold(note("c.md"))).isFalse();
        assertThat(marks.mayHoldResidue(note("c.md"))).isFalse();
    }
}
