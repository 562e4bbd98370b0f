package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * The value of one key of front matter with the way it is written.
 *
 * @param kind what it is
 * @param raw the value as it stands there
 * @param strings a list's scalars, or the one scalar
 */
public record PropertyValue(Kind kind, String raw, List<String> strings) {
    /** What a value is. */
    public enum Kind {
        /** The key is missing, or its value is null. */
        NOTHING,
        /** A string in quotes, or text over several lines. */
        TEXT,
        /** A scalar without quotes: a string, number, boolean or date. */
        PLAIN,
        /** A list of scalars. */
        LIST,
        /** Anything else: a mapping, a list of lists, a reference to an anchor. */
        NESTED
    }

    private static final PropertyValue NOTHING = new PropertyValue(Kind.NOTHING, "", List.of());

    public PropertyValue {
        strings = List.copyOf(strings);
    }

    /**
     * The value of {@code key} in the front matter of {@code source}.
     *
     * @throws IllegalStateException if it does not parse or holds the key more than once
     */
    public static PropertyValue of(SourceText source, String key) {
        Optional<FrontMatterBlock> block = FrontMatterBlock.find(source);
        if (block.isEmpty()) {
            return NOTHING;
        }
        EditableMatter matter = EditableMatter.of(source.text(), block.get());
        return matter.entry(key).map(entry -> of(matter, entry.value())).orElse(NOTHING);
    }

    private static PropertyValue of(EditableMatter matter, YamlNode value) {
        String content = matter.content();
        String raw = content.substring(value.start(), value.end());
        List<String> strings = FrontMatterTree.strings(content, value);
        if (value instanceof YamlNode.Scalar scalar) {
            boolean plain = scalar.style() == YamlNode.Style.PLAIN && raw.indexOf('\n') < 0;
            return scalar.isNull() ? NOTHING : new PropertyValue(plain ? Kind.PLAIN : Kind.TEXT, raw, strings);
        }
        if (value instanceof YamlNode.Sequence sequence) {
            boolean link = FrontMatterTree.isBareLink(content, sequence);
            boolean scalars = sequence.items().stream().allMatch(item -> isListed(content, item));
            return new PropertyValue(link ? Kind.TEXT : scalars ? Kind.LIST : Kind.NESTED, raw, strings);
        }
        return new PropertyValue(Kind.NESTED, raw, strings);
    }

    private static boolean isListed(String content, YamlNode item) {
        return !(item instanceof YamlNode.Alias)
                && (FrontMatterTree.string(content, item).isPresent()
                        || item instanceof YamlNode.Scalar scalar && scalar.isNull());
    }

    public boolean isPresent() {
        return kind != Kind.NOTHING;
    }

    public boolean isList() {
        return kind == Kind.LIST;
    }

    public boolean isNested() {
        return kind == Kind.NESTED;
    }

    /** The value on one line, for a person. */
    public String words() {
        String line = raw.replaceAll("\\s+", " ").strip();
        String shown = kind == Kind.TEXT && strings.size() == 1
                ? strings.get(0).replaceAll("\\s+", " ").strip()
                : line;
        return shown.codePointCount(0, shown.length()) > 80
                ? shown.substring(0, shown.offsetByCodePoints(0, 79)) + "…"
                : shown;
    }
}
