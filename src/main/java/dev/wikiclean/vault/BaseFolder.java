package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import java.util.Objects;

/**
 * A folder that {@code file.inFolder("x")} or {@code file.folder == "x"} of a base names: no link, but it follows when
 * the folder moves.
 *
 * @param span inside the quotes of the expression
 * @param text the folder, escapes undone
 * @param quoting of the YAML value that the expression stands in
 */
public record BaseFolder(Span span, String text, Quoting quoting) {
    public BaseFolder {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(quoting, "quoting");
    }
}
