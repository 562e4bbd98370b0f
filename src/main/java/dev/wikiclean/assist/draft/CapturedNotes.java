package dev.wikiclean.assist.draft;

import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.vault.Note;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Knows the notes that hold the words of strangers: captured pages and other sources. What they ask for nobody of the
 * vault has asked for.
 */
final class CapturedNotes {
    private static final Set<String> KINDS =
            Set.of("raw", "source", "reference", "clipping", "clip", "article", "paper", "transcript", "원본", "출처");
    private static final Set<String> TAGS = Set.of("clipping", "clippings", "webclip", "rawsource", "클리핑", "스크랩");
    /** How the keys begin that a clipper or a scraper writes, of where and when a page was. */
    private static final List<String> ORIGINS = List.of(
            "captur",
            "clip",
            "scrap",
            "fetch",
            "crawl",
            "retriev",
            "accessed",
            "archived",
            "saved",
            "source_url",
            "url");

    private CapturedNotes() {}

    /** Whether the note is one, by where it lies or by what it says of itself. */
    static boolean isOne(RuleContext context, Note note) {
        return context.config().verifying().sourceFiles().test(note.path().value())
                || says(note, List.of("type", "note_type", "kind"), KINDS)
                || says(note, List.of("tags", "tag"), TAGS)
                || note.frontMatter().keys().stream()
                        .map(key -> key.toLowerCase(Locale.ROOT))
                        .anyMatch(key -> ORIGINS.stream().anyMatch(key::startsWith))
                || note.frontMatter().list("source").stream().anyMatch(value -> value.contains("://"));
    }

    private static boolean says(Note note, List<String> keys, Set<String> words) {
        return keys.stream()
                .flatMap(key -> note.frontMatter().list(key).stream())
                .map(value -> value.strip().replaceFirst("^#", "").toLowerCase(Locale.ROOT))
                .anyMatch(words::contains);
    }
}
