package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.FrontMatterValues;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.ValueShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Notes without a key that the schema requires of them, or with nothing behind it. */
final class FrontMatterMissing implements Rule {
    static final String ID = "front-matter-missing";

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
        MatterSchema schema = context.schema();
        if (!schema.requiresAnything()) {
            return;
        }
        context.notes().forEach(note -> {
            if (note.frontMatter() instanceof FrontMatter.Unparsable) {
                return;
            }
            List<String> missing = new ArrayList<>(0);
            List<String> empty = new ArrayList<>(0);
            for (PropertySpec spec : schema.of(note).required()) {
                if (isMissing(note, spec) && spec.where().holds(note)) {
                    boolean there = note.frontMatter().keys().contains(spec.key());
                    (there ? empty : missing).add(spec.key());
                }
            }
            if (context.config().isOn(MissingId.ID)) {
                String id = context.config().option(MissingId.KEY);
                missing.remove(id);
                empty.remove(id);
            }
            if ((!missing.isEmpty() || !empty.isEmpty()) && !context.config().isTemplate(note.path())) {
                findings.accept(finding(context, note, missing, empty));
            }
        });
    }

    /** Whether {@code note} has nothing under a key that it must have. */
    static boolean isMissing(Note note, PropertySpec spec) {
        List<String> values = note.frontMatter().list(spec.key());
        if (!values.isEmpty()) {
            return values.stream().allMatch(String::isBlank);
        }
        return !(note.frontMatter() instanceof FrontMatterValues matter)
                || matter.shape(spec.key()) == ValueShape.NOTHING;
    }

    private static Finding finding(RuleContext context, Note note, List<String> missing, List<String> empty) {
        String lacks = missing.isEmpty() ? "" : "the front matter lacks " + names(missing);
        String holds = empty.isEmpty() ? "" : names(empty) + (empty.size() == 1 ? " is" : " are") + " empty";
        Span place = empty.isEmpty() ? BodyLine.startOf(note) : Matter.place(note, empty.get(0));
        return context.finding(
                ID,
                note,
                place,
                lacks + (missing.isEmpty() || empty.isEmpty() ? "" : ", and ") + holds + "; the schema asks for "
                        + (missing.size() + empty.size() == 1 ? "it" : "them"),
                Optional.empty());
    }

    private static String names(List<String> keys) {
        return keys.stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "));
    }
}
