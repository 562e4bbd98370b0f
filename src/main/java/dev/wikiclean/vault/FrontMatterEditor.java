package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.TextEdit;
import java.util.List;

/**
 * Plans edits of front matter by splicing at the parser's marks: comments, quotes, order, indentation and line ends
 * stay. All methods throw {@link IllegalStateException} for front matter that does not parse: it is never written.
 */
public final class FrontMatterEditor {
    private FrontMatterEditor() {}

    /** Sets a scalar; adds the key at the end of the block (and the block where there is none). */
    public static List<TextEdit> set(SourceText source, String key, String value) {
        throw new IllegalStateException("not yet");
    }

    /** Adds the values that the list does not hold yet; a scalar or a missing key becomes a list. */
    public static List<TextEdit> add(SourceText source, String key, List<String> values) {
        throw new IllegalStateException("not yet");
    }

    /** Removes every member equal to one of {@code values}. */
    public static List<TextEdit> remove(SourceText source, String key, List<String> values) {
        throw new IllegalStateException("not yet");
    }
}
