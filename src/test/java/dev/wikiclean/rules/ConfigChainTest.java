package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wikiclean.vault.MemorySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configurations that extend other files. */
class ConfigChainTest {
    @TempDir
    Path folder;

    private Config load(Optional<Path> given) throws IOException {
        return Config.load(MemorySource.vault(Map.of()), folder.resolve("vault"), given);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aFileExtendsAnotherAndHasTheLastWord() throws IOException {
        write("vault/.wiki-clean.yaml", "extends: ../team/wiki.yaml\nrules: {broken-link: info}\nconcepts: {b: B}\n");
        write("team/wiki.yaml", "extends: base.yml\nrules: {broken-link: error, stub-note: {remove: true}}\n");
        write("team/base.yml", "extends: agent-wiki\nconcepts: {a: A, b: X}\nstub-markers: [nothing]\n");
        Config config = load(Optional.empty());

        assertThat(config.severity("broken-link")).isEqualTo(Severity.INFO);
        assertThat(config.option(StubNote.REMOVE)).isTrue();
        assertThat(config.concepts()).isEqualTo(Map.of("a", "A", "b", "B"));
        assertThat(config.stubMarkers()).containsExactly("nothing");
        assertThat(config.isOn("category-moc")).isTrue();
        assertThat(config.origin())
                .isEqualTo(".wiki-clean.yaml over " + folder.resolve("team/wiki.yaml") + " over "
                        + folder.resolve("team/base.yml") + " over profile agent-wiki");
    }

    @Test
    void aFileThatIsGivenStandsInForTheVaultsOwn() throws IOException {
        write("vault/.wiki-clean.yaml", "rules: {broken-link: error, nonsense: off}\n");
        write("ci.yaml", "rules: {stub-note: error}\n");
        Config config = load(Optional.of(folder.resolve("ci.yaml")));

        assertThat(config.severity("broken-link")).isEqualTo(Severity.WARN);
        assertThat(config.severity("stub-note")).isEqualTo(Severity.ERROR);
    }

    @Test
    void everyMistakeOfEveryFileIsNamed() throws IOException {
        write("vault/.wiki-clean.yaml", "extends: team.yaml\nrulez: {}\n");
        write("vault/team.yaml", "extends: ../gone.yaml\nmoc: {folder: ../x}\n");
        write("vault/.wiki-clean/decisions.yaml", "decisions: [{answer: never, notes: []}]\n");
        ConfigException e = catchThrowableOfType(ConfigException.class, () -> load(Optional.empty()));

        assertThat(e.problems().stream().map(ConfigProblem::toString))
                .satisfiesExactly(
                        own -> assertThat(own)
                                .isEqualTo(".wiki-clean.yaml:2:1: no such key: `rulez`; did you mean `rules`?"),
                        decision -> assertThat(decision).startsWith(".wiki-clean/decisions.yaml:1:36: "),
                        gone -> assertThat(gone)
                                .startsWith("team.yaml:1:10: cannot read `../gone.yaml`: there is no such file"),
                        moc -> assertThat(moc).startsWith("team.yaml:2:15: not a folder of the vault"));
    }

    @Test
    void filesThatExtendEachOtherInACircleAreRefused() throws IOException {
        write("vault/.wiki-clean.yaml", "extends: a.yaml\n");
        write("vault/a.yaml", "extends: ./b.yaml\n");
        write("vault/b.yaml", "# round\nextends: ../vault/a.yaml\n");

        assertThatThrownBy(() -> load(Optional.empty()))
                .isInstanceOf(ConfigException.class)
                .hasMessage("b.yaml:2:10: the configurations extend each other in a circle: .wiki-clean.yaml, a.yaml,"
                        + " b.yaml, and then a.yaml again");
    }

    @Test
    void whatIsNoFileIsNamedAndNeverPassedOver() throws IOException {
        Files.createDirectories(folder.resolve("vault/.wiki-clean.yaml"));
        assertThatThrownBy(() -> load(Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(".wiki-clean.yaml: it is not a file; mend it or take it away");
        Files.delete(folder.resolve("vault/.wiki-clean.yaml"));
        Files.createSymbolicLink(folder.resolve("vault/.wiki-clean.yaml"), Path.of("gone.yaml"));
        assertThatThrownBy(() -> load(Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no such file");
        Files.delete(folder.resolve("vault/.wiki-clean.yaml"));
        for (String odd : List.of("/dev/zero", ".", "\"a\\0b/\"")) {
            write("vault/.wiki-clean.yaml", "extends: " + odd + (odd.equals(".") ? "/" : "") + "\n");
            assertThatThrownBy(() -> load(Optional.empty()))
                    .as(odd)
                    .isInstanceOf(ConfigException.class)
                    .hasMessageStartingWith(".wiki-clean.yaml:1:10: ");
        }
    }
}
