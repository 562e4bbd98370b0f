package dev.wikiclean.vault;

import dev.wikiclean.text.LineEnding;
import dev.wikiclean.text.PieceTable;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.text.TextEdits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Several operations on the front matter of one note, joined into edits of its original text. Each is proved as it is
 * planned: parsed again, the key holds exactly what was asked and every other key what it held.
 *
 * <p>Every operation throws {@link IllegalStateException} where it cannot be done without a doubt: front matter that
 * does not parse, a key that stands twice, an anchor or a mapping in the way. The text is then as before the operation.
 */
public final class FrontMatterEdits {
    private final SourceText source;
    private String text;
    private PieceTable pieces;

    private FrontMatterEdits(SourceText source) {
        this.source = source;
        this.text = source.text();
        this.pieces = PieceTable.of(source.length());
    }

    public static FrontMatterEdits on(SourceText source) {
        return new FrontMatterEdits(source);
    }

    /** Sets a string; it is quoted where YAML would read anything else, and as the value that it replaces. */
    public FrontMatterEdits set(String key, String value) {
        return set(key, value, false);
    }

    /**
     * Sets a number, boolean or date, written without quotes.
     *
     * @throws IllegalArgumentException if {@code value} cannot stand without quotes
     */
    public FrontMatterEdits setLiteral(String key, String value) {
        if (!YamlScalar.isPlain(value, true) || PlainYaml.isNull(value)) {
            throw new IllegalArgumentException("cannot stand without quotes: " + value);
        }
        return set(key, value, true);
    }

    private FrontMatterEdits set(String key, String value, boolean asWritten) {
        EditableMatter matter = matterOrNew();
        List<String> wanted = List.of(MatterSignature.ofString(value));
        return apply(matter, new ScalarEdits(matter).set(key, value, asWritten), key, Optional.of(wanted));
    }

    /** Adds the values that the list does not hold yet; a scalar or a missing key becomes a list. */
    public FrontMatterEdits add(String key, List<String> values) {
        Optional<EditableMatter> present = matter();
        List<String> wanted = present.map(matter -> members(matter, key)).orElseGet(ArrayList::new);
        List<String> missing = new ArrayList<>();
        for (String value : new LinkedHashSet<>(values)) {
            if (!wanted.contains(MatterSignature.ofString(value))) {
                missing.add(value);
            }
        }
        if (missing.isEmpty()) {
            return this;
        }
        missing.forEach(value -> wanted.add(MatterSignature.ofString(value)));
        EditableMatter matter = present.orElseGet(this::matterOrNew);
        return apply(matter, new ListEdits(matter).add(key, missing), key, Optional.of(wanted));
    }

    /** Removes every member equal to one of {@code values}; a list that loses all is empty, the key stays. */
    public FrontMatterEdits remove(String key, List<String> values) {
        Optional<EditableMatter> present = matter();
        Optional<YamlNode.Entry> entry = present.flatMap(matter -> matter.entry(key));
        if (entry.isEmpty()) {
            return this;
        }
        Set<String> unwanted = new LinkedHashSet<>();
        values.forEach(value -> unwanted.add(MatterSignature.ofString(value)));
        List<String> wanted = members(present.get(), key);
        if (!wanted.removeIf(unwanted::contains)) {
            return this;
        }
        List<TextEdit> edits = new ListEdits(present.get()).remove(entry.get(), Set.copyOf(values));
        return apply(present.get(), edits, key, Optional.of(wanted));
    }

    /** Removes a key with its value. */
    public FrontMatterEdits removeKey(String key) {
        Optional<EditableMatter> present = matter();
        if (present.isEmpty()) {
            return this;
        }
        return apply(present.get(), new ScalarEdits(present.get()).removeKey(key), key, Optional.empty());
    }

    /** Puts the string or the bare link of {@code key} in quotes, so that YAML reads nothing else from it. */
    public FrontMatterEdits quote(String key) {
        return respell(key, (matter, entry) -> Respelling.quote(matter, entry.value()));
    }

    /** Puts the unquoted members of the list that {@code which} accepts in quotes. */
    public FrontMatterEdits quoteMembers(String key, Predicate<String> which) {
        return respell(key, (matter, entry) -> Respelling.quoteMembers(matter, entry.value(), which));
    }

    /** Takes the quotes of a number, boolean or date away. */
    public FrontMatterEdits unquote(String key) {
        return respell(key, (matter, entry) -> Respelling.unquote(matter, entry.value()));
    }

    /**
     * Makes a list of the lone value of {@code key}.
     *
     * @param members what the list holds then: the value, or its parts
     * @param inBrackets how to write it where the note has no list yet that shows a habit
     */
    public FrontMatterEdits makeList(String key, List<String> members, boolean inBrackets) {
        Optional<EditableMatter> present = matter();
        Optional<YamlNode.Entry> entry = present.flatMap(matter -> matter.entry(key));
        if (entry.isEmpty() || entry.get().value() instanceof YamlNode.Sequence list && !isLink(present.get(), list)) {
            return this;
        }
        List<String> wanted = members.stream().map(MatterSignature::ofString).toList();
        List<TextEdit> edits = new ListEdits(present.get()).wrap(entry.get(), members, inBrackets);
        return apply(present.get(), edits, key, Optional.of(wanted));
    }

    private static boolean isLink(EditableMatter matter, YamlNode.Sequence list) {
        return FrontMatterTree.isBareLink(matter.content(), list);
    }

    /** Writes what a key holds in another way; what it says stays, and is proved to stay. */
    private FrontMatterEdits respell(
            String key, BiFunction<EditableMatter, YamlNode.Entry, List<TextEdit>> respelling) {
        Optional<EditableMatter> present = matter();
        Optional<YamlNode.Entry> entry = present.flatMap(matter -> matter.entry(key));
        if (entry.isEmpty()) {
            return this;
        }
        List<String> wanted = members(present.get(), key);
        return apply(present.get(), respelling.apply(present.get(), entry.get()), key, Optional.of(wanted));
    }

    /** All of it as edits of the original text, in order; none where nothing changes. */
    public List<TextEdit> edits() {
        return text.equals(source.text()) ? List.of() : List.copyOf(pieces.edits());
    }

    /** The text after all operations. */
    public String text() {
        return text;
    }

    private Optional<EditableMatter> matter() {
        return FrontMatterBlock.find(SourceText.of(text)).map(block -> EditableMatter.of(text, block));
    }

    /** The front matter, an empty one put before a note that has none. */
    private EditableMatter matterOrNew() {
        return matter().orElseGet(() -> {
            LineEnding lineEnding = source.lineEnding();
            int start = source.bodyStart();
            String fences = "---" + lineEnding.text() + "---" + lineEnding.text();
            edit(List.of(TextEdit.insert(start, fences)));
            return matter().orElseThrow();
        });
    }

    private static List<String> members(EditableMatter matter, String key) {
        return matter.entry(key)
                .map(entry -> MatterSignature.of(matter.content(), entry.value()))
                .map(ArrayList::new)
                .orElseGet(ArrayList::new);
    }

    private FrontMatterEdits apply(
            EditableMatter matter, List<TextEdit> edits, String key, Optional<List<String>> wanted) {
        if (!edits.isEmpty()) {
            String before = text;
            PieceTable piecesBefore = pieces;
            edit(edits);
            try {
                MatterProof.check(before, text, matter, key, wanted);
            } catch (IllegalStateException e) {
                text = before;
                pieces = piecesBefore;
                throw e;
            }
        }
        return this;
    }

    private void edit(List<TextEdit> edits) {
        text = TextEdits.apply(text, edits);
        pieces = pieces.edit(edits);
    }
}
