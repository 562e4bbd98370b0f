package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The front matter keys that a clipper or a scraper writes, which say of a page only where it came from and when. */
final class CaptureKeys {
    /** Shorter parts of a host are countries and companies: {@code co.kr}. */
    private static final int SHORTEST_NAME = 3;

    private static final int SHORTEST_OF_ADDRESS = 5;

    /** What services that turn pages into text write above it, such as r.jina.ai. */
    private static final String READER_SOURCE = "URL Source: http";

    private static final int LONGEST_CAPTURE = 16_000;

    private CaptureKeys() {}

    /** Whether the key belongs to the capture. */
    static boolean contains(String key) {
        String folded = key.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return CaptureNames.NAMES.contains(folded)
                || isOfProgram(folded)
                || CaptureNames.STARTS.stream().anyMatch(folded::startsWith);
    }

    /** Whether the front matter says where the note was captured, or when. */
    static boolean saySource(Note note) {
        return note.frontMatter().keys().stream()
                        .map(key -> key.toLowerCase(Locale.ROOT))
                        .anyMatch(CaptureKeys::isSource)
                || note.frontMatter().list("tags").stream().anyMatch(tag -> tag.equalsIgnoreCase("clippings"))
                || sayProgram(note)
                || readerSource(note).isPresent();
    }

    /** Whether the front matter says that a program wrote the note: which one, or that it is a summary or a transcript. */
    static boolean sayProgram(Note note) {
        return note.frontMatter().keys().stream()
                        .map(key -> key.toLowerCase(Locale.ROOT))
                        .anyMatch(CaptureKeys::isOfProgram)
                || List.of("type", "kind", "typ", "tipo", "유형").stream()
                        .flatMap(key -> note.frontMatter().list(key).stream())
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .anyMatch(value -> value.startsWith("ai")
                                || value.startsWith("ki-")
                                || CaptureNames.MADE.stream().anyMatch(value::contains));
    }

    private static boolean isOfProgram(String key) {
        return CaptureNames.MACHINES.contains(key) || CaptureNames.DONE.stream().anyMatch(key::startsWith);
    }

    /** Whether {@code value} stands in the address that the note was captured from. */
    static boolean isOfAddress(Note note, String value) {
        String folded = value.strip().toLowerCase(Locale.ROOT);
        return folded.length() >= SHORTEST_OF_ADDRESS
                && note.frontMatter().keys().stream()
                        .filter(CaptureKeys::contains)
                        .flatMap(key -> note.frontMatter().list(key).stream())
                        .filter(address -> address.startsWith("http"))
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .anyMatch(address -> address.contains(folded) || address.contains(folded.replace(' ', '-')));
    }

    private static boolean isSource(String key) {
        return key.contains("url")
                || key.contains("source")
                || CaptureNames.STARTS.stream().anyMatch(key::startsWith)
                || isOfProgram(key)
                || CaptureNames.SOURCES.contains(key);
    }

    /** The host, such as {@code www.example.org}, that the note was captured from, if its front matter has an address. */
    static Optional<String> host(Note note) {
        return note.frontMatter().keys().stream()
                .filter(CaptureKeys::contains)
                .flatMap(key -> note.frontMatter().list(key).stream())
                .filter(value -> value.startsWith("http://") || value.startsWith("https://"))
                .map(CaptureKeys::hostOf)
                .filter(host -> host.indexOf('.') > 0)
                .findFirst()
                .or(() -> readerSource(note).map(CaptureKeys::hostOf));
    }

    /** The address that a service wrote above the page it turned into text. */
    private static Optional<String> readerSource(Note note) {
        int at = note.text().indexOf(READER_SOURCE);
        if (at < 0 || note.text().length() > LONGEST_CAPTURE) {
            return Optional.empty();
        }
        int from = at + READER_SOURCE.length() - "http".length();
        int end = note.text().indexOf('\n', from);
        return Optional.of(note.text()
                        .substring(from, end < 0 ? note.text().length() : end)
                        .strip())
                .filter(address -> address.contains("//"));
    }

    /** Whether the front matter is that of a page which a generator of sites makes from this file: its own error page. */
    static boolean sayOwnPage(Note note) {
        return note.frontMatter().keys().stream()
                .anyMatch(key -> key.equals("layout")
                        || key.equals("permalink")
                        || key.equals("slug")
                        || key.equals("sitemap")
                        || key.equals("nav_exclude")
                        || key.equals("hide"));
    }

    /** What the site is called that the note was captured from: {@code blog.naver.com}, {@code naver.com}, {@code naver}. */
    static Set<String> names(Note note) {
        Set<String> names = new HashSet<>();
        host(note).ifPresent(host -> {
            names.add(host);
            int dot = host.indexOf('.');
            while (dot >= 0) {
                String rest = host.substring(dot + 1);
                if (rest.indexOf('.') > 0 && rest.indexOf('.') > 3) {
                    names.add(rest);
                }
                dot = host.indexOf('.', dot + 1);
            }
            names.add(brand(host));
        });
        return names;
    }

    /** {@code naver} of {@code blog.naver.com}, {@code hani} of {@code www.hani.co.kr}. */
    private static String brand(String host) {
        String[] labels = host.split("\\.");
        int at = labels.length - 2;
        return at > 0 && labels[at].length() <= SHORTEST_NAME ? labels[at - 1] : labels[at];
    }

    private static String hostOf(String address) {
        int start = address.indexOf("//") + 2;
        int end = start;
        while (end < address.length() && "/:?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return address.substring(start, end);
    }
}
