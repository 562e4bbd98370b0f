package dev.wikiclean.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.plan.ChangeSet;
import dev.wikiclean.plan.PlannedFile;
import dev.wikiclean.plan.PlannedFix;
import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Fix;
import dev.wikiclean.rules.Severity;
import dev.wikiclean.run.RunResult;
import dev.wikiclean.text.Position;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunReportTest {
    private static final VaultPath NOTE = VaultPath.of("폴더/a`b.md");

    @Test
    void explainsEveryChangeByItsRule() {
        Fix fix = new Fix(Applicability.UNSAFE, "remove the note", List.of(new FileChange.Delete(NOTE)));
        Finding finding = finding("stub-note", "a stub", Optional.of(fix));
        ChangeSet changes = new ChangeSet(
                List.of(new PlannedFile.Deleted(NOTE, SourceText.of("x"), List.of("stub-note"))),
                List.of(new PlannedFix(finding, fix)));
        String report = RunReport.markdown(result(changes, List.of()));
        assertThat(report)
                .contains("| notes | 9 | 8 |")
                .contains("Removals: 1.")
                .contains("## stub-note (1)\n\n- ``폴더/a`b.md:1:1`` a stub\n  - unsafe: remove the note\n")
                .contains("- deleted ``폴더/a`b.md``: stub-note");
    }

    @Test
    void keepsLinksAndCommandsOfNotesDead() {
        Finding hostile = finding("broken-link", "![[x]] <script>\n# y", Optional.empty());
        assertThat(RunReport.markdown(result(new ChangeSet(List.of(), List.of()), List.of(hostile))))
                .contains("\\!\\[\\[x\\]\\] \\<script\\>\\\\u000a\\# y");
    }

    private static Finding finding(String rule, String message, Optional<Fix> fix) {
        return new Finding(rule, Severity.WARN, NOTE, Span.at(0), new Position(1, 1), message, fix);
    }

    private static RunResult result(ChangeSet changes, List<Finding> remaining) {
        return new RunResult(
                "profile default",
                9,
                8,
                5,
                5,
                1,
                1,
                changes,
                remaining,
                remaining,
                true,
                Optional.of("run-1"),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
