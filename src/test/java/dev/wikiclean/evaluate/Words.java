package dev.wikiclean.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The word lists that generated notes are made of. They know nothing of the lists that the finder uses. */
final class Words {
    final List<String[]> things = read("things.tsv");
    final List<String[]> doings = read("doings.tsv");
    private final List<String[]> spellings = read("spellings.tsv");
    private final List<String[]> opposites = read("opposites.tsv");
    private final List<String[]> sentences = read("sentences.tsv");

    /** Two spellings of one word, each. */
    List<String[]> spellings(Lang lang) {
        return of(spellings, lang);
    }

    /** Two words that exclude each other, each. */
    List<String[]> opposites(Lang lang) {
        return of(opposites, lang);
    }

    List<String> sentences(Lang lang) {
        return of(sentences, lang).stream().map(row -> row[0]).toList();
    }

    private static List<String[]> of(List<String[]> rows, Lang lang) {
        List<String[]> found = new ArrayList<>();
        for (String[] row : rows) {
            if (row[0].equals(lang.code())) {
                found.add(java.util.Arrays.copyOfRange(row, 1, row.length));
            }
        }
        return found;
    }

    private static List<String[]> read(String name) {
        try (InputStream in = Words.class.getResourceAsStream("/evaluate/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
