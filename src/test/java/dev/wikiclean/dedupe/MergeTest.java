package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final String HEAD =
            "---\nid: one\ntitle: Beam Search\nstatus: verified\naliases: [Beam]\ntags: [ai]\n---\n";
    private final Map<String, String> texts = new LinkedHashMap<>();

    private void canonical(String body) {
        texts.put("a/Beam Search.md", HEAD + body);
    }

    private void duplicate(String name, String body) {
        texts.put(
                name,
                "---\nid: two\ntitle: Beam\nduplicate_of: \"[[a/Beam Search]]\"\ntags: [ai, search]\n---\n" + body);
    }

    private MergeOutcome plan() {
        VaultIndex index = VaultIndex.of(MemorySource.vault(texts));
        List<DuplicateCluster> clusters = Notes.merges(index);
        assertThat(clusters).hasSize(1);
        return Merge.plan(index, clusters.get(0), DedupeOptions.DEFAULT);
    }

    private Vault merged() {
        MergeOutcome outcome = plan();
        assertThat(outcome).isInstanceOf(MergeOutcome.Merged.class);
        return MemorySource.vault(texts).with(((MergeOutcome.Merged) outcome).changes());
    }

    private static String text(Vault vault, String path) {
        return vault.note(VaultPath.of(path)).map(Note::text).orElseThrow();
    }

    private String body(Vault vault) {
        String text = text(vault, "a/Beam Search.md");
        return text.substring(text.indexOf("---\n", 4) + 4);
    }

    @Test
    void newTextGoesToTheSectionOfTheSameHeadingOrUnderItsOrigin() {
        canonical("\n# Beam Search\n\nLead.\n\n## Use\n\nOne use.\n\n## Related\n\n- [[x]]\n- [[y]]\n");
        duplicate(
                "b/Beam.md",
                "\n# Beam\n\nAnother lead.\n\n## use\n\none **use**.\n\nA second use.\n\n"
                        + "## Related\n\n- [[y]]\n- [[z]]\n\n## History\n\n### Early\n\nLong ago.\n");

        assertThat(body(merged()))
                .isEqualTo(
                        "\n# Beam Search\n\nLead.\n\n## Use\n\nOne use.\n\nA second use.\n\n"
                                + "## Related\n\n- [[x]]\n- [[y]]\n- [[z]]\n\n## From Beam\n\nAnother lead.\n\n### History\n\n#### Early\n\nLong ago.\n");
    }

    @Test
    void theDuplicateBecomesARedirectThatKeepsItsKeysAndItsLineEnds() {
        canonical("Text.\n");
        duplicate("b/Beam.md", "# Beam\nOther.\n");
        texts.computeIfPresent("b/Beam.md", (k, v) -> v.replace("\n", "\r\n"));

        assertThat(text(merged(), "b/Beam.md"))
                .contains("id: two\r\n")
                .contains("tags: [ai, search]\r\n")
                .contains("[[Beam Search]]")
                .contains("canonical_id: one\r\n")
                .contains("status: redirect\r\n")
                .endsWith("---\r\n# Beam\r\n\r\n→ [[Beam Search]]\r\n")
                .doesNotContain("Other.");
    }

    @Test
    void aRedirectOfTheSameFileNameNamesTheWholePath() {
        canonical("Text.\n");
        duplicate("b/Beam Search.md", "Other.\n");

        assertThat(text(merged(), "b/Beam Search.md")).endsWith("→ [[a/Beam Search]]\n");
    }

    @Test
    void aliasesTagsAndSourcesAreUnited() {
        canonical("Text.\n");
        duplicate("b/Strahlsuche.md", "Other.\n");
        texts.computeIfPresent(
                "b/Strahlsuche.md", (k, v) -> v.replace("tags:", "raw_sources: [\"[[s]]\"]\naliases: beams\ntags:"));

        Note note = merged().note(VaultPath.of("a/Beam Search.md")).orElseThrow();

        assertThat(note.frontMatter().list("aliases")).containsExactly("Beam", "beams", "Strahlsuche");
        assertThat(note.frontMatter().list("tags")).containsExactly("ai", "search");
        assertThat(note.frontMatter().list("raw_sources")).containsExactly("[[s]]");
    }

    @Test
    void tablesCodeCalloutsAndNestedListsMoveWhole() {
        String whole = "| a | b |\n|---|---|\n| 1 | 2 |\n\n```py\nif a:\n\n    b()\n```\n\n> [!note] Mind\n> this\n\n"
                + "- one\n  - two\n\n    more\n\n1. first\n2. second\n\n$$\nx\n$$";
        canonical("## Use\n\nText.\n\n## End\n\nEnd.\n");
        duplicate("b/Beam.md", "## Use\n\n" + whole + "\n");

        assertThat(body(merged())).isEqualTo("## Use\n\nText.\n\n" + whole + "\n\n## End\n\nEnd.\n");
    }

    @Test
    void movedLinksStillLeadWhereTheyLed() {
        texts.put("b/Near.md", "near");
        texts.put("a/Near.md", "other near");
        texts.put("b/pic.png", "");
        texts.put("a/pic.png", "");
        canonical("Text.\n");
        duplicate("b/Beam.md", "See [[Near]], ![[pic.png]] and [there](Near.md).\n");

        assertThat(body(merged())).endsWith("See [[b/Near|Near]], ![[b/pic.png]] and [there](b/Near.md).\n");
    }

    @Test
    void blockIdsAndHeadingsThatLinksPointAtSurvive() {
        texts.put("c.md", "[[b/Beam#^id1]] [[b/Beam#Empty]] [[b/Beam#Beam]]");
        canonical("Same words.\n");
        duplicate("b/Beam.md", "# Beam\n\nSame words. ^id1\n\n## Empty\n\nSame words.\n");

        Note note = merged().note(VaultPath.of("a/Beam Search.md")).orElseThrow();

        assertThat(note.blockIds()).extracting(id -> id.id()).contains("id1");
        assertThat(note.headings()).extracting(h -> h.text()).contains("Empty", "Beam");
    }

    @Test
    void aTakenBlockIdGetsANumberAndItsLinksFollow() {
        texts.put("c.md", "[[b/Beam#^x|there]] ![[Beam#^X]] [[Beam Search#^x]] [a](b/Beam.md#^x)\n");
        texts.put(
                "d.canvas",
                "{\"nodes\":[{\"id\":\"n\",\"type\":\"file\",\"file\":\"b/Beam.md\",\"subpath\":\"#^x\"}]}");
        canonical("Ours. ^x\n");
        duplicate("b/Beam.md", "Theirs. ^x\n\nSee [[#^x]].\n");

        Vault after = merged();
        assertThat(body(after)).isEqualTo("Ours. ^x\n\n## From Beam\n\nTheirs. ^x-2\n\nSee [[#^x-2]].\n");
        assertThat(text(after, "c.md"))
                .isEqualTo(
                        "[[a/Beam Search#^x-2|there]] ![[Beam Search#^x-2]] [[Beam Search#^x]] [a](a/Beam%20Search.md#^x-2)\n");
    }

    @Test
    void aTakenFootnoteGetsANumberAndOneOfTheSameWordsIsOne() {
        canonical("Ours.[^1] Both.[^b]\n\n[^1]: our note\n[^b]: a note of both\n");
        duplicate("b/Beam.md", "Theirs.[^1]\n\nMore.[^c]\n\n[^1]: their note\n\n[^c]: A note of *both*\n");

        assertThat(body(merged()))
                .isEqualTo("Ours.[^1] Both.[^b]\n\n[^1]: our note\n[^b]: a note of both\n\n## From Beam\n\n"
                        + "Theirs.[^1-2]\n\nMore.[^b]\n\n[^1-2]: their note\n");
    }

    @Test
    void anUnclosedFenceRefusesTheMerge() {
        canonical("Text.\n\n```\nnever closed\n");
        duplicate("b/Beam.md", "Other.\n");

        assertThat(plan()).isInstanceOf(MergeOutcome.Refused.class);
    }

    @Test
    void whatADuplicateNeverClosesRefusesTheMergeWithTheReason() {
        canonical("Text.\n");
        duplicate("b/Beam.md", "Other.\n\n%% never closed\n");
        assertThat(plan())
                .isInstanceOf(MergeOutcome.Refused.class)
                .asString()
                .contains("a comment (%%) of b/Beam.md is never closed");

        duplicate("b/Beam.md", "Other.\n\n```\nnever closed\n");
        assertThat(plan()).asString().contains("a code fence of b/Beam.md (line 9) is never closed");
    }

    @Test
    void aNoteThatWouldEmbedItselfIsNotMerged() {
        canonical("Text.\n\n![[b/Beam]]\n");
        duplicate("b/Beam.md", "Other.\n");

        assertThat(plan()).isInstanceOf(MergeOutcome.Refused.class).asString().contains("would embed itself");
    }

    @Test
    void aPreferredNoteIsCanonicalAndTheReasonSaysSo() {
        canonical("Text.\n");
        duplicate("b/Beam.md", "Other.\n");
        MergeOptions prefer = new MergeOptions(
                "From %s",
                "→ %s",
                false,
                java.util.List.of(
                        new Preferred("--prefer names b", p -> p.value().startsWith("b/"), true)));
        VaultIndex index = VaultIndex.of(MemorySource.vault(texts));
        DuplicateCluster cluster = DuplicateFinder.find(index, DedupeOptions.DEFAULT.merging(prefer))
                .get(0);

        assertThat(cluster.canonical().value()).isEqualTo("b/Beam.md");
        assertThat(cluster.reasons()).containsExactly("--prefer names b");
    }

    @Test
    void theCanonicalsLineEndsAndMarkStay() {
        canonical("Text.\n\n## Use\nOne.");
        texts.computeIfPresent("a/Beam Search.md", (k, v) -> "\uFEFF" + v.replace("\n", "\r\n"));
        duplicate("b/Beam.md", "## Use\n\nTwo.\n\nThree.\n");

        String text = text(merged(), "a/Beam Search.md");

        assertThat(text).startsWith("\uFEFF---\r\n").endsWith("## Use\r\nOne.\r\n\r\nTwo.\r\n\r\nThree.");
    }

    @Test
    void whatDisagreesIsToldAndTheCanonicalKeepsItsWord() {
        canonical("Text.\n");
        duplicate("b/Beam.md", "Other.\n");
        texts.computeIfPresent("b/Beam.md", (k, v) -> v.replace("tags:", "status: draft\ntags:"));

        assertThat(((MergeOutcome.Merged) plan()).conflicts())
                .containsExactly("status: kept verified, not draft of b/Beam.md");
    }

    @Test
    void aCanonicalWithoutABodyGetsOne() {
        for (String matter : List.of(HEAD, HEAD.stripTrailing(), HEAD.replace("\n", "\r\n"))) {
            texts.put("a/Beam Search.md", matter);
            duplicate("b/Beam.md", "# Beam\n\nOther.[^1] ^x\n\n[^1]: told\n");
            VaultIndex index = VaultIndex.of(MemorySource.vault(texts));
            List<DuplicateCluster.Member> members = List.of(
                    new DuplicateCluster.Member(VaultPath.of("a/Beam Search.md"), 1, List.of()),
                    new DuplicateCluster.Member(VaultPath.of("b/Beam.md"), 1, List.of()));
            DuplicateCluster cluster = new DuplicateCluster(
                    members.get(0).path(), members, DuplicateCluster.Action.MERGE, List.of(), List.of());
            MergeOutcome outcome = Merge.plan(index, cluster, DedupeOptions.DEFAULT);

            assertThat(outcome).isInstanceOf(MergeOutcome.Merged.class);
            Vault after = MemorySource.vault(texts).with(((MergeOutcome.Merged) outcome).changes());
            Note note = after.note(VaultPath.of("a/Beam Search.md")).orElseThrow();
            assertThat(note.frontMatter().string("status")).contains("verified");
            assertThat(note.text().replace("\r\n", "\n")).contains("Other.[^1] ^x\n\n[^1]: told");
        }
    }
}
