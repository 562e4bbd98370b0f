package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.FrontMatterValues;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.RepeatedKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Keys that stand twice in one front matter: Obsidian then reads none of it, other programs one value or the other. */
final class DuplicateKey implements Rule {
    static final String ID = "duplicate-key";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.LINK;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        context.notes().forEach(note -> {
            if (note.frontMatter() instanceof FrontMatterValues values
                    && !values.duplicateKeys().isEmpty()
                    && !context.config().isTemplate(note.path())) {
                List<RepeatedKey> repeated = RepeatedKey.of(note.source());
                repeated.forEach(key -> findings.accept(finding(context, note, key)));
                values.duplicateKeys().stream()
                        .filter(key -> repeated.stream().noneMatch(r -> r.key().equals(key)))
                        .sorted()
                        .forEach(dotted -> findings.accept(nested(context, note, dotted)));
            }
        });
    }

    private static Finding nested(RuleContext context, Note note, String dotted) {
        String outer = dotted.substring(0, dotted.indexOf('.'));
        return context.finding(
                ID,
                note,
                Matter.place(note, outer),
                "the key `" + dotted + "` stands twice; keep one of them",
                Optional.empty());
    }

    private static Finding finding(RuleContext context, Note note, RepeatedKey key) {
        String lines = key.places().stream()
                .map(place ->
                        String.valueOf(note.source().position(place.start()).line()))
                .collect(Collectors.joining(" and "));
        Span second = key.places().get(1);
        String what = "the key `" + key.key() + "` stands " + times(key.places().size()) + ", in lines " + lines;
        if (key.agree()) {
            return context.finding(
                    ID, note, second, what + ", and says the same", fix(note, key, 0, Applicability.SAFE));
        }
        int last = key.values().size() - 1;
        if (key.nothings().size() == last) {
            int kept = IntStream.rangeClosed(0, last)
                    .filter(i -> !key.nothings().contains(i))
                    .findFirst()
                    .orElseThrow();
            // Programs that read it at all let the last one count: a value before an empty one is lost to them.
            Applicability sure = kept == last ? Applicability.SAFE : Applicability.UNSAFE;
            return context.finding(ID, note, second, what + ", once with a value", fix(note, key, kept, sure));
        }
        String values = key.values().stream()
                .map(value -> "`" + Matter.shown(value) + "`")
                .collect(Collectors.joining(" and "));
        return context.finding(ID, note, second, what + ", as " + values + "; keep one of them", Optional.empty());
    }

    private static String times(int count) {
        return count == 2 ? "twice" : count + " times";
    }

    private static Optional<Fix> fix(Note note, RepeatedKey key, int kept, Applicability sure) {
        Optional<List<TextEdit>> edits = key.keep(note.source(), kept);
        return edits.map(e -> new Fix(
                sure,
                "keep `" + key.key() + "` of line "
                        + note.source().position(key.places().get(kept).start()).line(),
                List.of(new FileChange.Modify(note.path(), e))));
    }
}
