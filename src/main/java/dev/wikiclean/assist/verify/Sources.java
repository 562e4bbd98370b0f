package dev.wikiclean.assist.verify;

import dev.wikiclean.index.LinkResolver;
import dev.wikiclean.index.Resolution;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.PropertyPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a note names as its sources in its front matter: links, paths, addresses, or words for a person. */
final class Sources {
    private static final Set<String> NOTHING = Set.of("none", "n/a", "na", "-", "없음", "미정", "tbd", "todo", "null", "无");
    private static final Pattern WIKILINK = Pattern.compile("!?\\[\\[([^\\]|#]+)(?:#[^\\]|]*)?(?:\\|[^\\]]*)?\\]\\].*");
    private static final Pattern MARKDOWN = Pattern.compile("!?\\[[^\\]]*\\]\\(<?([^)>]+?)>?(?: \"[^\"]*\")?\\).*");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?|ftp|doi|arxiv|isbn|urn|mailto):.*|www\\..*|10\\.\\d{4,}/.*");
    private static final Pattern FILE =
            Pattern.compile("(?i)[^\\n:*?\"<>|]+\\.(?:md|markdown|txt|pdf|csv|json|ya?ml|html?|docx?|png|jpe?g)");

    private final LinkResolver resolver;
    private final List<String> keys;

    /** @param keys the keys of front matter that name sources */
    Sources(LinkResolver resolver, List<String> keys) {
        this.resolver = resolver;
        this.keys = List.copyOf(keys);
    }

    /** The sources that {@code note} names, in their order. */
    List<SourceRef> of(Note note) {
        List<SourceRef> refs = new ArrayList<>();
        for (String key : keys) {
            if (!note.frontMatter().keys().contains(key)) {
                continue;
            }
            Span place = PropertyPlace.ofValue(note.source(), key)
                    .orElseGet(() -> Span.at(note.source().bodyStart()));
            int from = place.start();
            for (String value : note.frontMatter().list(key)) {
                int at = note.text().indexOf(value, from);
                boolean inside = at >= 0 && at + value.length() <= place.end();
                Span span = inside ? new Span(at, at + value.length()) : place;
                from = inside ? span.end() : from;
                ref(note, span, value.strip()).ifPresent(refs::add);
            }
        }
        return refs;
    }

    private Optional<SourceRef> ref(Note note, Span span, String written) {
        if (written.isEmpty() || NOTHING.contains(written.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Matcher wiki = WIKILINK.matcher(written);
        if (wiki.matches()) {
            return file(note, span, written, wiki.group(1).strip());
        }
        Matcher markdown = MARKDOWN.matcher(written);
        String target = markdown.matches() ? markdown.group(1).strip().replace("%20", " ") : written;
        if (ADDRESS.matcher(target).matches()) {
            return Optional.of(new SourceRef.Url(span, written));
        }
        if (markdown.matches() || FILE.matcher(target).matches() && !target.contains(", ")) {
            return file(note, span, written, target);
        }
        return resolver.resolve(note.path(), target)
                .path()
                .<SourceRef>map(path -> new SourceRef.InVault(span, written, path))
                .or(() -> Optional.of(new SourceRef.Citation(span, written)));
    }

    private Optional<SourceRef> file(Note note, Span span, String written, String target) {
        Resolution resolution = resolver.resolve(note.path(), target);
        if (resolution instanceof Resolution.Placeholder || target.contains("{{") || target.contains("<%")) {
            return Optional.empty();
        }
        return Optional.of(resolution
                .path()
                .<SourceRef>map(path -> new SourceRef.InVault(span, written, path))
                .orElseGet(() -> new SourceRef.Missing(span, written)));
    }
}
