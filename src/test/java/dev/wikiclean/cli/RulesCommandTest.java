package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wikiclean.rules.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of rules is whole and tells the severity in force. */
class RulesCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeVault() throws IOException {
        Files.createDirectories(folder.resolve("vault"));
        Files.writeString(
                folder.resolve("vault/.wiki-clean.yaml"),
                "extends: agent-wiki\nrules:\n  orphan-note: error\n  broken-link: off\n");
    }

    @Test
    void showsEveryRuleWithItsSeverityInTheVault() {
        List<String> lines = new Transcript(folder).replay("$ wiki-clean rules vault");
        assertThat(lines).last().isEqualTo("= 0");
        for (String id : RuleCatalog.ids()) {
            assertThat(lines).as(id).anyMatch(line -> line.startsWith("| " + id + " "));
        }
        assertThat(lines).anyMatch(line -> line.matches("\\| orphan-note +error +none .*"));
        assertThat(lines).anyMatch(line -> line.matches("\\| broken-link +off +safe .*"));
        assertThat(lines).contains("| What each is: .wiki-clean.yaml over profile agent-wiki.");
    }

    @Test
    void tellsProgramsTheProfilesToo() throws IOException {
        List<String> lines = new Transcript(folder).replay("$ wiki-clean rules vault --format json");
        JsonNode answer = new ObjectMapper().readTree(lines.get(1).substring(2));
        List<String> ids = new ArrayList<>();
        answer.get("rules").forEach(rule -> ids.add(rule.get("rule").asText()));
        assertThat(ids).isEqualTo(RuleCatalog.ids());
        JsonNode link = answer.get("rules").get(ids.indexOf("broken-link"));
        assertThat(link.get("severity").asText()).isEqualTo("off");
        assertThat(link.get("profiles").get("default").asText()).isEqualTo("warn");
    }

    @Test
    void withoutAVaultTheGentleProfileSpeaks() {
        assertThat(new Transcript(folder).replay("$ wiki-clean rules"))
                .contains("| What each is: profile default.")
                .last()
                .isEqualTo("= 0");
    }
}
