package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptOutTest {
    private static OptOut of(String text) {
        Note note = MemorySource.vault(Map.of("a.md", text)).notes().findFirst().orElseThrow();
        return OptOutReader.read(note);
    }

    /** The lines, 1-based, in which {@code rule} is off. */
    private static List<Integer> hushed(String text, String rule) {
        OptOut optOut = of(text);
        List<Integer> lines = new ArrayList<>();
        String[] all = text.split("\n", -1);
        int at = 0;
        for (int i = 0; i < all.length; i++) {
            if (optOut.covers(rule, at)) {
                lines.add(i + 1);
            }
            at += all[i].length() + 1;
        }
        return lines;
    }

    @Test
    void theFrontMatterSwitchesOffAllOrSomeRules() {
        assertThat(of("---\nwiki-clean: off\n---\nx").whole()).isTrue();
        assertThat(of("\uFEFF---\r\nwiki-clean: \"off\"\r\n---\r\nx").whole()).isTrue();
        assertThat(of("---\nwiki-clean: false\n---\nx").whole()).isTrue();
        assertThat(of("---\nwiki-clean: [stub-note, broken-link]\n---\nx").rules())
                .isEqualTo(Set.of("stub-note", "broken-link"));
        assertThat(of("---\nwiki-clean:\n  - stub-note\n---\nx").covers("stub-note"))
                .isTrue();
        assertThat(of("---\nwiki-clean: stub-note\n---\nx").covers("broken-link"))
                .isFalse();
        assertThat(of("---\na: [\nwiki-clean: off\n---\nx").whole()).isTrue();
        assertThat(of("---\na: b\n---\nwiki-clean: off\n")).isEqualTo(OptOut.NONE);
    }

    @Test
    void commentsSwitchRulesOffForSomeLines() {
        String some = "a\n%% wiki-clean-disable broken-link, stub-note %%\nb\n%% wiki-clean-enable stub-note %%\nc\n";
        assertThat(hushed(some, "stub-note")).containsExactly(2, 3);
        assertThat(hushed(some, "broken-link")).containsExactly(2, 3, 4, 5, 6);
        assertThat(hushed(some, "orphan-note")).isEmpty();

        String every =
                "a\n<!-- wiki-clean-disable -->\nb\n<!--wiki-clean-enable stub-note-->\nc\n%%wiki-clean-enable%%\nd";
        assertThat(hushed(every, "orphan-note")).containsExactly(2, 3, 4, 5);
        assertThat(hushed(every, "stub-note")).containsExactly(2, 3);

        String lines = "a\nb %% wiki-clean-disable-line %%\nc\n%% wiki-clean-disable-next-line stub-note %%\nd\ne";
        assertThat(hushed(lines, "stub-note")).containsExactly(2, 5);
        assertThat(hushed(lines, "orphan-note")).containsExactly(2);
    }

    @Test
    void whatStandsBeforeAllTextHoldsForTheWholeNote() {
        String text = "---\nid: x\n---\n\n%% wiki-clean-disable stub-note %%\n# T\n";
        assertThat(hushed(text, "stub-note")).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(of(text).covers("stub-note")).isTrue();
        assertThat(of("# T\n%% wiki-clean-disable stub-note %%\n").covers("stub-note"))
                .isFalse();
    }

    @Test
    void inCodeTheyAreText() {
        String comment = "%% wiki-clean-disable %%";
        for (String text : List.of(
                "```\n" + comment + "\n```\nx",
                "a\n\n    " + comment + "\n",
                "say `" + comment + "` so",
                "| a |\n|---|\n| `" + comment + "` |\n",
                "$$\n" + comment + "\n$$\n",
                "---\nx: \"" + comment + "\"\n---\n",
                "%% wiki-clean-disable\n%%",
                "wiki-clean-disable %%")) {
            assertThat(of(text)).as(text).isEqualTo(OptOut.NONE);
        }
        for (String text : List.of("`a` " + comment + " `b`", "> - " + comment, "\\`a " + comment + " `")) {
            assertThat(of(text).hushed()).as(text).hasSize(1);
        }
    }

    @Test
    void whatNobodyUnderstandsIsNamedWithTheNearestRightName() {
        OptOut optOut =
                of("---\nwiki-clean: [stub-notes]\n---\n%% wiki-clean-disabel x %%\n<!-- wiki-clean-enable 링크 -->\n");
        assertThat(optOut.mistakes().stream().map(OptOut.Mistake::message))
                .satisfiesExactly(
                        rule -> assertThat(rule).contains("`stub-notes`; did you mean `stub-note`?"),
                        word -> assertThat(word).contains("`wiki-clean-disabel`; did you mean `wiki-clean-disable`?"),
                        far -> assertThat(far).contains("`링크`; `wiki-clean rules` lists them"));
        assertThat(of("---\nwiki-clean:\n---\n").mistakes()).hasSize(1);
        assertThat(of("---\nwiki-clean: {off: [x]}\n---\n").mistakes()).hasSize(1);
    }

    /** Whatever is written, reading ends, and stretches lie within the text. */
    @Test
    void anyCommentsAreReadToTheEnd() {
        long seed = 7;
        java.util.Random random = new java.util.Random(seed);
        String[] pieces = {
            "%% ",
            "%%",
            "<!-- ",
            " -->",
            "wiki-clean-disable",
            "wiki-clean-enable",
            " stub-note",
            "\n",
            "`",
            "```\n",
            "x",
            "-line",
            "-next-line",
            "---\n",
            "wiki-clean: off\n",
            "\r\n",
            "> ",
            "\\",
            "😀"
        };
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            OptOut read = of(text.toString());
            assertThat(read.hushed())
                    .as("seed %d round %d:%n%s", seed, round, text)
                    .allSatisfy(hush -> assertThat(
                                    0 <= hush.from() && hush.from() < hush.to() && hush.to() <= text.length() + 1)
                            .isTrue());
        }
    }

    private static RuleContext context(String... texts) {
        Vault vault = MemorySource.vault(map(texts));
        return new RuleContext(
                VaultIndex.of(vault),
                Config.parse("rules: {stub-note: {remove: true}}\nbookkeeping-keys: [id, wiki-clean]"));
    }

    private static Map<String, String> map(String... texts) {
        Map<String, String> map = new java.util.TreeMap<>();
        for (int i = 0; i < texts.length; i += 2) {
            map.put(texts[i], texts[i + 1]);
        }
        return map;
    }

    private static List<Finding> told(Rule rule, RuleContext context) {
        List<Finding> found = new ArrayList<>();
        rule.check(context, found::add);
        return found.stream().filter(context::isTold).map(context::guarded).toList();
    }

    @Test
    void aNoteThatAsksForItIsNotRemoved() {
        String stub = "---\nid: x\n%s---\nTODO\n";
        RuleContext context = context(
                "a.md",
                stub.formatted(""),
                "b.md",
                stub.formatted("wiki-clean: off\n"),
                "c.md",
                stub.formatted("wiki-clean: [stub-note]\n"),
                "d.md",
                stub.formatted("wiki-clean: [stubnote]\n"));
        List<Finding> found = told(new StubNote(), context);
        assertThat(found.stream().map(f -> f.path().value())).containsExactly("a.md", "d.md");
        assertThat(found.get(0).fix()).isPresent();
        assertThat(found.get(1).fix()).isEmpty();
        assertThat(found.get(1).message()).endsWith("; kept, for d.md asks for it");
    }

    @Test
    void theKeyIsUnknownToNoSchema() {
        String schema = "front-matter: {unknown: report, keys: {id: {type: text}}}";
        assertThat(Checked.configured(
                        new FrontMatterType(), schema, "a.md", "---\nid: x\nwiki-clean: stub-note\n---\n"))
                .isEmpty();
        assertThat(Checked.configured(new FrontMatterType(), schema, "a.md", "---\nid: x\nwiki-dirty: x\n---\n"))
                .hasSize(1);
    }

    @Test
    void aNoteThatAsksForItIsNotMerged() {
        String text =
                "---\ntitle: Test-Time Compute\n%s---\n# Test-Time Compute\n\nMore tokens buy accuracy on hard ones.\n";
        for (String asked :
                Arrays.asList("wiki-clean: off\n", "wiki-clean: duplicate-topic\n", "wiki-clean: [stub]\n")) {
            assertThat(told(new DuplicateTopic(), context("a.md", text.formatted(""), "b.md", text.formatted(""))))
                    .anyMatch(finding ->
                            finding.fix().filter(f -> !f.changes().isEmpty()).isPresent());
            RuleContext context = context("a/x.md", text.formatted(asked), "b/x.md", text.formatted(asked));
            assertThat(told(new DuplicateTopic(), context)).as(asked).allMatch(finding -> finding.fix()
                    .filter(f -> !f.changes().isEmpty())
                    .isEmpty());
        }
        String hushed = text.formatted("") + "\n%% wiki-clean-disable-line broken-link %% [[Nowhere]]\n";
        assertThat(told(new DuplicateTopic(), context("a.md", hushed, "b.md", hushed)))
                .hasSize(1)
                .allMatch(finding -> finding.message().contains("opt-out: "));
    }
}
