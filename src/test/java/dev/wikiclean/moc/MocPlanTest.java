package dev.wikiclean.moc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MocPlanTest {
    private static final MocSettings SETTINGS = new MocSettings("Maps", 2, "{name} MOC", "category");
    private static final String NOTE = "---\ncategory: %s\n---\n\nText.\n";

    private final Map<String, String> texts = new LinkedHashMap<>();

    private List<MocChange> changes() {
        return changes(MemorySource.vault(texts));
    }

    private static List<MocChange> changes(Vault vault) {
        return MocPlan.changes(
                VaultIndex.of(vault), SETTINGS, note -> !note.text().contains("type: moc"), path -> true);
    }

    private Vault applied() {
        Vault vault = MemorySource.vault(texts);
        return vault.with(changes().stream()
                .map(change -> switch (change) {
                    case MocChange.Create create -> create.change();
                    case MocChange.Update update -> update.change();
                    case MocChange.Taken taken -> throw new AssertionError(taken);
                })
                .toList());
    }

    @Test
    void aNewMocIsCompleteAtOnce() {
        texts.put("a/가.md", NOTE.formatted("x/AI"));
        texts.put("b/가.md", NOTE.formatted("'[[x/AI|AI]]'"));
        texts.put("한[1].md", NOTE.formatted("x/AI/"));
        Vault after = applied();
        String moc = after.note(VaultPath.of("Maps/AI MOC.md")).orElseThrow().text();
        assertThat(VaultIndex.of(after).linksOf(VaultPath.of("Maps/AI MOC.md")))
                .extracting(link -> link.destination().orElseThrow().value())
                .as(moc)
                .containsExactlyInAnyOrder("a/가.md", "b/가.md", "한[1].md");
        assertThat(changes(after)).isEmpty();
    }

    @Test
    void anUntouchedListLosesWhatLeftTheCategory() {
        texts.put("a.md", NOTE.formatted("AI"));
        texts.put("b.md", NOTE.formatted("AI"));
        texts.put("c.md", NOTE.formatted("AI"));
        Vault first = applied();
        texts.put(
                "Maps/AI MOC.md",
                first.note(VaultPath.of("Maps/AI MOC.md")).orElseThrow().text());
        texts.put("c.md", NOTE.formatted("Other"));
        String moc =
                applied().note(VaultPath.of("Maps/AI MOC.md")).orElseThrow().text();
        assertThat(moc).contains("[[a]]").contains("[[b]]").doesNotContain("[[c]]");
    }

    @Test
    void whatAHandAddedToTheListIsKeptBelowIt() {
        texts.put("a.md", NOTE.formatted("AI"));
        texts.put("b.md", NOTE.formatted("AI"));
        texts.put("c.md", "No category.\n");
        Vault first = applied();
        String moc = first.note(VaultPath.of("Maps/AI MOC.md")).orElseThrow().text();
        texts.put("Maps/AI MOC.md", moc.replace("- [[a]]\n", "- [[a]] 내 말\n- [[c]]\n- [[nowhere]]\n"));
        Vault second = applied();
        String kept = second.note(VaultPath.of("Maps/AI MOC.md")).orElseThrow().text();
        assertThat(kept)
                .endsWith("-->\n\n- [[a]] 내 말\n- [[c]]\n- [[nowhere]]\n")
                .contains("\n- [[a]]\n- [[b]]\n<!--");
        assertThat(changes(second)).isEmpty();
    }

    @Test
    void aNewMocNeverTakesTheNameOfAnotherFile() {
        texts.put("a.md", NOTE.formatted("AI"));
        texts.put("b.md", NOTE.formatted("AI"));
        texts.put("deep/ai moc.md", "Mine.\n");
        assertThat(changes()).singleElement().isInstanceOf(MocChange.Taken.class);
    }

    @Test
    void markersInCodeAreText() {
        String fenced = "```\n<!-- wiki-clean:begin category-moc AI -->\n<!-- wiki-clean:end -->\n```\n";
        assertThat(ManagedBlock.in(fenced)).isEmpty();
        assertThat(ManagedBlock.in(fenced.replace("```\n", ""))).hasSize(1);
        assertThat(ManagedBlock.in("<!-- wiki-clean:begin x -->\nno end\n")).isEmpty();
    }

    @Test
    void categoriesOfOneLastPartGetTheirWholeNames() {
        assertThat(Categories.shortNames(List.of("a/AI", "b/AI", "c/Go")))
                .isEqualTo(Map.of("a/AI", "a - AI", "b/AI", "b - AI", "c/Go", "Go"));
    }
}
