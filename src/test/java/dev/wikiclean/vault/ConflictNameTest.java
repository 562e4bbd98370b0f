package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that sync clients give, and names that only look like them. */
class ConflictNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Note (Conflicted copy laptop 202601011200)",
                "Note (Kim's conflicted copy 2024-01-02)",
                "Note (Kim (Mac)'s conflicted copy 2024-01-02)",
                "Note (Kim's conflicted copy 2024-01-02) (1)",
                "Note (conflicted copy 2024-01-02 123456)",
                "Note (Kims in Konflikt stehende Kopie 2024-01-02)",
                "Note (In Konflikt stehende Kopie von Kim 2024-01-02)",
                "Note (Copie en conflit de Kim 2024-01-02)",
                "Note (copia en conflicto de Kim 2024-01-02)",
                "Note (Copia conflictiva de Kim 2024-01-02)",
                "Note (Copia in conflitto di Kim 2024-01-02)",
                "Note (Cópia em conflito de Kim 2024-01-02)",
                "Note (конфликтующая копия с Kim 2024-01-02)",
                "Note (김의 충돌된 사본 2024-01-02)",
                "Note (Kim の競合コピー 2024-01-02)",
                "Note (Kim 的冲突副本 2024-01-02)",
                "Note (Kim 的衝突副本 2024-01-02)",
                "Note (SFConflict kim@example.org 2024-01-02-12-34-56)",
                "Note.sync-conflict-20240102-123456-ABCDEFG",
                "Note.sync-conflict-20240102-123456",
                "Note_conflict-20180217-145320",
                "Note_MyPC_Feb-03-123456-2024_Conflict",
                "Note_BACKUP_1234",
                "Note_LOCAL_1234",
                "Note_REMOTE_1234",
                "Note (conflicted copy 2024-01-02 123456).sync-conflict-20240102-123456-ABCDEFG",
            })
    void isSurelyOne(String stem) {
        assertThat(ConflictName.of(stem)).contains(new ConflictName("Note", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Note (conflicted copy)",
                "Note (Case Conflict)",
                "Note (Unicode Encoding Conflict)",
                "Note.Conflict",
                "Note.Conflict2",
                "Note.Conflict.Conflict",
                "Note-DESKTOP-ABC1234",
                "Note-LAPTOP-ABC1234-2",
            })
    void mayBeOne(String stem) {
        assertThat(ConflictName.of(stem)).contains(new ConflictName("Note", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Romeo and Juliet (Conflicts between families 1594-1596)",
                "Git handbook (Conflict resolution, 2024-01-02)",
                "(conflicted copy 2024-01-02)",
                "Conflict",
                "충돌된 사본",
                "Note 2",
                "Note (1)",
                "Note.sync-conflict",
                "My-DESKTOP-setup",
                "REMOTE_1234",
                "A (b",
                "A b)",
                ")",
            })
    void isNone(String stem) {
        assertThat(ConflictName.of(stem)).isEmpty();
    }

    @Test
    void decomposedNamesKeepTheirSpelling() {
        String original = Normalizer.normalize("회의", Normalizer.Form.NFD);
        String stem = original + Normalizer.normalize(" (김의 충돌된 사본 2024-01-02)", Normalizer.Form.NFD);
        assertThat(ConflictName.of(stem)).contains(new ConflictName(original, true));
    }

    @Test
    void aDoubtfulNameNeedsItsOriginalBesideIt() {
        Vault vault = MemorySource.vault(Map.of(
                "a/Note.md",
                "",
                "a/Note-DESKTOP-ABC1234.md",
                "x",
                "b/Note-DESKTOP-ABC1234.md",
                "",
                "a/Note.md.orig",
                "",
                "a/note.Conflict.md",
                "",
                "b/note.Conflict.md",
                "",
                "b/N.sync-conflict-20240102-123456-A.png",
                ""));
        assertThat(ConflictCopy.of(vault))
                .containsOnlyKeys(
                        path("a/Note-DESKTOP-ABC1234.md"),
                        path("a/Note.md.orig"),
                        path("a/note.Conflict.md"),
                        path("b/N.sync-conflict-20240102-123456-A.png"));
        assertThat(ConflictCopy.of(vault).get(path("a/note.Conflict.md")).original())
                .isEqualTo(path("a/Note.md"));
        assertThat(ConflictCopy.of(vault)
                        .get(path("b/N.sync-conflict-20240102-123456-A.png"))
                        .complete())
                .isFalse();
    }

    private static VaultPath path(String value) {
        return VaultPath.of(value);
    }
}
