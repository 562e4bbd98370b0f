package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.text.TextEdits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A top-level key that stands several times in the front matter of a note.
 *
 * @param places the key each time
 * @param values the value each time, on one line
 * @param agree whether every value says the same
 * @param nothings the numbers of the values that are null, from 0
 */
public record RepeatedKey(String key, List<Span> places, List<String> values, boolean agree, List<Integer> nothings) {
    public RepeatedKey {
        places = List.copyOf(places);
        values = List.copyOf(values);
        nothings = List.copyOf(nothings);
    }

    /** The repeated keys of {@code source} in the order in which they first stand there. */
    public static List<RepeatedKey> of(SourceText source) {
        Optional<FrontMatterBlock> block = FrontMatterBlock.find(source);
        if (block.isEmpty()) {
            return List.of();
        }
        EditableMatter matter = EditableMatter.of(source.text(), block.get());
        Map<String, List<YamlNode.Entry>> byKey = new LinkedHashMap<>();
        matter.root().entries().forEach(entry -> byKey.computeIfAbsent(
                        entry.key().value(), k -> new ArrayList<>())
                .add(entry));
        List<RepeatedKey> repeated = new ArrayList<>();
        byKey.forEach((key, entries) -> {
            if (entries.size() > 1) {
                repeated.add(of(matter, key, entries));
            }
        });
        return repeated;
    }

    private static RepeatedKey of(EditableMatter matter, String key, List<YamlNode.Entry> entries) {
        String content = matter.content();
        int shift = matter.block().content().start();
        List<String> values = new ArrayList<>();
        List<List<String>> signatures = new ArrayList<>();
        List<Integer> nothings = new ArrayList<>();
        for (YamlNode.Entry entry : entries) {
            YamlNode value = entry.value();
            if (value instanceof YamlNode.Scalar scalar && scalar.isNull()) {
                nothings.add(values.size());
            }
            values.add(content.substring(value.start(), value.end())
                    .replaceAll("\\s+", " ")
                    .strip());
            signatures.add(MatterSignature.of(content, value));
        }
        boolean sameShape = entries.stream()
                        .map(entry -> FrontMatterTree.shape(content, entry.value()) == ValueShape.LIST)
                        .distinct()
                        .count()
                == 1;
        return new RepeatedKey(
                key,
                entries.stream()
                        .map(entry -> new Span(entry.key().start(), entry.key().end()).shift(shift))
                        .toList(),
                values,
                sameShape && signatures.stream().distinct().count() == 1,
                nothings);
    }

    /**
     * The edits that leave only entry number {@code kept} of the key; nothing where lines hold more than these entries
     * (a comment, brackets around all), or where it cannot be proved that nothing else changes.
     */
    public Optional<List<TextEdit>> keep(SourceText source, int kept) {
        FrontMatterBlock block = FrontMatterBlock.find(source).orElseThrow();
        EditableMatter matter = EditableMatter.of(source.text(), block);
        List<YamlNode.Entry> entries = matter.root().entries().stream()
                .filter(entry -> entry.key().value().equals(key))
                .toList();
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            YamlNode.Entry entry = entries.get(i);
            int start = matter.lineStart(entry.key().start());
            int end = matter.nextLine(Math.max(entry.key().end(), entry.value().end()));
            if (i != kept) {
                if (matter.root().isFlow()
                        || matter.content().substring(start, end).indexOf('#') >= 0) {
                    return Optional.empty();
                }
                edits.add(matter.edit(start, end, ""));
            }
        }
        return isProved(source, edits, entries.get(kept), matter) ? Optional.of(edits) : Optional.empty();
    }

    private boolean isProved(SourceText source, List<TextEdit> edits, YamlNode.Entry kept, EditableMatter before) {
        String after = TextEdits.apply(source.text(), edits);
        Optional<FrontMatterBlock> block = FrontMatterBlock.find(SourceText.of(after));
        if (block.isEmpty()) {
            return false;
        }
        List<String> wanted = new ArrayList<>();
        for (YamlNode.Entry entry : before.root().entries()) {
            if (entry == kept || !entry.key().value().equals(key)) {
                wanted.add(signature(before, entry));
            }
        }
        try {
            EditableMatter now = EditableMatter.of(after, block.get());
            return now.root().entries().stream()
                            .map(entry -> signature(now, entry))
                            .toList()
                            .equals(wanted)
                    && after.substring(block.get().span().end())
                            .equals(source.text()
                                    .substring(before.block().span().end()));
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static String signature(EditableMatter matter, YamlNode.Entry entry) {
        return entry.key().value() + '\0' + MatterSignature.of(matter.content(), entry.value());
    }
}
