package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.plan.Plan;
import dev.wikiclean.plan.PlanOptions;
import dev.wikiclean.plan.Planner;
import dev.wikiclean.plan.Proof;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Merges of notes that make it hard: nothing of them may be lost, and a second run changes nothing. */
class HostileMergeTest {
    private static final List<Rule> RULES = List.of(new DuplicateTopic(), new RedirectLink());
    private static final Config CONFIG = Config.of("agent-wiki");
    private static final String DUPLICATE = "b/Old tea.md";

    private final Map<String, String> texts = new LinkedHashMap<>();

    private void pair(String canonical, String matter, String body) {
        texts.put("Tea.md", canonical);
        texts.put(DUPLICATE, "---\nduplicate_of: \"[[Tea]]\"\n" + matter + "---\n" + body);
    }

    private Plan plan() {
        Plan plan = Planner.plan(MemorySource.vault(texts), CONFIG, RULES, PlanOptions.all());
        assertThat(Proof.violations(plan)).isEmpty();
        Plan again = Planner.plan(plan.after().vault(), CONFIG, RULES, PlanOptions.all());
        assertThat(again.changes().files()).as("second run").isEmpty();
        return plan;
    }

    private Note merged() {
        return merged("Tea.md");
    }

    private Note merged(String canonical) {
        Plan plan = plan();
        Vault after = plan.after().vault();
        assertThat(after.note(VaultPath.of(DUPLICATE)).orElseThrow().text())
                .as("the redirect")
                .contains("status: redirect");
        return after.note(VaultPath.of(canonical)).orElseThrow();
    }

    private static FrontMatter parsed(Note note) {
        assertThat(note.frontMatter()).isNotInstanceOf(FrontMatter.Unparsable.class);
        return note.frontMatter();
    }

    @Test
    void anchorsOfTheDuplicateAreReadOut() {
        pair(
                "---\ntitle: Tea\ntags: [ours]\n---\nOurs.\n",
                "who: &who Kim\ntags: &all [one, two]\naliases: *all\neditor: *who\n",
                "Theirs.\n");
        Note note = merged();
        FrontMatter matter = parsed(note);
        assertThat(matter.list("tags")).containsExactly("ours", "one", "two");
        assertThat(matter.list("aliases")).contains("one", "two", "Old tea");
        assertThat(matter.string("who")).contains("Kim");
        assertThat(note.text()).contains("Theirs.").doesNotContain("*", "&");
    }

    @Test
    void anchorsOfTheCanonicalAreNotEditedButReported() {
        pair(
                "---\ntitle: Tea\ntags: &all\n  - ours\n  - mine\ntopics: *all\n---\nOurs.\n",
                "tags: [theirs]\n",
                "Theirs.\n");
        Plan plan = plan();
        assertThat(plan.changes().files()).isEmpty();
        assertThat(plan.findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("loss: front matter is not written, because 'tags'", "edit it by hand");
    }

    @Test
    void aTextOfSeveralLinesKeepsItsLines() {
        pair(
                "---\ntitle: Tea\nsummary: |\n  ours\n  ---\n  # no: heading\n---\nOurs.\n",
                "abstract: |\n  first line\n    - deeper: \"x\"\n\n  last line\nfolded: >-\n  one\n  two\nlong: \"a\n  b\"\n",
                "Theirs.\n");
        Note note = merged();
        FrontMatter matter = parsed(note);
        assertThat(matter.string("summary")).contains("ours\n---\n# no: heading\n");
        assertThat(matter.string("abstract")).contains("first line\n  - deeper: \"x\"\n\nlast line\n");
        assertThat(matter.string("folded")).contains("one two");
        assertThat(matter.string("long")).contains("a b");
        assertThat(note.text()).contains("Ours.", "Theirs.");
    }

    @Test
    void propertiesOfOtherTypesAreUnitedOrTold() {
        pair(
                "---\ntitle: Tea\ntags: ours\naliases:\nlevel: 3\nauthors: Kim\nflag: true\nnested: {a: 1}\n---\nOurs.\n",
                "tags: {deep: x}\naliases: 42\nlevel: [4, 5]\nauthors: [Lee, Kim]\nflag: \"true\"\nnested: [2]\n"
                        + "map:\n  k: [v]\n",
                "Theirs.\n");
        Plan plan = plan();
        Note note = plan.after().vault().note(VaultPath.of("Tea.md")).orElseThrow();
        FrontMatter matter = parsed(note);
        assertThat(note.text()).contains("Theirs.", "nested: {a: 1}");
        assertThat(matter.list("tags")).contains("ours");
        assertThat(matter.list("aliases")).contains("42", "Old tea");
        assertThat(matter.list("level")).containsExactly("3", "4", "5");
        assertThat(matter.list("authors")).containsExactly("Kim", "Lee");
        assertThat(plan.after()
                        .vault()
                        .note(VaultPath.of(DUPLICATE))
                        .orElseThrow()
                        .text())
                .contains("tags: {deep: x}", "nested: [2]", "map:\n  k: [v]\n");
        assertThat(plan.changes().fixes().get(0).fix().notes())
                .anyMatch(line -> line.contains("nested: kept"))
                .anyMatch(line -> line.contains("map: left in the redirect"));
    }

    @Test
    void tagsInTheTextStayInTheText() {
        pair(
                "---\ntitle: Tea\ntags: [tea]\n---\nOurs #one.\n",
                "tags: [\"#tea\", 차]\n",
                "Theirs #two/deep and #차 here.\n\n#three #four\n");
        Note note = merged();
        assertThat(note.text()).contains("Theirs #two/deep and #차 here.\n\n#three #four\n");
        assertThat(parsed(note).list("tags")).containsExactly("tea", "차");
    }

    @Test
    void aNoteWithoutTextIsOnNoTopic() {
        for (String canonical : List.of("", "\n", "---\ntitle: Tea\n---", "\uFEFF")) {
            pair(canonical, "", "# Tea\n\nTheirs.[^1]\n\n[^1]: told\n");
            assertThat(plan().changes().files()).as(canonical).isEmpty();
        }
    }

    @Test
    void aCanonicalOfOneWord() {
        for (String canonical : List.of("Ours", "# Tea\nOurs", "---\ntitle: Tea\n---\nOurs\n", "\uFEFFOurs")) {
            pair(canonical, "", "# Tea\n\nTheirs.[^1]\n\n[^1]: told\n");
            assertThat(merged().text()).as(canonical).contains("Ours", "Theirs.[^1]", "[^1]: told");
        }
    }

    @Test
    void aVeryLargeDuplicate() {
        StringBuilder large = new StringBuilder();
        for (int i = 0; large.length() < 1_000_000; i++) {
            large.append(i % 50 == 0 ? "## Part " + i + "\n\n" : "")
                    .append("Paragraph number ")
                    .append(i)
                    .append(" says something that no other paragraph says. ^p")
                    .append(i)
                    .append("\n\n");
        }
        pair("# Tea\n\nOurs.\n\n## Part 0\n\nMore of ours.\n", "", large.toString());
        texts.put("c.md", "[[Old tea#^p777]] ![[Old tea#Part 5000]]\n");
        Note note = merged();
        List<String> lines = note.text().lines().toList();
        assertThat(lines)
                .containsAll(large.toString()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .toList());
        assertThat(note.text()).contains("# Tea\n\nOurs.\n\n## Part 0\n\nMore of ours.\n\nParagraph number 0 ");
    }

    @Test
    void aNameThatNoWikilinkCanHold() {
        for (String name : List.of("C# [tea].md", "a|b.md", "x^y#z.md", "100% [[tea]].md")) {
            texts.clear();
            texts.put(name, "---\nid: the-one\ntitle: Tea\n---\nOurs.\n");
            texts.put(DUPLICATE, "---\ntitle: Tea\ncanonical_id: the-one\n---\nOurs.\n\nTheirs [[Tea leaves]].\n");
            texts.put("Tea leaves.md", "Green.\n");
            texts.put("c.md", "See [[Old tea]] and [Old](b/Old%20tea.md).\n");
            Plan plan = plan();
            Vault after = plan.after().vault();
            boolean isMerged = plan.after().redirects().isRedirect(VaultPath.of(DUPLICATE));
            String home = isMerged ? name : DUPLICATE;
            assertThat(after.note(VaultPath.of(home)).orElseThrow().text())
                    .as(name)
                    .contains("Theirs");
            assertThat(plan.after().linksOf(VaultPath.of("c.md"))).as(name).allMatch(link -> link.destination()
                    .map(plan.after().redirects()::canonical)
                    .filter(VaultPath.of(home)::equals)
                    .isPresent());
        }
    }
}
