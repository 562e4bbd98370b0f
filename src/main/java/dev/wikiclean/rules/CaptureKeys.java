package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The front matter keys that a clipper or a scraper writes, which say of a page only where it came from and when. */
final class CaptureKeys {
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
            "链接");

    private CaptureKeys() {}

    /** Whether the key belongs to the capture. */
    static boolean contains(String key) {
        String folded = key.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return NAMES.contains(folded) || STARTS.stream().anyMatch(folded::startsWith);
    }

    /** Whether the front matter says where the note was captured, or when. */
    static boolean saySource(Note note) {
        return note.frontMatter().keys().stream()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .anyMatch(key -> key.contains("url")
                        || key.contains("source")
                        || STARTS.stream().anyMatch(key::startsWith)
                        || key.equals("출처")
                        || key.equals("원문")
                        || key.equals("来源"));
    }

    /** The host, such as {@code www.example.org}, that the note was captured from, if its front matter has an address. */
    static Optional<String> host(Note note) {
        return note.frontMatter().keys().stream()
                .filter(CaptureKeys::contains)
                .flatMap(key -> note.frontMatter().list(key).stream())
                .filter(value -> value.startsWith("http://") || value.startsWith("https://"))
                .map(CaptureKeys::hostOf)
                .filter(host -> host.indexOf('.') > 0)
                .findFirst();
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
