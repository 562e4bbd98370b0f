package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.rules.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a commit breaks behind redirects that it does not touch is found without reading the whole vault. */
class StagedRedirectsTest {
    @TempDir
    Path folder;

    private StagedRepo repo;

    @BeforeEach
    void vault() throws Exception {
        repo = StagedRepo.init(folder.resolve("repo"));
        note("Canonical", "", "## Part\n\nThe canonical speaks of lighthouses on the northern shore.\n");
        note("Old", "title: A former title\naliases: [Other name]\nredirects_to: Canonical", "See [[Canonical]].\n");
        note("Older", "title: An earlier title\nredirects_to: Old", "See [[Old]].\n");
        note("Sharing", "aliases: [Shared]", "Bridges and the rivers that run below them all year.\n");
        note("Shy", "aliases: [Shared]\nredirects_to: Sharing", "See [[Sharing]].\n");
        note("Titles", "", "Trains to [[A former title]], ships to [[An earlier title]].\n");
        note("Places", "", "Forests, with [[Old#Part]] and [[Older#Part]] of them.\n");
        note("Numbered", "id: x1", "Clocks count what cannot be held.\n");
        note("Counted", "id: x3", "Scales weigh what nobody would carry home.\n");
        note("Pointing", "duplicate_of: x1", "Gardens in winter and their gardeners.\n");
        note("Asking", "", "Somebody asked for [[a light house]] at night.\n");
        repo.write(".wiki-clean.yaml", "concepts:\n  a light house: Canonical\n");
        for (int i = 0; i < 9; i++) {
            note("Filler " + i, "", "Words " + i * 7919 + " that nobody else says of mountain " + i + ".\n");
        }
        repo.commit().stage("Filler 1.md", "# Filler 1\n\nOther words about some hill.\n");
        repo.check();
        repo.commit();
    }

    private void note(String name, String matter, String text) throws Exception {
        repo.write(name + ".md", (matter.isEmpty() ? "" : "---\n" + matter + "\n---\n") + "\n" + text);
    }

    private List<String> found() throws Exception {
        Optional<CheckResult> known = StagedCheck.known(
                new StagedOptions(repo.folder(), Set.of(), Optional.empty(), true, repo.folder(), System.getenv()));
        assertThat(known).as("judged by the index").isPresent();
        List<Finding> whole = repo.check();
        assertThat(known.get().findings()).isEqualTo(whole);
        return StagedRepo.shown(whole);
    }

    @Test
    void theTitleOfARedirectWhoseCanonicalGoes() throws Exception {
        repo.git().ok("rm", "-q", "Canonical.md");
        assertThat(found()).contains("Titles.md broken-link", "Old.md dangling-canonical");
    }

    @Test
    void aHeadingThatLinksReachByRedirects() throws Exception {
        repo.stage("Canonical.md", "## Another part\n\nThe canonical speaks of lighthouses on the northern shore.\n");
        assertThat(found()).containsExactly("Places.md redirect-link", "Places.md redirect-link");
    }

    @Test
    void theNoteOfAConcept() throws Exception {
        repo.git().ok("mv", "Canonical.md", "Tower.md");
        assertThat(found()).contains("Asking.md broken-link");
    }

    @Test
    void idsThatNotesName() throws Exception {
        repo.stage("List.md", "---\ncanonical_id: [x1, x1]\nmerged_into: x1\n---\n\nSand in the desert.\n");
        assertThat(StagedRepo.shown(repo.check())).isEmpty();
        repo.git().ok("rm", "-q", "-f", "List.md");
        repo.stage(
                "New.md",
                "---\ncanonical_id: x2\n---\n\nStones on the beach are round because the sea rolls them day and night.\n");
        assertThat(found()).containsExactly("New.md dangling-canonical");
        repo.git().ok("reset", "-q", "--hard");
        repo.git().ok("rm", "-q", "Numbered.md");
        assertThat(found()).containsExactly("Pointing.md dangling-canonical");
        // Where no note has an id any more, what looks like one is none.
        repo.stage("New.md", "---\ncanonical_id: x2\n---\n\nStones on the beach are round as the sea rolls them.\n");
        repo.git().ok("rm", "-q", "Counted.md");
        assertThat(StagedRepo.shown(repo.check())).containsExactly("Pointing.md dangling-canonical");
    }

    @Test
    void anAliasOfANoteWithTheNameOfOneThatMoves() throws Exception {
        repo.write("deep/Baz.md", "Snow that falls on roofs and cars alike.\n");
        repo.write("Baz.md", "---\naliases: [Foo-Bar]\n---\n\nRain that falls on tents and boats.\n");
        repo.write("Foo.md", "Weather, by [[foo bar]].\n").commit();
        repo.git().ok("mv", "deep/Baz.md", "Qux.md");
        assertThat(found()).containsExactly("Foo.md broken-link");
    }
}
