package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.rules.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README tells of commands and rules is what there is. */
class ReadmeTest {
    @Test
    void tellsOfEveryCommandAndRule() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(Commands.names()).allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
        assertThat(RuleCatalog.ids()).allSatisfy(id -> assertThat(readme).contains("| `" + id + "` |"));
    }

    @Test
    void beginsWithTheTwoCommandsOfANewcomer() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(readme.indexOf("./wiki-clean run vault-sample --on-copy target/demo"))
                .isBetween(1, readme.indexOf("mvn verify"));
        assertThat(readme.indexOf("mvn verify")).isLessThan(readme.indexOf("\n## "));
    }
}
