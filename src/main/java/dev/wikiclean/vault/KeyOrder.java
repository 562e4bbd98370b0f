package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.text.TextEdits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the keys of front matter in an order: whole lines move, comments and blank lines above a key with it. */
public final class KeyOrder {
    private KeyOrder() {}

    /** {@code keys} with those of {@code order} first, in that order; the others stay behind each other. */
    public static List<String> wanted(List<String> keys, List<String> order) {
        List<String> sorted = new ArrayList<>(keys);
        sorted.sort(Comparator.comparingInt(key -> order.contains(key) ? order.indexOf(key) : order.size()));
        return sorted;
    }

    /** The edit that does so; nothing where keys are repeated, in brackets or refer to each other. */
    public static Optional<List<TextEdit>> edits(SourceText source, List<String> order) {
        Optional<FrontMatterBlock> block = FrontMatterBlock.find(source);
        if (block.isEmpty()) {
            return Optional.empty();
        }
        try {
            EditableMatter matter = EditableMatter.of(source.text(), block.get());
            List<String> keys =
                    matter.root().entries().stream().map(e -> e.key().value()).toList();
            boolean unusual = matter.root().isFlow()
                    || new HashSet<>(keys).size() < keys.size()
                    || matter.content().indexOf('&') >= 0 && matter.content().indexOf('*') >= 0;
            return unusual ? Optional.empty() : edits(source, matter, wanted(keys, order));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<TextEdit>> edits(SourceText source, EditableMatter matter, List<String> wanted) {
        Map<String, String> lines = new LinkedHashMap<>();
        int from = 0;
        for (YamlNode.Entry entry : matter.root().entries()) {
            int end = matter.nextLine(Math.max(entry.key().end(), entry.value().end()));
            lines.put(entry.key().value(), matter.content().substring(from, end));
            from = end;
        }
        StringBuilder sorted = new StringBuilder();
        wanted.forEach(key -> sorted.append(lines.get(key)));
        List<TextEdit> edits = List.of(matter.edit(0, from, sorted.toString()));
        String after = TextEdits.apply(source.text(), edits);
        EditableMatter now = EditableMatter.of(
                after, FrontMatterBlock.find(SourceText.of(after)).orElseThrow());
        Map<String, List<String>> values = values(now);
        boolean proved = values.equals(values(matter))
                && List.copyOf(values.keySet()).equals(wanted)
                && after.length() == source.length();
        return proved ? Optional.of(edits) : Optional.empty();
    }

    private static Map<String, List<String>> values(EditableMatter matter) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        matter.root()
                .entries()
                .forEach(entry -> values.put(entry.key().value(), MatterSignature.of(matter.content(), entry.value())));
        return values;
    }
}
