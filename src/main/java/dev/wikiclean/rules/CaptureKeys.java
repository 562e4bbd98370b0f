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

    private static final List<String> STARTS = List.of(
            "captur",
            "clip",
            "scrape",
            "fetch",
            "crawl",
            "retriev",
            "archiv",
            "saved",
            "accessed",
            "source",
            "published");
    private static final List<String> NAMES = List.of(
            "url",
            "urls",
            "link",
            "permalink",
            "uri",
            "href",
            "site",
            "sitename",
            "site_name",
            "website",
            "publisher",
            "domain",
            "host",
            "hostname",
            "author",
            "authors",
            "creator",
            "lang",
            "language",
            "locale",
            "favicon",
            "image",
            "cover",
            "thumbnail",
            "banner",
            "wordcount",
            "word_count",
            "words",
            "readingtime",
            "reading_time",
            "datesaved",
            "date_saved",
            "date_added",
            "dateadded",
            "type",
            "category",
            "categories",
            "status",
            "confidence",
            "publication",
            "publisher_name",
            "source_lang",
            "target_lang",
            "kind",
            "items",
            "pages",
            "status_code",
            "content_type",
            "media_type",
            "format",
            "slug",
            "publish",
            "draft",
            "layout",
            "출처",
            "원문",
            "링크",
            "주소",
            "저장일",
            "수집일",
            "来源",
            "链接",
            "quelle",
            "fuente",
            "出典");
    /** Who wrote the note, or which step of what: no person. */
    private static final List<String> MACHINES = List.of(
            "agent",
            "tool",
            "tool_status",
            "pipeline",
            "generator",
            "generated",
            "generated_by",
            "model",
            "llm",
            "bot",
            "crawler",
            "scraper",
            "run",
            "run_id",
            "job",
            "job_id",
            "step",
            "task_id",
            "enriched_at",
            "translated",
            "transcribed",
            "수집",
            "수집기",
            "생성기",
            "에이전트");

    /** What services that turn pages into text write above it, such as r.jina.ai. */
    private static final String READER_SOURCE = "URL Source: http";

    private static final int LONGEST_CAPTURE = 16_000;

    private CaptureKeys() {}

    /** Whether the key belongs to the capture. */
    static boolean contains(String key) {
        String folded = key.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return NAMES.contains(folded)
                || MACHINES.contains(folded)
                || STARTS.stream().anyMatch(folded::startsWith);
    }

    /** Whether the front matter says where the note was captured, or when. */
    static boolean saySource(Note note) {
        return note.frontMatter().keys().stream()
                        .map(key -> key.toLowerCase(Locale.ROOT))
                        .anyMatch(CaptureKeys::isSource)
                || readerSource(note).isPresent();
    }

    private static boolean isSource(String key) {
        return key.contains("url")
                || key.contains("source")
                || STARTS.stream().anyMatch(key::startsWith)
                || MACHINES.contains(key)
                || key.equals("출처")
                || key.equals("원문")
                || key.equals("来源");
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
