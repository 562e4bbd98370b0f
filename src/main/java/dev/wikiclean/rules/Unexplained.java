package dev.wikiclean.rules;

import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What stands in a captured page that no phrase explains, and that a person may have added. */
final class Unexplained {
    /** Names of sites and buttons are shorter. */
    private static final int WORDS_OF_A_PERSON = 2;

    private static final List<String> HEADERS =
            List.of("Title: ", "URL Source: ", "Published Time: ", "Markdown Content:");
    private static final int DENSE_LETTERS_OF_A_PERSON = 4;

    private Unexplained() {}

    /** {@code line} if a person may have written it; nothing where phrases and the note's own names explain it. */
    static List<String> of(BodyLine line, Note note, PageSources sources) {
        return of(line, note, sources, sentence -> sentence.isExplained(sources));
    }

    /** The same in a note that other sentences prove to be a page: what fits it is explained, and links into its site. */
    static List<String> inPage(BodyLine line, Note note, PageSources sources) {
        return isMenu(line.text(), sources) ? List.of() : of(line, note, sources, sentence -> sentence.fits(sources));
    }

    /** Whether the line is nothing but links within the site that it was captured from. */
    private static boolean isMenu(String line, PageSources sources) {
        int at = 0;
        int links = 0;
        while (at < line.length()) {
            int middle = line.indexOf("](", at);
            int close = middle < 0 ? -1 : line.indexOf(')', middle);
            int open = line.indexOf('[', at);
            if (close < 0 || open < 0 || open > middle || ErrorEvidence.letters(line.substring(at, open)) > 0) {
                return links > 0 && ErrorEvidence.letters(line.substring(at)) == 0;
            }
            char first = line.charAt(middle + 2);
            if (first != '/' && first != '#' && !isOfSite(line, middle + 2, close, sources)) {
                return false;
            }
            links++;
            at = close + 1;
        }
        return links > 0;
    }

    private static boolean isOfSite(String line, int from, int to, PageSources sources) {
        String address = line.substring(from, to);
        return address.startsWith("http")
                && sources.names().stream().anyMatch(name -> name.indexOf('.') > 0 && address.contains(name));
    }

    /** The same where only phrases explain, word for word. */
    static boolean isSaidBesidePhrases(BodyLine line, Note note, PageSources sources) {
        return !of(line, note, sources, sentence -> sentence.isByPhrases(sources))
                .isEmpty();
    }

    private static List<String> of(
            BodyLine line, Note note, PageSources sources, Predicate<SentenceEvidence> isExplained) {
        List<String> said = new ArrayList<>();
        if (line.kind() == BodyLine.Kind.TABLE_RULE || isName(line.text(), note) || isHeader(line.text(), note)) {
            return said;
        }
        if (line.kind() == BodyLine.Kind.CODE
                || line.kind() == BodyLine.Kind.TABLE
                || line.text().contains("[[")
                || isAddress(line.text(), note, sources)) {
            said.add(line.text());
            return said;
        }
        for (String sentence : Sentences.of(Markup.words(line.text()))) {
            boolean explained = isExplained.test(SentenceEvidence.of(sentence, sources));
            if (!explained && !isName(sentence, note) && isSaid(sentence, line.text())) {
                said.add(line.text());
                return said;
            }
        }
        return said;
    }

    /** Whether a sentence of {@code line} is a person's: more in it is strange than one name. */
    static boolean isStrange(BodyLine line, Note note, PageSources sources) {
        return line.kind() != BodyLine.Kind.TABLE_RULE
                && !isName(line.text(), note)
                && !isHeader(line.text(), note)
                && (line.text().contains("[[") && !line.text().startsWith("![[")
                        || Sentences.of(Markup.words(line.text())).stream()
                                .anyMatch(sentence -> isSaid(sentence, line.text())
                                        && !isName(sentence, note)
                                        && SentenceEvidence.of(sentence, sources)
                                                .isStrange(sources)));
    }

    /** What services that turn pages into text write above it. */
    static boolean isHeader(String line, Note note) {
        return HEADERS.stream().anyMatch(line::startsWith) && note.text().contains("URL Source: ");
    }

    /** Whether it is more than one name, number or button. */
    private static boolean isSaid(String sentence, String line) {
        int words = 0;
        int dense = 0;
        for (String word : sentence.split("[ /|]+")) {
            boolean counts = word.chars().anyMatch(c -> Character.isLetter((char) c)) && !isMachine(word);
            words += counts ? 1 : 0;
            for (int i = 0; counts && i < word.length(); i++) {
                dense += word.charAt(i) >= 0x1100 && Character.isLetter(word.charAt(i)) ? 1 : 0;
            }
        }
        boolean small = words == 1 && !line.isEmpty() && line.chars().noneMatch(Character::isUpperCase);
        return words >= WORDS_OF_A_PERSON || dense >= DENSE_LETTERS_OF_A_PERSON || small && dense == 0 && words > 0;
    }

    /** An id, a host, a number with a unit. */
    private static boolean isMachine(String word) {
        boolean digit = word.chars().anyMatch(c -> c >= '0' && c <= '9');
        return digit || word.indexOf('.') > 0 || word.indexOf('_') > 0 || word.indexOf('@') > 0;
    }

    /** Whether it is the note's title, or what its front matter says of the page. */
    static boolean isName(String text, Note note) {
        String words = NameFold.words(text);
        if (words.equals(NameFold.words(note.title()))
                || words.equals(NameFold.words(note.path().stem()))) {
            return true;
        }
        FrontMatter matter = note.frontMatter();
        return matter.keys().stream().flatMap(key -> matter.list(key).stream()).anyMatch(value -> NameFold.words(value)
                .equals(words));
    }

    /** A bare address that is not the one the page was captured from: somebody may have kept it here. */
    private static boolean isAddress(String text, Note note, PageSources sources) {
        String lower = text.toLowerCase(Locale.ROOT);
        return (lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("<http"))
                && !isName(text, note)
                && (PageReader.read(lower, sources).classes() & sources.table().address()) == 0;
    }
}
