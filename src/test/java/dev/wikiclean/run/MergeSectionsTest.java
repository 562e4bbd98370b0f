package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.assist.merge.SectionMerger.Merged;
import dev.wikiclean.reason.Behaviour;
import dev.wikiclean.reason.LoopbackProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two notes with one section in two versions, merged with the help of a model that may be wrong. */
class MergeSectionsTest {
    private static final String A_SAYS = "Water boils at 100 degrees, as [[Menu]] tells.";
    private static final String A_ALONE = "A lid saves a third of the gas.";
    private static final String B_SAYS = "At 100 degrees water is boiling; see [[Menu]].";
    private static final String B_ALONE = "On a mountain it boils sooner.";
    private static final String ONE = "Water boils at 100 degrees (see [[Menu]]).";
    private static final String CODE = "```sh\nkettle --watch\n```";

    @TempDir
    private Path folder;

    private int vaults;

    private AskedVault vault(LoopbackProvider provider) throws Exception {
        AskedVault vault = new AskedVault(Files.createDirectory(folder.resolve("vault" + ++vaults)), provider, "");
        vault.write(
                "Kettle.md",
                "---\nstatus: verified\n---\n# Kettle\n\n## Boiling\n\n" + A_SAYS + "\n\n" + A_ALONE
                        + "\n\n## Care\n\nScale comes off with vinegar.\n");
        vault.write("Pot.md", "# Pot\n\n## Boiling\n\n" + B_SAYS + "\n\n" + B_ALONE + "\n\n" + CODE + "\n");
        vault.write("Menu.md", "[[Kettle]] or [[Pot]]\n");
        vault.commit();
        return vault;
    }

    private static String answer(String text, String from) {
        return "{\"paragraphs\":[{\"from\":%s,\"text\":\"%s\"}]}".formatted(from, text);
    }

    private static List<Merged> merge(AskedVault vault) throws Exception {
        try (AskedVault.Opened opened = vault.open()) {
            MergeRun run =
                    MergeRun.of(opened.snapshot(), opened.index(), "Pot", "Kettle", LocalDate.EPOCH, Progress.NONE);
            List<Merged> answers = run.ask(opened.reasoning());
            RunOptions apply = new RunOptions(vault.root(), true, true, true, Set.of());
            RunResult result =
                    run.carryOut(apply, answers, MergeRun.trailers(opened.reasoning(), answers), Progress.NONE);
            assertThat(result.applied()).isTrue();
            return answers;
        }
    }

    @Test
    void whatBothSayIsSaidOnceAndNothingIsLost() throws Exception {
        try (LoopbackProvider provider = LoopbackProvider.always(Behaviour.answer(answer(ONE, "[1,3]")))) {
            AskedVault vault = vault(provider);
            assertThat(merge(vault)).singleElement().satisfies(each -> assertThat(each.notice())
                    .isEmpty());
            assertThat(vault.read("Kettle.md"))
                    .contains("## Boiling\n\n" + ONE + "\n\n" + A_ALONE + "\n\n" + B_ALONE + "\n\n" + CODE
                            + "\n\n## Care")
                    .doesNotContain(A_SAYS, B_SAYS);
            assertThat(vault.read("Pot.md"))
                    .contains("status: redirect", "## Wording before the merge\n\n" + A_SAYS + "\n\n" + B_SAYS);
            String message = new Git(vault.root()).ok("log", "-1", "--format=%B");
            assertThat(message)
                    .contains("Kettle.md: Boiling: in other words now: \"Water boils at 100", "kept in Pot.md")
                    .contains("Model: thinker\n", "Cost: ", "Co-Authored-By: thinker <");
            assertThat(provider.seen()).hasSize(1);
            assertThat(provider.seen().get(0).prompt())
                    .contains("kind=\"paragraph 1 of note a\"", "kind=\"paragraph 3 of note b\"")
                    .doesNotContain("kettle --watch", "vinegar");
            RunResult again = CleanRun.run(
                    new RunOptions(vault.root(), false, true, true, Set.of("duplicate-topic", "redirect-link")),
                    Progress.NONE);
            assertThat(again.changes().files()).isEmpty();
        }
    }

    @Test
    void anAnswerThatAnyCheckRefusesChangesNothing() throws Exception {
        List<String> wrong = List.of(
                answer("Water boils when it is hot (see [[Menu]]).", "[1,3]"),
                answer("Water boils at 100 degrees, 212 in Fahrenheit (see [[Menu]]).", "[1,3]"),
                answer("Water boils at 100 degrees.", "[1,3]"),
                answer("Water boils at 100 degrees (see [[Kettle]]).", "[1,3]"),
                answer("Water boils at 100 degrees (see [[Menu]]). ![[Menu]]", "[1,3]"),
                answer("## Care\\n\\nWater boils at 100 degrees (see [[Menu]]).", "[1,3]"),
                answer("A lid saves gas.", "[2]"),
                answer(ONE, "[1,9]"),
                "{\"paragraphs\":[{\"from\":[1,3],\"text\":\"%s\"},{\"from\":[1,4],\"text\":\"%s\"}]}"
                        .formatted(ONE, ONE),
                "{\"paragraphs\":7}");
        for (String text : wrong) {
            try (LoopbackProvider provider = LoopbackProvider.always(Behaviour.answer(text))) {
                AskedVault vault = vault(provider);
                List<Merged> answers = merge(vault);
                assertThat(answers).as(text).allSatisfy(each -> assertThat(each.notice())
                        .isPresent());
                requireMergedByCode(vault);
            }
        }
        for (Behaviour useless : List.of(Behaviour.truncated(answer(ONE, "[1,3]")), Behaviour.refusal("no"))) {
            try (LoopbackProvider provider = LoopbackProvider.always(useless)) {
                AskedVault vault = vault(provider);
                assertThat(merge(vault).get(0).joined()).isEmpty();
                requireMergedByCode(vault);
            }
        }
    }

    private static void requireMergedByCode(AskedVault vault) throws Exception {
        assertThat(vault.read("Kettle.md")).contains(A_SAYS, A_ALONE, B_SAYS, B_ALONE, CODE);
        assertThat(vault.read("Pot.md")).doesNotContain("Wording before");
        assertThat(new Git(vault.root()).ok("log", "-1", "--format=%B")).doesNotContain("Model: ");
    }

    @Test
    void aPrivateNoteIsMergedByCodeAlone() throws Exception {
        try (LoopbackProvider provider = LoopbackProvider.always(Behaviour.answer(answer(ONE, "[1,3]")))) {
            AskedVault vault = vault(provider);
            vault.write("Pot.md", "---\nprivate: true\n---\n" + vault.read("Pot.md"));
            new Git(vault.root()).ok("commit", "-qam", "Private");
            assertThat(merge(vault)).isEmpty();
            assertThat(vault.read("Kettle.md")).contains(A_SAYS, B_SAYS);
            assertThat(provider.seen()).isEmpty();
        }
    }

    @Test
    void theAnswerOfADryRunIsNotPaidForAgain() throws Exception {
        try (LoopbackProvider provider = LoopbackProvider.always(Behaviour.answer(answer(ONE, "[1,3]")))) {
            AskedVault vault = vault(provider);
            try (AskedVault.Opened opened = vault.open()) {
                MergeRun.of(opened.snapshot(), opened.index(), "Kettle", "Pot", LocalDate.EPOCH, Progress.NONE)
                        .ask(opened.reasoning());
            }
            assertThat(merge(vault).get(0).remembered()).isTrue();
            assertThat(provider.seen()).hasSize(1);
            assertThat(vault.read("Kettle.md")).contains(ONE);
            assertThat(new Git(vault.root()).ok("log", "-1", "--format=%B"))
                    .contains("Model: thinker\nEffort: none\nTokens: 0 (", "\nCost: 0.00usd (0.000");
        }
    }
}
