package dev.wikiclean.vault;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads those settings of Obsidian, Templater and Periodic Notes that name folders and notes. What stands elsewhere than
 * expected is passed over: other versions of a plugin have other keys.
 */
final class ObsidianPlacesReader {
    /** What a file of settings tells. */
    private enum About {
        /** {@code folder}: of templates. */
        TEMPLATES,
        /** {@code templates_folder}, and a {@code template} for each of some folders. */
        TEMPLATER,
        /** {@code folder} and {@code template} of periodic notes. */
        PERIODIC,
        /** {@code template} of new notes, wherever they go. */
        NEW_NOTES,
        /** {@code path} of what is bookmarked. */
        BOOKMARKS
    }

    /** A file of settings, by its path in the vault. */
    private record File(String path, About about) {}

    private static final List<File> FILES = List.of(
            new File(".obsidian/templates.json", About.TEMPLATES),
            new File(".obsidian/plugins/templater-obsidian/data.json", About.TEMPLATER),
            new File(".obsidian/daily-notes.json", About.PERIODIC),
            new File(".obsidian/plugins/periodic-notes/data.json", About.PERIODIC),
            new File(".obsidian/zk-prefixer.json", About.NEW_NOTES),
            new File(".obsidian/bookmarks.json", About.BOOKMARKS),
            new File(".obsidian/starred.json", About.BOOKMARKS));

    private final Set<String> templateFolders = new HashSet<>();
    private final Set<String> templates = new HashSet<>();
    private final Set<String> dailyFolders = new HashSet<>();
    private final Set<String> bookmarks = new HashSet<>();

    private ObsidianPlacesReader() {}

    /** What all files together say; one that cannot be read says nothing and is a problem. */
    static ObsidianPlaces read(TreeSource.Contents contents, List<Problem> problems) {
        ObsidianPlaces places = ObsidianPlaces.NONE;
        for (File file : FILES) {
            try {
                Optional<byte[]> json = contents.of(file.path);
                if (json.isPresent()) {
                    places = places.and(read(file.about, json.get()));
                }
            } catch (IOException e) {
                String reason =
                        String.valueOf(e.getMessage()).lines().findFirst().orElse("");
                problems.add(new Problem(
                        file.path,
                        "cannot be read (" + reason
                                + "): correct it; the folders and notes that it names are unknown"));
            }
        }
        return places;
    }

    private static ObsidianPlaces read(About about, byte[] json) throws IOException {
        int bom = json.length > 2 && json[0] == (byte) 0xEF && json[1] == (byte) 0xBB && json[2] == (byte) 0xBF ? 3 : 0;
        ObsidianPlacesReader reader = new ObsidianPlacesReader();
        try (JsonParser parser = new JsonFactory().createParser(json, bom, json.length - bom)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            for (int depth = 1; depth > 0; ) {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    throw new IOException("the JSON object has no end");
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.VALUE_STRING && parser.currentName() != null) {
                    reader.take(about, parser.currentName(), parser.getText().strip());
                }
            }
        }
        return new ObsidianPlaces(reader.templateFolders, reader.templates, reader.dailyFolders, reader.bookmarks);
    }

    /** An empty folder is the vault's root, and says nothing. */
    private void take(About about, String key, String value) {
        String name = ObsidianPlaces.normal(value);
        if (name.isEmpty()) {
            return;
        }
        switch (about) {
            case TEMPLATES -> add(key, "folder", name, templateFolders);
            case TEMPLATER -> {
                add(key, "templates_folder", name, templateFolders);
                addTemplate(key, name);
            }
            case PERIODIC -> {
                add(key, "folder", name, dailyFolders);
                addTemplate(key, name);
            }
            case NEW_NOTES -> addTemplate(key, name);
            case BOOKMARKS -> add(key, "path", name, bookmarks);
        }
    }

    private static void add(String key, String wanted, String name, Set<String> names) {
        if (key.equals(wanted)) {
            names.add(name);
        }
    }

    /** A template is named with its extension or without. */
    private void addTemplate(String key, String name) {
        if (key.equals("template")) {
            templates.add(name);
            templates.add(name + ".md");
        }
    }
}
