package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.index.Fate;
import dev.wikiclean.index.RenameHistory;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormerNamesTest {
    private static final String COMMIT = "1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d";

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Fate> fates = new HashMap<>();
    private String configuration = "";

    private Finding finding(String link) {
        texts.put("Source.md", link + "\n");
        RenameHistory history = new RenameHistory() {
            @Override
            public Fate fate(VaultPath source, String target) {
                return fates.getOrDefault(target, new Fate.Unknown());
            }

            @Override
            public List<String> notices() {
                return List.of();
            }
        };
        RuleContext context =
                new RuleContext(VaultIndex.of(MemorySource.vault(texts)), Config.parse(configuration), history);
        List<Finding> findings = new ArrayList<>();
        new BrokenLink().check(context, findings::add);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private String repaired(Finding finding) {
        Fix fix = finding.fix().orElseThrow();
        assertThat(fix.applicability()).isEqualTo(Applicability.SAFE);
        FileChange.Modify modify = (FileChange.Modify) fix.changes().get(0);
        return TextEdits.apply(texts.get("Source.md"), modify.edits()).strip();
    }

    private static Fate moved(String now) {
        VaultPath to = VaultPath.of(now);
        return new Fate.Moved(
                to, List.of(new Fate.Step(COMMIT, VaultPath.of("Old.md"), to, new Fate.Evidence.SameText(64))));
    }

    @Test
    void theOneAnswerOfHistoryIsASafeFixThatNamesTheCommit() {
        texts.put("New.md", "text");
        fates.put("Old", moved("New.md"));
        Finding finding = finding("see [[Old]]");
        assertThat(repaired(finding)).isEqualTo("see [[New|Old]]");
        assertThat(finding.message()).contains("1a2b3c4d").contains("renamed").contains("64%");
    }

    @Test
    void embedsAndMarkdownLinksFollowTheirFiles() {
        texts.put("files/shot 2.png", "");
        fates.put("shot.png", moved("files/shot 2.png"));
        assertThat(repaired(finding("![[shot.png|300]]"))).isEqualTo("![[shot 2.png|300]]");
        assertThat(repaired(finding("![words](shot.png)"))).isEqualTo("![words](shot%202.png)");
    }

    @Test
    void severalAnswersAreNone() {
        texts.put("A.md", "");
        texts.put("B.md", "");
        fates.put("Old", new Fate.Ambiguous(List.of(VaultPath.of("A.md"), VaultPath.of("B.md"))));
        Finding finding = finding("[[Old]]");
        assertThat(finding.fix()).isEmpty();
        assertThat(finding.message()).contains("[[A]]").contains("[[B]]");
        fates.put("Old", new Fate.Ambiguous(List.of(VaultPath.of("A.md"))));
        assertThat(finding("[[Old]]").fix()).isEmpty();
    }

    @Test
    void aDeletionIsTold() {
        fates.put("Old", new Fate.Gone(VaultPath.of("x/Old.md"), COMMIT));
        Finding finding = finding("[[Old]]");
        assertThat(finding.fix()).isEmpty();
        assertThat(finding.message()).contains("x/Old.md was deleted in commit 1a2b3c4d");
    }

    @Test
    void aDeletionContradictsAnAliasThatIsOnlySpelledAlike() {
        texts.put("Entity.md", "---\naliases: [shadcn ui]\n---\n");
        fates.put("shadcn-ui", new Fate.Gone(VaultPath.of("shadcn-ui.md"), COMMIT));
        assertThat(finding("[[shadcn-ui]]").message()).contains("perhaps [[Entity]]");
        texts.put("Entity.md", "---\naliases: [shadcn-ui]\n---\n");
        assertThat(repaired(finding("[[shadcn-ui]]"))).isEqualTo("[[Entity|shadcn-ui]]");
    }

    @Test
    void whatTheNamesOfTodayAnswerMustNotContradictAFileOfThatVeryName() {
        texts.put("Beam Search.md", "");
        texts.put("Other.md", "---\naliases: [TTC]\n---\n");
        assertThat(repaired(finding("[[beam-search]]"))).contains("[[Beam Search");
        assertThat(repaired(finding("[[TTC]]"))).isEqualTo("[[Other|TTC]]");

        fates.put("Beam Search", moved("Other.md"));
        assertThat(finding("[[beam-search]]").fix()).isEmpty();
        fates.remove("Beam Search");
        fates.put("beam-search", moved("Other.md"));
        fates.put("TTC", moved("Beam Search.md"));
        assertThat(finding("[[beam-search]]").fix()).isEmpty();
        assertThat(finding("[[TTC]]").message()).contains("[[Beam Search]]").contains("[[Other]]");
        assertThat(finding("[[TTC]]").fix()).isEmpty();

        fates.put("TTC", moved("Other.md"));
        assertThat(repaired(finding("[[TTC]]"))).isEqualTo("[[Other|TTC]]");
        fates.put("beam-search", new Fate.Gone(VaultPath.of("beam-search.md"), COMMIT));
        assertThat(finding("[[beam-search]]").fix().orElseThrow().applicability())
                .isEqualTo(Applicability.SUGGESTION);
        // An alias was declared by somebody: whoever deletes a note for another says so there.
        fates.put("TTC", new Fate.Gone(VaultPath.of("TTC.md"), COMMIT));
        assertThat(repaired(finding("[[TTC]]"))).isEqualTo("[[Other|TTC]]");
    }

    @Test
    void aFileOfThatNameInAnotherFolderMustNotContradictHistory() {
        texts.put("new/Speculative Decoding.md", "");
        texts.put("new/Draft Models.md", "");
        String link = "[[old/Speculative Decoding]]";
        assertThat(repaired(finding(link))).contains("new/Speculative Decoding");

        fates.put("old/Speculative Decoding", moved("new/Speculative Decoding.md"));
        assertThat(repaired(finding(link))).contains("new/Speculative Decoding");

        fates.put("old/Speculative Decoding", moved("new/Draft Models.md"));
        assertThat(finding(link).fix()).isEmpty();

        fates.put("old/Speculative Decoding", new Fate.Gone(VaultPath.of("old/Speculative Decoding.md"), COMMIT));
        assertThat(finding(link).fix().orElseThrow().applicability()).isEqualTo(Applicability.SUGGESTION);
    }

    @Test
    void historyTurnsASuggestionIntoAnAnswer() {
        texts.put("new/Draft-Models.md", "");
        assertThat(finding("[words](old/Draft-Models.md)").fix().orElseThrow().applicability())
                .isEqualTo(Applicability.SUGGESTION);
        fates.put("old/Draft-Models.md", moved("new/Draft-Models.md"));
        assertThat(repaired(finding("[words](old/Draft-Models.md)"))).isEqualTo("[words](new/Draft-Models.md)");
    }

    @Test
    void historyGoesBeforeConceptsAndConceptsBeforeNothing() {
        texts.put("New.md", "");
        texts.put("Concept.md", "");
        configuration = "concepts: {Old: Concept}\n";
        assertThat(repaired(finding("[[Old]]"))).isEqualTo("[[Concept|Old]]");
        fates.put("Old", new Fate.Gone(VaultPath.of("Old.md"), COMMIT));
        assertThat(repaired(finding("[[Old]]"))).isEqualTo("[[Concept|Old]]");
        fates.put("Old", moved("New.md"));
        assertThat(repaired(finding("[[Old]]"))).isEqualTo("[[New|Old]]");
    }

    @Test
    void aFileThatThePlanTookAwayIsNoAnswerAndARedirectLeadsOn() {
        fates.put("Old", moved("New.md"));
        assertThat(finding("[[Old]]").fix()).isEmpty();
        texts.put("New.md", "---\nstatus: redirect\nduplicate_of: \"[[Canonical]]\"\n---\n[[Canonical]]\n");
        texts.put("Canonical.md", "");
        assertThat(repaired(finding("[[Old]]"))).isEqualTo("[[Canonical|Old]]");
    }
}
