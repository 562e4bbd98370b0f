package dev.wikiclean.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.FrontMatterValues;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.ObsidianSettings;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VaultIndexTest {
    private static final Map<String, List<String>> PLAIN = Map.of();

    @Test
    void knowsLinksAndBacklinks() {
        VaultIndex index = index(note("a.md", PLAIN, "b", "gone", "#self"), note("b.md", PLAIN, "a", "B"));

        assertThat(index.links()).hasSize(5);
        assertThat(index.linksOf(VaultPath.of("a.md")))
                .extracting(link -> link.resolution().id())
                .containsExactly("resolved", "unresolved", "self");
        assertThat(index.backlinks(VaultPath.of("b.md")))
                .extracting(link -> link.source().path().value())
                .containsExactly("a.md");
        assertThat(index.backlinks(VaultPath.of("nowhere.md"))).isEmpty();
        assertThat(index.linksOf(VaultPath.of("nowhere.md"))).isEmpty();
    }

    @Test
    void readsEveryFormOfRedirect() {
        VaultIndex index = index(
                note("to.md", PLAIN),
                note("1.md", Map.of("redirects_to", List.of("[[to]]"))),
                note("2.md", Map.of("merged_into", List.of("[[to#H|Words]]"))),
                note("3.md", Map.of("type", List.of("redirect"), "duplicate_of", List.of("to"))),
                note("4.md", Map.of("status", List.of("Redirect")), "to", "to#again"),
                note("5.md", Map.of("redirects_to", List.of("[to](to.md#H)"))),
                note("6.md", Map.of("redirects_to", List.of("to.md"))));

        assertThat(index.redirects().canonicals()).hasSize(6);
        assertThat(index.redirects().canonicals().values()).containsOnly(VaultPath.of("to.md"));
        assertThat(index.redirects().isRedirect(VaultPath.of("to.md"))).isFalse();
        assertThat(index.redirects().canonical(VaultPath.of("to.md"))).isEqualTo(VaultPath.of("to.md"));
    }

    @Test
    void takesNothingElseForARedirect() {
        VaultIndex index = index(
                note("to.md", PLAIN),
                note("up.md", PLAIN),
                note("1.md", Map.of("redirects_to", List.of("none"))),
                note("2.md", Map.of("duplicate_of", List.of("[[to]]"))),
                note("3.md", Map.of("status", List.of("redirect"), "duplicate_of", List.of("self"))),
                note("4.md", Map.of("status", List.of("redirect")), "to", "up"),
                note("5.md", Map.of("status", List.of("redirect")), "to", "gone"),
                note("6.md", Map.of("redirects_to", List.of("[[gone]]"))),
                note("7.md", Map.of("redirects_to", List.of("[[to]]", "[[up]]"))),
                note("8.md", Map.of("redirects_to", List.of())),
                note("9.md", PLAIN, "to"));

        assertThat(index.redirects())
                .isEqualTo(new Redirects(Map.of(), List.of(), Map.of(VaultPath.of("6.md"), "[[gone]]")));
    }

    @Test
    void followsChainsAndReportsCyclesOnce() {
        VaultIndex index = index(
                note("end.md", PLAIN),
                redirect("a.md", "b"),
                redirect("b.md", "c"),
                redirect("c.md", "end"),
                redirect("r1.md", "r2"),
                redirect("r2.md", "r3"),
                redirect("r3.md", "r1"),
                redirect("into.md", "r2"),
                redirect("own.md", "own"));

        assertThat(index.redirects().canonicals().keySet())
                .containsExactlyInAnyOrder(VaultPath.of("a.md"), VaultPath.of("b.md"), VaultPath.of("c.md"));
        assertThat(index.redirects().canonical(VaultPath.of("a.md"))).isEqualTo(VaultPath.of("end.md"));
        assertThat(index.redirects().cycles()).hasSize(2).anySatisfy(cycle -> assertThat(cycle)
                .containsExactlyInAnyOrder(VaultPath.of("r1.md"), VaultPath.of("r2.md"), VaultPath.of("r3.md")));
    }

    private static Note redirect(String path, String to) {
        return note(path, Map.of("redirects_to", List.of("[[" + to + "]]")));
    }

    private static Note note(String path, Map<String, List<String>> matter, String... targets) {
        List<Link> links = Stream.of(targets).map(TestLinks::wiki).toList();
        return new Note(
                VaultPath.of(path),
                SourceText.of("x".repeat(100)),
                new FrontMatterValues(new Span(0, 1), matter),
                List.of(),
                List.of(),
                links);
    }

    private static VaultIndex index(Note... notes) {
        return VaultIndex.of(new Vault("test", ObsidianSettings.DEFAULT, List.of(notes), List.of()));
    }
}
