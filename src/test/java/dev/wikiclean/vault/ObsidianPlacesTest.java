package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObsidianPlacesTest {
    @TempDir
    Path folder;

    @Test
    void readsWhatObsidianAndItsPluginsCallTemplatesDailyNotesAndBookmarks() throws IOException {
        write(".obsidian/templates.json", "\uFEFF{\"folder\":\"/Vorlagen/\",\"dateFormat\":null}");
        write(
                ".obsidian/plugins/templater-obsidian/data.json",
                "{\"templates_folder\":\"틀/글\",\"folder_templates\":[{\"folder\":\"Work\",\"template\":\"x/W.md\"}]}");
        write(".obsidian/daily-notes.json", "{\"folder\":\"Log\",\"template\":\"Forms/Day\"}");
        write(
                ".obsidian/plugins/periodic-notes/data.json",
                "{\"weekly\":{\"folder\":\"Weeks\",\"template\":\"\",\"enabled\":true},\"monthly\":{\"folder\":\"\"}}");
        write(".obsidian/zk-prefixer.json", "{\"folder\":\"Zettel\",\"template\":\"Forms/Zettel\"}");
        write(
                ".obsidian/bookmarks.json",
                "{\"items\":[{\"type\":\"group\",\"items\":[{\"type\":\"file\",\"path\":\"읽기/한글.md\"}]}]}");
        write(".obsidian/starred.json", "{\"items\":[{\"type\":\"file\",\"path\":\"Old.md\",\"title\":\"Home.md\"}]}");
        ObsidianPlaces places = FolderSource.read(folder).settings().places();

        for (String name : new String[] {"Vorlagen/a.md", "틀/글/b/c.md", "x/W.md", "Forms/Day.md", "Forms/Zettel.md"}) {
            assertThat(places.isTemplate(path(name))).as(name).isTrue();
            String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
            assertThat(places.isTemplate(path(apart))).as(apart).isTrue();
        }
        for (String name : new String[] {"Vorlagen.md", "틀/c.md", "Work/a.md", "Forms/Days.md", "Zettel/a.md"}) {
            assertThat(places.isTemplate(path(name))).as(name).isFalse();
        }
        assertThat(places.isDailyNote(path("Log/Trip.md"))).isTrue();
        assertThat(places.isDailyNote(path("Weeks/a/Trip.md"))).isTrue();
        assertThat(places.isDailyNote(path("Trip.md"))).isFalse();
        assertThat(places.isBookmarked(path("읽기/한글.md"))).isTrue();
        assertThat(places.isBookmarked(path("Old.md"))).isTrue();
        assertThat(places.isBookmarked(path("Home.md"))).isFalse();
        assertThat(FolderSource.read(folder).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"items\":[{\"path\":\"a.md\"}]", "null", "{\"a\":nul}"})
    void oneBrokenFileOfSettingsIsANoticeAndTheOthersCount(String json) throws IOException {
        write(".obsidian/bookmarks.json", json);
        write(".obsidian/templates.json", "{\"folder\":\"Forms\"}");
        Vault vault = FolderSource.read(folder);

        assertThat(vault.settings().places().bookmarks()).isEmpty();
        assertThat(vault.settings().places().isTemplate(path("Forms/a.md"))).isTrue();
        assertThat(vault.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(".obsidian/bookmarks.json");
            assertThat(problem.message()).contains("correct it").doesNotContain("\n");
        });
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static VaultPath path(String value) {
        return VaultPath.of(value);
    }
}
