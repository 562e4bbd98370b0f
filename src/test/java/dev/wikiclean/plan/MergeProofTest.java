package dev.wikiclean.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.VaultPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each merge here loses one thing; the proof must name it, and must pass the same merge without the loss. */
class MergeProofTest {
    private static final String OWN = "own words\n";

    private final Map<String, String> others = new HashMap<>();

    private static FileChange becomes(String path, String before, String after) {
        return new FileChange.Modify(
                VaultPath.of(path), List.of(TextEdit.replace(new Span(0, before.length()), after)));
    }

    /** What is wrong with a plan that makes {@code merged} a redirect and grows the note it leads to. */
    private List<String> redirected(String merged, String redirect, String before, String after) {
        return planned(becomes("a.md", merged, redirect), merged, before, after);
    }

    private List<String> removed(String merged, String before, String after) {
        FileChange gone = new FileChange.Delete(VaultPath.of("a.md"), Optional.of(VaultPath.of("b.md")));
        return planned(gone, merged, before, after);
    }

    private List<String> planned(FileChange leaves, String merged, String before, String after) {
        Map<String, String> vault = new HashMap<>(others);
        vault.put("a.md", merged);
        vault.put("b.md", before);
        return ProofTest.violations(vault, leaves, becomes("b.md", before, after));
    }

    /** The merged note's {@code body} moves whole, then with {@code lost} changed to {@code instead}. */
    private void mustKeep(String body, String lost, String instead, String named) {
        String whole = OWN + "\n" + body;
        assertThat(redirected(body, ProofTest.REDIRECT, OWN, whole)).as(body).isEmpty();
        assertThat(removed(body, OWN, whole)).as(body).isEmpty();

        String less = OWN + "\n" + body.replace(lost, instead);
        assertThat(less).isNotEqualTo(whole);
        assertThat(redirected(body, ProofTest.REDIRECT, OWN, less))
                .as(less)
                .anyMatch(loss -> loss.startsWith("a.md:") && loss.contains(named))
                .allMatch(loss -> loss.contains("merging into b.md would lose"));
        assertThat(removed(body, OWN, less)).as(less).anyMatch(loss -> loss.contains(named));
    }

    @Test
    void aRowOfATable() {
        String table = "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n";
        mustKeep(table, "| 3 | 4 |\n", "", "| 3 | 4 |");
        mustKeep(table, "| 3 | 4 |", "| 3 | 5 |", "| 3 | 4 |");
        mustKeep(table, "| a | b |\n|---|---|\n", "", "| a | b |");
    }

    @Test
    void anItemOfAList() {
        mustKeep("- one\n- two\n  - deep\n- three\n", "- two\n", "", "two");
        mustKeep("- one\n- two\n  - deep\n- three\n", "  - deep\n", "", "deep");
        mustKeep("1. 하나\n2. 둘\n", "2. 둘\n", "", "둘");
        mustKeep("- [ ] open\n- [x] done\n", "- [x] done\n", "", "done");
    }

    @Test
    void aLineOfCodeOrMathematics() {
        mustKeep("```py\nif a:\n    b()\n\n    c()\n```\n", "    b()\n", "", "```py");
        mustKeep("```py\nif a:\n    b()\n```\n", "    b()", "b()", "```py");
        mustKeep("~~~\nx\ny\n~~~\n", "y\n", "", "~~~");
        mustKeep("$$\nx = 1\ny = 2\n$$\n", "y = 2\n", "", "$$");
    }

    @Test
    void aLineOfACallout() {
        mustKeep("> [!note] Mind\n> this and\n> that\n", "> that\n", "", "[!note] Mind");
        mustKeep("> [!note] Mind\n>\n> - this\n", ">\n> - this\n", "", "this");
    }

    @Test
    void whatAFootnoteSays() {
        mustKeep("Words.[^1]\n\n[^1]: told by one\n", "told by one", "told by another", "told by one");
        mustKeep("Words.[^1]\n\n[^1]: told by one\n", "[^1]: told by one\n", "", "[^1]: told by one");
        String merged = "Words.[^1]\n\n[^1]: told by one\n";
        String ours = "Ours.[^1]\n\n[^1]: told by us\n";
        assertThat(redirected(merged, ProofTest.REDIRECT, ours, ours + "\nWords.[^1]\n\n[^2]: told by one\n"))
                .as("the mark shows the canonical's footnote")
                .singleElement()
                .asString()
                .contains("a.md:1:1", "Words.[^1]");
    }

    @Test
    void aSource() {
        others.put("s.md", "s");
        others.put("x/t.md", "t");
        String merged = "---\nraw_sources: [\"[[s]]\", \"[[t|T]]\"]\nsource: https://example.org/a\n---\n";
        String both = "---\nraw_sources: [\"[[s]]\", \"[[x/t]]\"]\nsources: [https://example.org/a]\n---\n" + OWN;
        assertThat(redirected(merged, ProofTest.REDIRECT, OWN, both)).isEmpty();
        assertThat(removed(merged, OWN, both)).isEmpty();
        assertThat(redirected(merged, ProofTest.REDIRECT, OWN, both.replace(", \"[[x/t]]\"", "")))
                .anyMatch(loss -> loss.contains("would lose raw_sources: [[t|T]]"));
        assertThat(removed(merged, OWN, both.replace("org/a", "org/b")))
                .singleElement()
                .asString()
                .contains("would lose source: https://example.org/a");
    }

    @Test
    void aProperty() {
        String merged = "---\nlevel: 3\nauthors: [Kim, Lee]\n---\n";
        String after = "---\nauthors: [Kim, Lee]\nlevel: 3\n---\n" + OWN;
        assertThat(redirected(merged, ProofTest.REDIRECT, OWN, after)).isEmpty();
        assertThat(removed(merged, OWN, after)).isEmpty();
        assertThat(redirected(merged, ProofTest.REDIRECT, OWN, after.replace("level: 3\n", "")))
                .singleElement()
                .asString()
                .contains("would lose the property level");
        assertThat(removed(merged, OWN, after.replace(", Lee", "")))
                .singleElement()
                .asString()
                .contains("would lose authors: Lee");
        assertThat(redirected(merged, ProofTest.REDIRECT, OWN, after.replace(", Lee", "")))
                .singleElement()
                .asString()
                .contains("would lose authors: Lee");
    }

    @Test
    void aValueThatTheCanonicalContradictsStaysInTheRedirect() {
        String merged = "---\nlevel: 3\n---\n";
        String ours = "---\nlevel: 4\n---\n" + OWN;
        String grown = ours + "\nmore\n";
        assertThat(redirected(merged, ProofTest.REDIRECT, ours, grown))
                .singleElement()
                .asString()
                .contains("would lose level: 3");
        String kept = ProofTest.REDIRECT.replace("status", "level: 3\nstatus");
        assertThat(redirected(merged, kept, ours, grown)).isEmpty();
    }

    @Test
    void aLinkToAHeadingThatWouldShowOtherWords() {
        String merged = "# Use\n\ntold here\n";
        String beside = OWN + "\n# Use\n\nother words\n\n# From a\n\ntold here\n";
        String within = OWN + "\n# Use\n\nother words\n\ntold here\n";
        assertPlaces("[[a#Use]]\n", "[[b#Use]]\n", merged, within, beside);
        assertPlaces("![[a#Use]]\n", "![[b#Use]]\n", merged, within, beside);
    }

    @Test
    void aLinkToABlockThatWouldShowOtherWords() {
        String merged = "told here ^x\n";
        String taken = OWN + "\nother words ^x\n\ntold here\n";
        String kept = OWN + "\nother words\n\ntold here ^x\n";
        assertPlaces("[[a#^x]]\n", "[[b#^x]]\n", merged, kept, taken);
        assertPlaces("[t](a.md#^x)\n", "[t](b.md#^x)\n", merged, kept, taken);
    }

    /** {@code link} of a third note is made {@code follows}: right in a canonical that is {@code kept}, wrong in another. */
    private void assertPlaces(String link, String follows, String merged, String kept, String wrong) {
        Map<String, String> vault = Map.of("a.md", merged, "b.md", OWN, "c.md", link);
        FileChange redirect = becomes("a.md", merged, ProofTest.REDIRECT);
        FileChange gone = new FileChange.Delete(VaultPath.of("a.md"), Optional.of(VaultPath.of("b.md")));
        for (FileChange leaves : List.of(redirect, gone)) {
            assertLinker(link, becomes("c.md", link, follows), leaves, vault, kept, wrong);
            int at = link.indexOf('a');
            FileChange narrow = new FileChange.Modify(
                    VaultPath.of("c.md"),
                    List.of(TextEdit.replace(new Span(at, at + 1), follows.substring(at, at + 1))));
            assertLinker(link, narrow, leaves, vault, kept, wrong);
        }
    }

    private static void assertLinker(
            String link, FileChange linker, FileChange leaves, Map<String, String> vault, String kept, String wrong) {
        assertThat(ProofTest.violations(vault, leaves, linker, becomes("b.md", OWN, kept)))
                .as(link + kept)
                .isEmpty();
        assertThat(ProofTest.violations(vault, leaves, linker, becomes("b.md", OWN, wrong)))
                .as(link + wrong)
                .singleElement()
                .asString()
                .contains("c.md:1:", link.strip());
    }
}
