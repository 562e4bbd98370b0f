package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * One link as it stands in a file. Spans are offsets into the file's text; the texts of the parts are decoded
 * (percent-encoding, JSON and YAML escapes undone, blanks around them trimmed) and in the spelling of the file.
 *
 * @param span the whole link, from the first bracket (or bang) to the last; for {@link LinkForm#PATH} the value inside
 *     its quotes
 * @param target what names the file, without {@code #fragment}; empty text for a link into the note itself
 * @param fragment what follows the first {@code #}, without it: {@code Heading}, {@code A#B}, {@code ^block}, {@code
 *     page=3}
 * @param display the text shown instead of the target: what follows the first pipe of a wikilink (a table's {@code \|}
 *     counts as a pipe), the bracketed text of a markdown link
 */
public record Link(
        LinkKind kind,
        LinkForm form,
        Quoting quoting,
        Span span,
        Part target,
        Optional<Part> fragment,
        Optional<Part> display) {

    /** A piece of a link: where it stands and what it says. */
    public record Part(Span span, String text) {
        public Part {
            Objects.requireNonNull(span, "span");
            Objects.requireNonNull(text, "text");
        }
    }

    public Link {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(quoting, "quoting");
        if (!span.contains(target.span())) {
            throw new IllegalArgumentException("target " + target.span() + " outside link " + span);
        }
    }

    /** The link exactly as written in {@code text}, the text of its file. */
    public String raw(String text) {
        return span.of(text);
    }

    public boolean isEmbed() {
        return kind == LinkKind.EMBED || kind == LinkKind.IMAGE;
    }

    /** Whether the link names no file and so points into its own note, such as {@code [[#Heading]]}. */
    public boolean isSelf() {
        return target.text().isEmpty();
    }
}
