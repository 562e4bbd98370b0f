package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.TextEdit;
import java.util.List;

/**
 * Plans one edit of front matter by splicing at the parser's marks: comments, quotes, order, indentation and line ends
 * stay. All methods throw {@link IllegalStateException} for front matter that does not parse: it is never written.
 * Several edits of one note go through {@link FrontMatterEdits}.
 */
public final class FrontMatterEditor {
    private FrontMatterEditor() {}

    /** Sets a scalar; adds the key at the end of the block (and the block where there is none). */
    public static List<TextEdit> set(SourceText source, String key, String value) {
        return FrontMatterEdits.on(source).set(key, value).edits();
    }

    /** Adds the values that the list does not hold yet; a scalar or a missing key becomes a list. */
    public static List<TextEdit> add(SourceText source, String key, List<String> values) {
        return FrontMatterEdits.on(source).add(key, values).edits();
    }

    /** Removes every member equal to one of {@code values}. */
    public static List<TextEdit> remove(SourceText source, String key, List<String> values) {
        return FrontMatterEdits.on(source).remove(key, values).edits();
    }

    /** Removes a key with its value. */
    public static List<TextEdit> removeKey(SourceText source, String key) {
        return FrontMatterEdits.on(source).removeKey(key).edits();
    }
}
