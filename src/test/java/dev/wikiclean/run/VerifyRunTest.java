package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.assist.AnswerMemory;
import dev.wikiclean.assist.verify.ScriptedModel;
import dev.wikiclean.assist.verify.Shown;
import dev.wikiclean.reason.budget.Budget;
import dev.wikiclean.reason.budget.Caps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model judged is written into the note's own keys and sections, once, and remembered. */
class VerifyRunTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final String NOTE =
            "---\ntitle: 투표\nsource_trust_level: B\nverification_status: pending # 아직\nconfidence_score: 0.2\n"
                    + "raw_sources: [\"[[raw/s]]\"]\nlast_reinforced: 2026-05-08\n---\n\n# 투표\n\n- 투표는 정답률을 올린다.\n- 투표는 공짜다.\n\n"
                    + "## 🧪 검증 / 중복\n- 손으로 썼다.\n\n## 🕓 Changelog\n| 날짜 | 변경 |\n|---|---|\n| 2026-05-08 | 처음 |\n";

    @TempDir
    Path folder;

    private Path vault(String note) throws IOException {
        Files.createDirectories(folder.resolve("raw"));
        Files.writeString(folder.resolve(".wiki-clean.yaml"), "extends: agent-wiki\n");
        Files.writeString(folder.resolve("raw/s.md"), "투표는 정답률을 올린다고 적혀 있다. 표본마다 값을 치른다.\n");
        Files.writeString(folder.resolve("투표.md"), note);
        return folder;
    }

    private VerifyRun.Verification ask(Path vault, ScriptedModel model) throws WorkException, IOException {
        Snapshot snapshot = Snapshot.read(vault, Optional.empty(), Set.of(), Progress.NONE);
        AnswerMemory memory = AnswerFolder.of(vault, new Budget(vault.resolve(".ledger"), Caps.NONE, CLOCK, "run"));
        return VerifyRun.ask(
                snapshot,
                new VerifyChoice(List.of("투표"), false, OptionalDouble.empty()),
                model,
                memory,
                Shown.ALL,
                CLOCK,
                Progress.NONE);
    }

    private RunResult write(Path vault, VerifyRun.Verification verification) throws WorkException {
        RunOptions options = new RunOptions(vault, true, true, false, Set.of());
        return VerifyRun.write(
                options, verification.judged(), "test-model", LocalDate.now(CLOCK), List.of(), Progress.NONE);
    }

    private static ScriptedModel model() {
        return new ScriptedModel().say("정답률", "supported", 1, "투표는 정답률을 올린다고").say("공짜", "refuted", 1, "표본마다 값을 치른다");
    }

    @Test
    void isWrittenIntoItsOwnPlacesAndASecondRunPaysAndWritesNothing() throws Exception {
        Path vault = vault(NOTE);
        ScriptedModel model = model();
        VerifyRun.Verification verification = ask(vault, model);
        assertThat(verification.check().findings()).singleElement().satisfies(finding -> assertThat(finding.message())
                .isEqualTo("refuted by raw/s.md:1: 표본마다 값을 치른다"));
        write(vault, verification);
        String expected = NOTE.replace("pending # 아직", "refuted # 아직")
                .replace("confidence_score: 0.2", "confidence_score: 0.45")
                .replace("last_reinforced: 2026-05-08", "last_reinforced: 2026-11-22")
                .replace(
                        "- 손으로 썼다.\n",
                        "- 손으로 썼다.\n- 2026-11-22: 출처와 대조: 주장 2개 가운데 1개 확인, 1개 반박, 0개 근거 부족 (wiki-clean, test-model)\n")
                .replace(
                        "| 2026-05-08 | 처음 |\n",
                        "| 2026-05-08 | 처음 |\n| 2026-11-22 | wiki-clean: test-model(으)로 검증, 신뢰도 0.45 |\n");
        assertThat(Files.readString(vault.resolve("투표.md"))).isEqualTo(expected);
        RunResult again = write(vault, ask(vault, model));
        assertThat(again.changes().isEmpty()).isTrue();
        assertThat(model.asked).hasSize(1);
        assertThat(Files.readString(vault.resolve("투표.md"))).isEqualTo(expected);
    }

    @Test
    void aNoteThatChangedSinceItWasJudgedIsLeftAlone() throws Exception {
        Path vault = vault(NOTE.replace("\n", "\r\n"));
        VerifyRun.Verification verification = ask(vault, model());
        String edited = NOTE.replace("공짜다", "비싸다");
        Files.writeString(vault.resolve("투표.md"), edited);
        write(vault, verification);
        assertThat(Files.readString(vault.resolve("투표.md"))).isEqualTo(edited);
    }
}
