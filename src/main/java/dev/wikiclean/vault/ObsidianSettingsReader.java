package dev.wikiclean.vault;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code .obsidian/app.json}; keys that are missing, null or of another type keep Obsidian's default. */
final class ObsidianSettingsReader {
    private ObsidianSettings.NewLinkFormat format = ObsidianSettings.DEFAULT.newLinkFormat();
    private boolean markdown = ObsidianSettings.DEFAULT.useMarkdownLinks();
    private List<String> filters = ObsidianSettings.DEFAULT.userIgnoreFilters();
    private String attachments = ObsidianSettings.DEFAULT.attachmentFolderPath();
    private ObsidianSettings.TrashOption trash = ObsidianSettings.DEFAULT.trashOption();

    private ObsidianSettingsReader() {}

    /** @throws IOException where {@code json} is not one JSON object */
    static ObsidianSettings read(byte[] json) throws IOException {
        int bom = json.length > 2 && json[0] == (byte) 0xEF && json[1] == (byte) 0xBB && json[2] == (byte) 0xBF ? 3 : 0;
        try (JsonParser parser = new JsonFactory().createParser(json, bom, json.length - bom)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            ObsidianSettingsReader reader = new ObsidianSettingsReader();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                reader.take(key, parser);
            }
            if (parser.nextToken() != null) {
                throw new IOException("more than one JSON value");
            }
            return new ObsidianSettings(
                    reader.format, reader.markdown, reader.filters, reader.attachments, reader.trash);
        }
    }

    private void take(String key, JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            takeString(key, parser.getText());
        } else if (key.equals("useMarkdownLinks") && token.isBoolean()) {
            markdown = parser.getBooleanValue();
        } else if (key.equals("userIgnoreFilters") && token == JsonToken.START_ARRAY) {
            filters = strings(parser);
        } else {
            parser.skipChildren();
        }
    }

    private void takeString(String key, String value) {
        switch (key) {
            case "newLinkFormat" -> format = named(ObsidianSettings.NewLinkFormat.values(), value, format);
            case "trashOption" -> trash = named(ObsidianSettings.TrashOption.values(), value, trash);
            case "attachmentFolderPath" -> attachments = value;
            default -> {}
        }
    }

    private static List<String> strings(JsonParser parser) throws IOException {
        List<String> found = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                found.add(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    private static <E extends Enum<E>> E named(E[] values, String name, E otherwise) {
        for (E value : values) {
            if (value.name().equals(name.toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        return otherwise;
    }
}
