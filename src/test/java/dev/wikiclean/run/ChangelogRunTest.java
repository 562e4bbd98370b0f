package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.plan.PlannedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries in the changelogs of notes, in whole runs: on disk, in the commit, once, and taken back. */
class ChangelogRunTest {
    private static final String CONFIG =
            "extends: agent-wiki\nrules:\n  changelog-entry: {as-of: 2026-11-22}\n" + "  missing-section: off\n";
    private static final String TABLE =
            "## 🕓 Changelog\n\n| 날짜 | 변경 | 작성자 |\n|---|---|---|\n| 2026-05-08 | 처음 씀 | 김 |\n";
    private static final String ROW = "| 2026-11-22 | wiki-clean: %s | wiki-clean |\n";
    private static final String BODY = """
            Tea brews badly on a mountain, for water boils there at ninety degrees, and the leaves give their flavour only
            near a hundred; a pressure cooker helps.
            """;

    @TempDir
    private Path vault;

    private void write(String path, String text) throws IOException {
        Path file = vault.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(vault.resolve(path));
    }

    private Git committed() throws IOException {
        write(".wiki-clean.yaml", CONFIG);
        Git git = Git.init(vault);
        git.ok("config", "core.autocrlf", "false");
        git.ok("add", "-A");
        git.ok("commit", "-qm", "The vault");
        return git;
    }

    private RunResult run() throws WorkException {
        return CleanRun.run(new RunOptions(vault, true, true, true, Set.of()), Progress.NONE);
    }

    private void undoneTo(Map<String, String> before) throws Exception {
        UndoRun.undo(vault);
        Map<String, String> after = FolderBytes.of(vault);
        after.keySet().removeIf(path -> path.startsWith(".wiki-clean/"));
        assertThat(after).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "BOM"})
    void aRunAddsARowOnceCommitsItAndTakesItBack(String kind) throws Exception {
        String eol = kind.equals("BOM") ? "\r\n" : kind;
        String bom = kind.equals("BOM") ? "\uFEFF" : "";
        String text = bom + ("# 차\n\n[[ebb_tide]] 참고.\n\n" + TABLE + "\n## 다음\n끝.\n").replace("\n", eol);
        String untouched = ("# 물\n\n[[Ebb Tide]] 참고.\n\n" + TABLE).replace("\n", eol);
        write("차.md", text);
        write("물.md", untouched);
        write("Ebb Tide.md", "# Ebb Tide\n\nWhen the water falls, the boats lie on the sand.\n");
        Git git = committed();
        Map<String, String> before = FolderBytes.of(vault);

        RunResult done = run();

        String row = ROW.formatted("broken-link").replace("\n", eol);
        String last = "| 2026-05-08 | 처음 씀 | 김 |" + eol;
        String expected = text.replace("[[ebb_tide]]", "[[Ebb Tide]]").replace(last, last + row);
        assertThat(read("차.md")).isEqualTo(expected);
        assertThat(read("물.md")).isEqualTo(untouched);
        assertThat(git.status()).isEmpty();
        assertThat(git.ok("show", "HEAD:차.md")).isEqualTo(expected);
        assertThat(git.ok("log", "-1", "--format=%B")).contains("- broken-link: 1\n", "- changelog-entry: 1\n");
        assertThat(done.commit()).contains(git.ok("rev-parse", "HEAD").strip());

        assertThat(run().changes().files()).isEmpty();
        assertThat(git.ok("rev-list", "--count", "HEAD").strip()).isEqualTo("2");
        undoneTo(before);
    }

    @Test
    void anotherRunThatChangesTheNoteAddsAnotherRow() throws Exception {
        write("차.md", "# 차\n\n[[ebb_tide]] 참고.\n\n" + TABLE);
        write("Ebb Tide.md", "# Ebb Tide\n\nWhen the water falls, the boats lie on the sand.\n");
        Git git = committed();
        run();
        Files.writeString(vault.resolve("차.md"), read("차.md").replace("[[Ebb Tide]]", "[[Ebb-Tide]]"));
        git.ok("commit", "-qam", "Spelled otherwise again");

        run();

        String row = ROW.formatted("broken-link");
        assertThat(read("차.md")).isEqualTo("# 차\n\n[[Ebb Tide]] 참고.\n\n" + TABLE + row + row);
    }

    @Test
    void aMergeGivesOneRowWhereTheNotesBecomeOne() throws Exception {
        write("Tea.md", "---\nid: tea\nstatus: verified\n---\n# Tea\n\n" + BODY + "\n" + TABLE);
        write(
                "old/Tea.md",
                "---\nstatus: draft\n---\n# Tea\n\n" + BODY + "\nKnown to the old.\n\n"
                        + TABLE.replace("2026-05-08", "2025-01-02"));
        write("Menu.md", "# Menu\n\nDrink [[old/Tea]] or [[Tea]].\n\n" + TABLE);
        Git git = committed();
        Map<String, String> before = FolderBytes.of(vault);

        run();

        assertThat(entries("Tea.md")).isEqualTo(1);
        assertThat(read("Tea.md")).contains("Known to the old.", "duplicate-topic");
        assertThat(entries("old/Tea.md")).isZero();
        assertThat(entries("Menu.md")).isEqualTo(1);
        assertThat(git.status()).isEmpty();
        assertThat(run().changes().files()).isEmpty();
        undoneTo(before);
    }

    @Test
    void whatIsMendedBeforeACommitIsToldInTheStagedFileAndNowhereElse() throws Exception {
        write("Ebb Tide.md", "# Ebb Tide\n\nWhen the water falls, the boats lie on the sand.\n");
        write("물.md", "# 물\n\n[[ebb_tide]] 참고.\n\n" + TABLE);
        Git git = committed();
        write("차.md", "# 차\n\n[[ebb_tide]] 참고.\n\n" + TABLE);
        write("반.md", "# 반\n\n[[ebb_tide]] 참고.\n\n" + TABLE);
        git.ok("add", "차.md", "반.md");
        write("반.md", "# 반\n\n더. [[ebb_tide]] 참고.\n\n" + TABLE);
        Map<String, String> before = FolderBytes.of(vault);

        RunResult done = staged();

        assertThat(done.changes().files()).extracting(PlannedFile::path).hasToString("[차.md]");
        assertThat(read("차.md")).isEqualTo("# 차\n\n[[Ebb Tide]] 참고.\n\n" + TABLE + ROW.formatted("broken-link"));
        assertThat(entries("물.md") + entries("반.md")).isZero();
        git.ok("add", "차.md");
        assertThat(staged().changes().files()).isEmpty();
        undoneTo(before);
    }

    private RunResult staged() throws WorkException {
        return CleanRun.staged(
                new RunOptions(vault, true, false, false, Set.of()), vault, System.getenv(), Progress.NONE);
    }

    @Test
    void aMoveAddsNoRowToTheNotesThatFollowIt() throws Exception {
        write("차.md", "# 차\n\n[[Ebb Tide]] 참고.\n\n" + TABLE);
        write("Ebb Tide.md", "# Ebb Tide\n\nWhen the water falls, the boats lie on the sand.\n\n" + TABLE);
        committed();

        CleanRun.move(
                new RunOptions(vault, true, false, true, Set.of()),
                new MoveOrder("Ebb Tide", "썰물", false),
                Progress.NONE);

        assertThat(read("차.md")).contains("[[썰물|Ebb Tide]]");
        assertThat(entries("차.md") + entries("썰물.md")).isZero();
        assertThat(run().changes().files()).isEmpty();
    }

    @Test
    void aNoteThatIsLeftAloneGetsNoRow() throws Exception {
        write("Tea.md", "---\nid: tea\nstatus: verified\n---\n# Tea\n\n" + BODY);
        write("old/Tea.md", "---\nstatus: draft\n---\n# Tea\n\n" + BODY + "\nKnown to the old.\n");
        write("Menu.md", "---\nwiki-clean: off\n---\n# Menu\n\nDrink [[old/Tea]].\n\n" + TABLE);
        committed();

        assertThat(run().changes().files()).isNotEmpty();

        assertThat(entries("Menu.md")).isZero();
    }

    private int entries(String path) throws IOException {
        return read(path).split("\\| wiki-clean: ", -1).length - 1;
    }
}
