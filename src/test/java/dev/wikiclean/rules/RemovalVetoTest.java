package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.vault.FolderSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemovalVetoTest {
    @TempDir
    Path folder;

    @Test
    void whatObsidiansSettingsNameIsKept() throws IOException {
        write(".obsidian/templates.json", "{\"folder\":\"Vorlagen\"}");
        write(".obsidian/daily-notes.json", "{\"folder\":\"Log\"}");
        write(".obsidian/bookmarks.json", "{\"items\":[{\"type\":\"file\",\"path\":\"책갈피.md\"}]}");
        for (String name : new String[] {"Vorlagen/Buch.md", "Log/Reise.md", "책갈피.md", "Leer.md"}) {
            write(name, "## Später\n");
        }
        Config config = Config.of("agent-wiki");

        assertThat(Checked.lines(Checked.findings(new StubNote(), config, FolderSource.read(folder))))
                .containsExactly(
                        "Leer.md: a stub: only headings", "책갈피.md: a stub: only headings; kept, for it is bookmarked");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
