package dev.wikiclean.dedupe;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.FrontMatterEditor;
import dev.wikiclean.vault.FrontMatterEdits;
import dev.wikiclean.vault.FrontMatterReader;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.PropertyValue;
import java.util.List;
import java.util.Optional;

/** Several edits of one front matter, one upon the other, as one edit of the note's text. */
final class FrontMatterRewrite {
    private final Note note;
    private SourceText text;

    FrontMatterRewrite(Note note) {
        this.note = note;
        this.text = note.source();
    }

    FrontMatterRewrite set(String key, String value) {
        return apply(FrontMatterEditor.set(text, key, value));
    }

    FrontMatterRewrite add(String key, List<String> values) {
        return values.isEmpty() ? this : apply(FrontMatterEditor.add(text, key, values));
    }

    FrontMatterRewrite remove(String key, List<String> values) {
        return values.isEmpty() ? this : apply(FrontMatterEditor.remove(text, key, values));
    }

    /** Sets {@code key} to what another note says, typed as it is there. */
    FrontMatterRewrite put(String key, PropertyValue value, List<String> strings) {
        if (value.isList() || strings.size() != 1) {
            return add(key, strings);
        }
        if (value.kind() == PropertyValue.Kind.PLAIN && value.raw().equals(strings.get(0))) {
            try {
                return apply(FrontMatterEdits.on(text)
                        .setLiteral(key, strings.get(0))
                        .edits());
            } catch (IllegalArgumentException | IllegalStateException e) {
                // It needs quotes in its new place.
                return set(key, strings.get(0));
            }
        }
        return set(key, strings.get(0));
    }

    /** What {@code key} says by now. */
    PropertyValue value(String key) {
        return PropertyValue.of(text, key);
    }

    private FrontMatterRewrite apply(List<TextEdit> edits) {
        text = SourceText.of(TextEdits.apply(text.text(), edits));
        return this;
    }

    /** The narrowest edit that makes all of it; nothing where nothing changes. */
    Optional<TextEdit> edit() {
        String before = note.text();
        String after = text.text();
        int bodyLength = before.length() - end(note.source());
        int oldEnd = before.length() - bodyLength;
        int newEnd = after.length() - bodyLength;
        if (newEnd < 0 || !before.regionMatches(oldEnd, after, newEnd, bodyLength)) {
            throw new MergeRefused("the front matter of " + note.path() + " cannot be edited alone");
        }
        int start = 0;
        while (start < Math.min(oldEnd, newEnd) && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        while (oldEnd > start && newEnd > start && before.charAt(oldEnd - 1) == after.charAt(newEnd - 1)) {
            oldEnd--;
            newEnd--;
        }
        String replacement = after.substring(start, newEnd);
        return oldEnd == start && replacement.isEmpty()
                ? Optional.empty()
                : Optional.of(TextEdit.replace(new Span(start, oldEnd), replacement));
    }

    private static int end(SourceText source) {
        return FrontMatterReader.read(source).block().map(Span::end).orElse(source.bodyStart());
    }
}
