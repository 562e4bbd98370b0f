package dev.wikiclean.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Stage;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.VaultPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each plan here would harm the vault in one way; the proof must see it. */
class ProofTest {
    static final String REDIRECT = "---\nduplicate_of: \"[[b]]\"\nstatus: redirect\n---\n[[b]]\n";

    static List<String> violations(Map<String, String> vault, FileChange... changes) {
        Map<String, String> texts = new HashMap<>(vault);
        texts.put("zz-trigger.md", "todo");
        FileChange done =
                new FileChange.Modify(VaultPath.of("zz-trigger.md"), List.of(TextEdit.replace(new Span(0, 4), "done")));
        FileChange[] all = new FileChange[changes.length + 1];
        System.arraycopy(changes, 0, all, 0, changes.length);
        all[changes.length] = done;
        Plan plan = Planner.plan(
                MemorySource.vault(texts),
                Config.of("default"),
                List.of(FakeRule.proposes("harm", Stage.LINK, "zz-trigger.md", "todo", all)),
                PlanOptions.all());
        return Proof.violations(plan).stream().map(Violation::toString).toList();
    }

    static FileChange replace(String path, String text, String old, String by) {
        int at = text.indexOf(old);
        return new FileChange.Modify(
                VaultPath.of(path), List.of(TextEdit.replace(new Span(at, at + old.length()), by)));
    }

    @Test
    void aHarmlessPlanPasses() {
        String a = "see [[b]] and [[gone]]\n";
        assertThat(violations(Map.of("a.md", a, "b.md", "text"), replace("a.md", a, "[[gone]]", "gone")))
                .isEmpty();
    }

    @Test
    void aWorkingLinkThatIsAimedElsewhere() {
        String a = "see [[b]]\n";
        assertThat(violations(Map.of("a.md", a, "b.md", "b", "c.md", "c"), replace("a.md", a, "b", "c")))
                .singleElement()
                .asString()
                .contains("a.md:1:5", "[[b]]", "would lead to c.md instead of b.md");
    }

    @Test
    void aWorkingLinkThatIsTakenAway() {
        String a = "see [[b]] too\n";
        assertThat(violations(Map.of("a.md", a, "b.md", "b"), replace("a.md", a, "[[b]]", "b")))
                .hasSize(1);
    }

    @Test
    void aLinkHiddenByACodeFenceThatAnEditOpens() {
        String a = "start\n\nsee [[b]]\n";
        assertThat(violations(Map.of("a.md", a, "b.md", "b"), replace("a.md", a, "start", "```")))
                .singleElement()
                .asString()
                .contains("no longer be read as a link");
    }

    @Test
    void aLinkWhoseNoteLeaves() {
        assertThat(violations(Map.of("a.md", "see [[b]]\n", "b.md", "b"), new FileChange.Delete(VaultPath.of("b.md"))))
                .singleElement()
                .asString()
                .contains("would lead nowhere");
    }

    @Test
    void aLinkCapturedByANewNoteOfThatName() {
        assertThat(violations(
                        Map.of("x/a.md", "see [[b]]\n", "y/b.md", "b"),
                        new FileChange.Create(VaultPath.of("b.md"), "new")))
                .singleElement()
                .asString()
                .contains("would lead to b.md instead of y/b.md");
    }

    @Test
    void aLinkThatBecomesAmbiguous() {
        assertThat(violations(
                        Map.of("a.md", "see [[b]]\n", "x/b.md", "b"),
                        new FileChange.Create(VaultPath.of("folder/b.md"), "new")))
                .singleElement()
                .asString()
                .contains("ambiguous");
    }

    @Test
    void aBrokenLinkCapturedByARenamedNote() {
        assertThat(violations(
                        Map.of("a.md", "see [[wanted]]\n", "b.md", "b"),
                        new FileChange.Rename(VaultPath.of("b.md"), VaultPath.of("wanted.md"))))
                .singleElement()
                .asString()
                .contains("led nowhere");
    }

    @Test
    void aRenamedNoteWhoseLinksFollow() {
        String a = "see [[b]] and [[b#H|x]]\n";
        assertThat(violations(
                        Map.of("a.md", a, "b.md", "# H\n"),
                        new FileChange.Rename(VaultPath.of("b.md"), VaultPath.of("c.md")),
                        replace("a.md", a, "[[b]] and [[b#H|x]]", "[[c|b]] and [[c#H|x]]")))
                .isEmpty();
    }

    @Test
    void aRedirectWhoseNoteGetsAnotherName() {
        Map<String, String> vault = Map.of("r.md", "---\nredirects_to: b\n---\n", "b.md", "b");
        FileChange rename = new FileChange.Rename(VaultPath.of("b.md"), VaultPath.of("c.md"));
        assertThat(violations(vault, rename)).singleElement().asString().contains("r.md", "no longer lead to c.md");
    }

    @Test
    void aLinkWhoseHeadingOrBlockGoes() {
        String b = "# H\n\ntext ^id\n";
        Map<String, String> vault = Map.of("a.md", "see [[b#H]] and [[b#^id]]\n", "b.md", b);
        assertThat(violations(vault, replace("b.md", b, "# H", "H")))
                .singleElement()
                .asString()
                .contains("a.md:1:5", "[[b#H]]", "heading or block that is gone");
        assertThat(violations(vault, replace("b.md", b, " ^id", "")))
                .singleElement()
                .asString()
                .contains("[[b#^id]]");
    }

    @Test
    void linksOfOneFileThatChangePlaces() {
        String a = "see [[b]] and [[c]]\n";
        FileChange swap = new FileChange.Modify(
                VaultPath.of("a.md"),
                List.of(TextEdit.replace(new Span(6, 7), "c"), TextEdit.replace(new Span(16, 17), "b")));
        assertThat(violations(Map.of("a.md", a, "b.md", "b", "c.md", "c"), swap))
                .hasSize(2)
                .first()
                .asString()
                .contains("would lead to c.md instead of b.md");
    }

    @Test
    void aLinkThatNamesAnotherHeadingThanBefore() {
        String a = "see [[b#One]]\n";
        String b = "# One\n\n# Two\n";
        assertThat(violations(
                        Map.of("a.md", a, "b.md", b),
                        replace("a.md", a, "One", "Two"),
                        replace("b.md", b, "\n# T", "# T")))
                .singleElement()
                .asString()
                .contains("[[b#One]]", "heading or block");
    }

    @Test
    void aLinkBesideARootNoteOfItsNameIsNoMoreAmbiguousThanBefore() {
        assertThat(violations(
                        Map.of("a.md", "see [[b]]\n", "b.md", "b"),
                        new FileChange.Create(VaultPath.of("folder/b.md"), "new")))
                .isEmpty();
    }

    @Test
    void frontMatterThatWouldNoLongerParse() {
        String a = "---\ntitle: x\n---\n";
        assertThat(violations(Map.of("a.md", a), replace("a.md", a, "x", "[x: {")))
                .singleElement()
                .asString()
                .contains("front matter");
    }

    @Test
    void textThatChangesOutsideTheEdits() {
        Plan sound = Planner.plan(
                MemorySource.vault(Map.of("a.md", "one two")),
                Config.of("default"),
                List.of(FakeRule.replaces("r", Stage.LINK, Applicability.SAFE, "one", "1")),
                PlanOptions.safe());
        assertThat(Proof.violations(sound)).isEmpty();
        Plan lying = new Plan(
                sound.before(),
                sound.after(),
                sound.changes(),
                Map.of(VaultPath.of("a.md"), List.of(TextEdit.replace(new Span(4, 7), "2"))),
                sound.destinations(),
                sound.findings(),
                sound.remaining(),
                sound.skipped());
        assertThat(Proof.violations(lying)).singleElement().asString().contains("outside the planned edits");
    }

    @Test
    void textThatIsNotUnicode() {
        String a = "text\n";
        assertThat(violations(Map.of("a.md", a), replace("a.md", a, "text", "\uD800")))
                .singleElement()
                .asString()
                .contains("UTF-8");
    }

    @Test
    void aMergeThatLosesALinkAnAliasOrATag() {
        String a = "---\naliases: [other]\ntags: [t]\n---\nsee [[c]]\n";
        String b = "---\naliases: [own]\n---\nonly this\n";
        FileChange redirect = new FileChange.Modify(
                VaultPath.of("a.md"), List.of(TextEdit.replace(new Span(0, a.length()), REDIRECT)));
        Map<String, String> vault = Map.of("a.md", a, "b.md", b, "c.md", "c", "d.md", "[[a]]\n");
        assertThat(violations(vault, redirect))
                .anyMatch(v -> v.contains("lose the link [[c]]"))
                .anyMatch(v -> v.contains("lose aliases: other"))
                .anyMatch(v -> v.contains("lose tags: t"));
        FileChange united = new FileChange.Modify(
                VaultPath.of("b.md"),
                List.of(TextEdit.replace(
                        new Span(0, b.length()),
                        "---\naliases: [own, other, a]\ntags: [t]\n---\nonly this\n\nsee [[c]]\n")));
        assertThat(violations(vault, redirect, united)).isEmpty();
    }

    @Test
    void aMergeThatLosesAParagraph() {
        String a = "first words\n\nsecond words with `code`\n";
        String b = "own words\n";
        FileChange redirect = new FileChange.Modify(
                VaultPath.of("a.md"), List.of(TextEdit.replace(new Span(0, a.length()), REDIRECT)));
        FileChange half =
                new FileChange.Modify(VaultPath.of("b.md"), List.of(TextEdit.insert(b.length(), "\nfirst words\n")));
        assertThat(violations(Map.of("a.md", a, "b.md", b), redirect, half))
                .singleElement()
                .asString()
                .contains("a.md:3:1", "second words");
    }
}
