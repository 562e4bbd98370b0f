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
 * A second block of keys between two fences right behind the front matter (blank lines and one heading may stand
 * between): whoever wrote it meant front matter, but it is shown as text.
 *
 * @param span both fences and what is between them
 * @param keys its keys in order
 * @param contradicted the keys that both blocks hold with different values
 */
public record SecondFrontMatter(Span span, List<String> keys, List<String> contradicted) {
    public SecondFrontMatter {
        keys = List.copyOf(keys);
        contradicted = List.copyOf(contradicted);
    }

    /** Nothing where there is none, or where the front matter of {@code note} itself cannot be read. */
    public static Optional<SecondFrontMatter> find(Note note) {
        // Nearly every note is told apart by its first line behind the front matter: nothing is parsed.
        boolean mayHave = note.frontMatter() instanceof FrontMatterValues values
                && Both.nextFence(note.text(), values.block().orElseThrow().end())
                        .isPresent();
        if (!mayHave) {
            return Optional.empty();
        }
        Optional<SecondFrontMatter> read = Both.find(note.source())
                .map(both -> new SecondFrontMatter(
                        both.second.block().span(),
                        both.second.root().entries().stream()
                                .map(e -> e.key().value())
                                .toList(),
                        both.contradicted()));
        return read.or(() -> unreadable(note));
    }

    /** A block in which each line begins with a key, though YAML cannot read its values. */
    private static Optional<SecondFrontMatter> unreadable(Note note) {
        Optional<FrontMatterBlock> block = FrontMatterBlock.find(note.source())
                .flatMap(first -> Both.nextFence(note.text(), first.span().end()))
                .flatMap(fence -> FrontMatterBlock.at(note.text(), fence));
        if (block.isEmpty() || !(FrontMatterTree.read(note.text(), block.get()) instanceof FrontMatter.Unparsable)) {
            return Optional.empty();
        }
        List<String> keys = new ArrayList<>();
        for (String line : block.get().content().of(note.text()).lines().toList()) {
            int end = line.isEmpty() ? -1 : PlainYaml.keyEnd(line, 0, line.length());
            if (end < 0) {
                return Optional.empty();
            }
            keys.add(line.substring(0, end));
        }
        return keys.size() < 2
                ? Optional.empty()
                : Optional.of(new SecondFrontMatter(block.get().span(), keys, List.of()));
    }

    /**
     * Moves the keys that only the second block holds to the end of the first, as they are written, and takes the second
     * away; nothing where the blocks contradict each other or are written in ways that do not join.
     */
    public static Optional<List<TextEdit>> merge(SourceText source) {
        return Both.find(source).filter(both -> both.contradicted().isEmpty()).flatMap(both -> both.merge(source));
    }

    private record Both(EditableMatter first, EditableMatter second) {

        static Optional<Both> find(SourceText source) {
            String text = source.text();
            Optional<FrontMatterBlock> block = FrontMatterBlock.find(source);
            if (block.isEmpty()) {
                return Optional.empty();
            }
            Optional<FrontMatterBlock> next =
                    nextFence(text, block.get().span().end()).flatMap(fence -> FrontMatterBlock.at(text, fence));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            try {
                EditableMatter first = EditableMatter.of(text, block.get());
                EditableMatter second = EditableMatter.of(text, next.get());
                return looksLikeKeys(first, second) ? Optional.of(new Both(first, second)) : Optional.empty();
            } catch (IllegalStateException e) {
                return Optional.empty();
            }
        }

        /** The fence that is the first line of text behind {@code from}, or behind the heading that is. */
        private static Optional<Integer> nextFence(String text, int from) {
            boolean headed = false;
            for (int line = text.indexOf('\n', from) + 1; line > 0; line = text.indexOf('\n', line) + 1) {
                int lineFeed = text.indexOf('\n', line);
                int end = lineFeed < 0 ? text.length() : lineFeed;
                if (text.startsWith("---", line)) {
                    return Optional.of(line);
                }
                boolean blank = text.substring(line, end).isBlank();
                boolean heading = !headed && text.startsWith("# ", line);
                if (!blank && !heading) {
                    return Optional.empty();
                }
                headed |= heading;
            }
            return Optional.empty();
        }

        /** Two rules around a line such as `Note: …` are no front matter: at least two keys, or one that both have. */
        private static boolean looksLikeKeys(EditableMatter first, EditableMatter second) {
            List<String> keys =
                    second.root().entries().stream().map(e -> e.key().value()).toList();
            boolean plain = keys.stream().allMatch(key -> key.length() <= 40 && key.indexOf('*') < 0);
            boolean shared = first.root().entries().stream()
                    .anyMatch(e -> keys.contains(e.key().value()));
            return plain && second.content().lines().noneMatch(String::isBlank) && (shared || keys.size() > 1);
        }

        private List<String> contradicted() {
            Map<String, List<String>> there = values(first);
            List<String> contradicted = new ArrayList<>();
            for (YamlNode.Entry entry : second.root().entries()) {
                String key = entry.key().value();
                List<String> said = MatterSignature.of(second.content(), entry.value());
                if (there.containsKey(key) && !there.get(key).equals(said)) {
                    contradicted.add(key);
                }
            }
            return contradicted;
        }

        private static Map<String, List<String>> values(EditableMatter matter) {
            Map<String, List<String>> values = new LinkedHashMap<>();
            matter.root()
                    .entries()
                    .forEach(entry ->
                            values.put(entry.key().value(), MatterSignature.of(matter.content(), entry.value())));
            return values;
        }

        private Optional<List<TextEdit>> merge(SourceText source) {
            Map<String, List<String>> wanted = values(first);
            int entries =
                    first.root().entries().size() + second.root().entries().size();
            if (first.root().isFlow()
                    || second.root().isFlow()
                    || !first.indent().equals(second.indent())) {
                return Optional.empty();
            }
            StringBuilder added = new StringBuilder();
            int from = 0;
            for (YamlNode.Entry entry : second.root().entries()) {
                int end = second.nextLine(
                        Math.max(entry.key().end(), entry.value().end()));
                String lines = second.content().substring(from, end);
                if (wanted.containsKey(entry.key().value())) {
                    entries--;
                    if (lines.indexOf('#') >= 0) {
                        return Optional.empty();
                    }
                } else {
                    added.append(lines);
                }
                from = end;
            }
            added.append(second.content().substring(from));
            values(second).forEach(wanted::putIfAbsent);
            Span whole = second.block().span();
            int lineFeed = source.text().indexOf('\n', whole.end());
            int behind = lineFeed < 0 ? source.length() : lineFeed + 1;
            List<TextEdit> edits = new ArrayList<>();
            if (!added.isEmpty()) {
                edits.add(TextEdit.insert(first.block().content().end(), added.toString()));
            }
            edits.add(TextEdit.delete(new Span(whole.start(), behind)));
            return isProved(source, edits, wanted, entries) ? Optional.of(edits) : Optional.empty();
        }

        private boolean isProved(
                SourceText source, List<TextEdit> edits, Map<String, List<String>> wanted, int entries) {
            String after = TextEdits.apply(source.text(), edits);
            try {
                EditableMatter now = EditableMatter.of(
                        after, FrontMatterBlock.find(SourceText.of(after)).orElseThrow());
                return values(now).equals(wanted) && now.root().entries().size() == entries;
            } catch (IllegalStateException e) {
                return false;
            }
        }
    }
}
