package dev.wikiclean.rules;

import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Small notes of known truth in one text: {@code === EXPECTED path}, then the note. What is expected is {@code remove},
 * {@code report} (found and kept) or {@code keep} (never removed); a {@code file} is there for the others.
 */
record NoteCorpus(Map<String, String> texts, Map<String, String> expected) {
    private static final Path FOLDER = Path.of("src/test/resources/error-notes");
    private static final String HEAD = "=== ";

    static NoteCorpus read(String name) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        StringBuilder note = new StringBuilder();
        String path = "";
        for (String line : (Iterable<String>)
                Files.readString(FOLDER.resolve(name + ".txt")).lines()::iterator) {
            if (!line.startsWith(HEAD)) {
                note.append(line).append('\n');
                continue;
            }
            put(texts, path, note);
            String[] head = line.substring(HEAD.length()).split(" ", 2);
            path = head[1];
            if (!head[0].equals("file")) {
                expected.put(path, head[0]);
            }
        }
        put(texts, path, note);
        return new NoteCorpus(texts, expected);
    }

    private static void put(Map<String, String> texts, String path, StringBuilder note) {
        if (!path.isEmpty() && texts.put(path, note.toString()) != null) {
            throw new IllegalStateException("twice in the corpus: " + path);
        }
        note.setLength(0);
    }

    Vault vault() {
        return MemorySource.vault(texts);
    }
}
