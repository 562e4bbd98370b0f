package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.TextEdit;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.FileChange;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadRelatedLinkTest {
    private static final String CONFIG = "extends: agent-wiki\nrelated-sections: [Related, 관련*]\n";
    private static final String ALIVE = "Living Thing.md";

    /** The text after every fix of the rule, and nothing else in the vault but a living note. */
    static String pruned(String config, String text) {
        return pruned(config, text, Map.of());
    }

    static String pruned(String config, String text, Map<String, String> others) {
        Map<String, String> texts = new TreeMap<>(others);
        texts.put("Note.md", text);
        texts.put(ALIVE, "# Living Thing\n");
        Set<TextEdit> edits = new HashSet<>();
        for (Finding finding : Checked.findings(new DeadRelatedLink(), Config.parse(config), texts)) {
            finding.fix()
                    .filter(fix -> finding.path().value().equals("Note.md"))
                    .ifPresent(
                            fix -> fix.changes().forEach(change -> edits.addAll(((FileChange.Modify) change).edits())));
        }
        return TextEdits.apply(text, edits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Related\n%s",
                "# **Related**\n%s",
                "###### 3. 🔗 관련 문서:\n%s",
                "Related\n---\n%s",
                "**Related:**\n%s",
                "**Related**:\n\n%s",
                "**Related**\n%s",
                "Words.\n\n관련 문서:\n%s",
                "Words, then\n__Related__:\n%s",
                "- item\n\n  Related:\n  %s",
                "## Related\n### Above\n%s",
                "## Related\nWords.\n\n%s",
            })
    void aSectionHasAHeadingOrALabel(String section) {
        String dead = section.formatted("- [[Never Was]]\n");
        String kept = section.formatted("").stripTrailing();
        assertThat(pruned(CONFIG, dead).stripTrailing()).isEqualTo(kept);
        assertThat(pruned(CONFIG, dead.replace("\n", "\r\n")).stripTrailing()).isEqualTo(kept.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Other\n%s",
                "Unrelated:\n%s",
                "Related work is long and ends in a colon, which makes it a sentence and no label:\n%s",
                "> [!note] Related\n> %s",
                "> ## Related\n> %s",
                "## Related\n```\n%s\n```\n",
                "## Related\n> %s",
                "## Related\n%%%%\n%s\n%%%%\n",
                "## Related\n%s\n\n^names-the-list\n",
                "## Related\n<div>\n%s\n</div>\n",
                "## Related\n## Next\n%s",
            })
    void whatIsNoSuchSectionStays(String section) {
        String text = section.formatted("- [[Never Was]]");
        assertThat(pruned(CONFIG, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [[Never Was]]",
                "* [[Never Was]] · [[Nor This]]",
                "+ [[Never Was]], [[Nor This]] / [[사라진 글]] | **[[Nope Nope]]**",
                "3. [[Never Was]]",
                "- 상위: [[Never Was]]",
                "- **Parent:** [[Never Was]]",
                "- up:: [[Never Was]]",
                "- 🔗 [[Never Was]] —",
                "- [[Never Was]]\n  - [[Nor This]]\n    - [[사라진 글]]",
                "- [text](Never%20Was.md)",
                "   - [[folder/Never Was#Part|shown]]",
            })
    void itemsOfNothingButDeadLinksGo(String item) {
        assertThat(pruned(CONFIG, "## Related\n" + item + "\n- [[Living Thing]]\n"))
                .isEqualTo("## Related\n- [[Living Thing]]\n");
        assertThat(pruned(CONFIG, "## Related\n- [[Living Thing]]\n" + item))
                .isEqualTo("## Related\n- [[Living Thing]]\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [[Never Was]] explains it",
                "- [[Never Was]]: 설명",
                "- [[Never Was]], [[Living Thing]]",
                "- [ ] [[Never Was]]",
                "- [[Never Was]] #todo",
                "- [[Never Was]] ^id1",
                "- [[Never Was]] %% later %%",
                "- %% [[Never Was]] %%",
                "- [[Never Was]] <!--SR:!2026-03-27,17,250-->",
                "- [[Never Was]] `code`",
                "- ![[Never Was]]",
                "- [[Living Thingy]]",
                "- [[2026-12-24]]",
                "- [[{{title}}]]",
                "- [[Never Was]]\n\n  Words of its own.",
                "- [[Never Was]]\n  ```\n  code\n  ```",
                "- Related things:\n  - [[Living Thing]]",
                "- parent: [[Never Was]] child: [[Nor This]]",
                "- a label that is much too long: [[Never Was]]",
                "- plain words",
                "- [site](https://example.org)",
                "- [another page of the site](/previous/topics/never-was)",
            })
    void whatSaysOrMeansAnythingStays(String item) {
        String text = "## Related\n" + item + "\n\n## Next\n";
        assertThat(pruned(CONFIG, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 0", "5, 0"})
    void whatManyNotesAskForStays(int others, int removed) {
        Map<String, String> askers = new TreeMap<>();
        for (int i = 0; i < others; i++) {
            askers.put("Asker" + i + ".md", "[[never_WAS]] and [[Folder/Never Was|again]]\n");
        }
        askers.put("Templates/T.md", "[[Never Was]]\n");
        String text = "## Related\n- [[Never Was]]\n  - [[Nor This]]\n- [[Nor That]], [[Never Was]]\n";
        String expected =
                removed == 0 ? "## Related\n- [[Never Was]]\n- [[Nor That]], [[Never Was]]\n" : "## Related\n";
        assertThat(pruned(CONFIG, text, askers)).isEqualTo(expected);
        Map<String, String> all = new TreeMap<>(askers);
        all.put("Note.md", text);
        all.put("Second.md", text);
        List<Finding> said = Checked.findings(new DeadRelatedLink(), Config.parse(CONFIG), all).stream()
                .filter(f -> f.message().contains("ask for"))
                .toList();
        assertThat(said).hasSize(others == 0 ? 0 : 1).allSatisfy(f -> {
            assertThat(f.message())
                    .isEqualTo(
                            (others + 2) + " notes ask for [[Never Was]], which is not written yet: their items stay");
            assertThat(f.severity()).isEqualTo(Severity.INFO);
            assertThat(f.fix()).isEmpty();
        });
    }

    @Test
    void rowsOfATableGoWithoutTheirHead() {
        String head = "## Related\n| note | other |\n|---|---|\n";
        assertThat(
                        pruned(
                                CONFIG,
                                head
                                        + "| [[Never Was]] | [[Nor This\\|x]] |\n| [[Living Thing]] | |\n| [[Nor This]] | why |\n"))
                .isEqualTo(head + "| [[Living Thing]] | |\n| [[Nor This]] | why |\n");
        assertThat(pruned(CONFIG, head + "| [[Never Was]] | |")).isEqualTo(head);
        String inHead = "## Related\n| [[Never Was]] |\n|---|\n| words |\n";
        assertThat(pruned(CONFIG, inHead)).isEqualTo(inHead);
    }

    @Test
    void numbersStayAsTheyAre() {
        assertThat(pruned(
                        CONFIG,
                        "## Related\n1. [[Never Was]]\n2. [[Living Thing]]\n5. [[Nor This]]\n7. [[Living Thing]]\n"))
                .isEqualTo("## Related\n2. [[Living Thing]]\n7. [[Living Thing]]\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Related\nWords\n1. [[Never Was]]\n2. [[Living Thing]]\n",
                "## Related\nWords\n- [[Never Was]]\n---\n",
                "## Related\n- - [[Never Was]]\n  - [[Living Thing]]\n",
                "## Related\nWords\n- [[Never Was]]\n    code or not\n",
            })
    void nothingGoesThatWouldChangeWhatTheRestIs(String text) {
        assertThat(pruned(CONFIG, text)).isEqualTo(text);
    }

    @Test
    void noGapGrows() {
        assertThat(pruned(CONFIG, "## Related\n\n- [[Living Thing]]\n\n- [[Never Was]]\n\n- [[Living Thing]]\n"))
                .isEqualTo("## Related\n\n- [[Living Thing]]\n\n- [[Living Thing]]\n");
        assertThat(pruned(CONFIG, "Words.\n\n## Related\n\n- [[Never Was]]\n- [[Nor This]]\n\n## Next\n"))
                .isEqualTo("Words.\n\n## Related\n\n## Next\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Related\n- [[Never Was]]\n\n",
                "## Related\n\n- [[Never Was]]\n\n- [[Nor This]]\n\n",
                "## Related\n**Related:**\n- [[Never Was]]\n\n",
            })
    void aSectionGoesWithItsLastItemWhereAsked(String section) {
        String config = CONFIG + "rules: {dead-related-link: {remove-empty-section: true}}\n";
        assertThat(pruned(config, "# T\n\nWords.\n\n" + section + "## Next\n")).isEqualTo("# T\n\nWords.\n\n## Next\n");
        assertThat(pruned(config, "# T\n\nWords.\n\n" + section)).isEqualTo("# T\n\nWords.\n");
        assertThat(pruned(CONFIG, "# T\n\n" + section)).startsWith("# T\n\n## Related\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Related\nWords.\n- [[Never Was]]\n",
                "## Related\n- [[Never Was]]\n- [[Living Thing]]\n",
                "## Related\n- [[Never Was]]\n### Below\n",
                "## Related\n- [[Never Was]]\n<!-- here -->\n",
                "## Related ^id\n- [[Never Was]]\n",
                "See [[#Related]].\n\n## Related\n- [[Never Was]]\n",
                "See [[Living Thing]].\n\n## [[Living Thing|Related]]\n- [[Never Was]]\n",
                "## Related\n",
                "**Related:** words\n- [[Living Thing]]\n",
            })
    void aSectionStaysThatIsMoreThanItsItems(String text) {
        String config = CONFIG + "rules: {dead-related-link: {remove-empty-section: true}}\n";
        assertThat(pruned(config, text)).isEqualTo(text.replace("- [[Never Was]]\n", ""));
        assertThat(pruned(config, "## Related\n- [[Never Was]]\n", Map.of("Other.md", "[[Note#related]]")))
                .isEqualTo("## Related\n");
    }
}
