package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.FrontMatterValues;
import dev.wikiclean.vault.KeyOrder;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Quoting;
import dev.wikiclean.vault.ScalarReading;
import dev.wikiclean.vault.ValueShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Values of front matter that are not what the schema says of their key, or that YAML reads as something else. */
final class FrontMatterType implements Rule {
    static final String ID = "front-matter-type";

    /** What Obsidian itself knows ("Properties", Obsidian Help); nobody has to declare these. */
    private static final Set<String> KNOWN = Set.of(
            "aliases", "tags", "cssclasses", "publish", "permalink", "description", "image", "cover", OptOutReader.KEY);

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
        Memo<Boolean> inBrackets = Memo.of(() -> writesInBrackets(context));
        ValueCheck values = new ValueCheck(context);
        Memo<Set<String>> lone = Memo.of(() -> LoneHabit.keys(context));
        context.notes().forEach(note -> {
            if (note.frontMatter() instanceof FrontMatterValues matter) {
                new OneNote(context, note, matter, values, inBrackets, lone).check(findings);
            }
        });
    }

    /** Whether more lists of tags and aliases stand in brackets than on lines of their own. */
    private static boolean writesInBrackets(RuleContext context) {
        int[] count = new int[2];
        context.notes().forEach(note -> {
            if (note.frontMatter() instanceof FrontMatterValues matter && matter.shape("tags") == ValueShape.LIST) {
                int at = note.text().indexOf("\ntags:");
                int end = at < 0 ? -1 : note.text().indexOf('\n', at + 1);
                boolean flow = end > 0 && note.text().substring(at, end).indexOf('[') > 0;
                count[flow ? 1 : 0]++;
            }
        });
        return count[1] > count[0];
    }

    /** The check of one note; what is asked only about findings is worked out only for them. */
    private record OneNote(
            RuleContext context,
            Note note,
            FrontMatterValues matter,
            ValueCheck values,
            Memo<Boolean> inBrackets,
            Memo<Set<String>> lone) {

        void check(Consumer<Finding> findings) {
            NoteSchema schema = context.schema().of(note);
            List<Finding> found = new ArrayList<>(0);
            Set<String> repeated = matter.duplicateKeys();
            matter.forEach((key, shape, strings) -> {
                if (!repeated.contains(key)) {
                    flaw(schema, key, shape, strings).ifPresent(flaw -> found.add(finding(key, flaw)));
                }
            });
            if (!schema.order().isEmpty()) {
                order(schema.order()).ifPresent(found::add);
            }
            if (!found.isEmpty() && !context.config().isTemplate(note.path())) {
                found.forEach(findings);
            }
        }

        private Optional<Flaw> flaw(NoteSchema schema, String key, ValueShape shape, List<String> strings) {
            PropertySpec spec = schema.properties().get(key);
            if (spec == null || !spec.where().holds(note)) {
                if (spec == null && schema.reportsUnknown() && !KNOWN.contains(key)) {
                    return Optional.of(unknown(schema, key));
                }
                return bareLinks(key, shape, strings);
            }
            if (isWaiting(strings)) {
                return Optional.empty();
            }
            boolean isLone = shape == ValueShape.PLAIN || shape == ValueShape.TEXT;
            if (spec.type() == PropertyType.LIST && isLone && lone.get().contains(key)) {
                return Optional.empty();
            }
            Optional<Flaw> type = TypeCheck.flaw(spec, shape, strings, inBrackets);
            if (type.isPresent()) {
                return type;
            }
            Optional<Flaw> misread = shape == ValueShape.LIST && spec.items() == PropertyType.TEXT
                    ? misreadMembers(key, strings)
                    : Optional.empty();
            return misread.or(() -> values.flaw(note, spec, shape, strings)).or(() -> bareLinks(key, shape, strings));
        }

        /** What a template left to be filled in. */
        private static boolean isWaiting(List<String> strings) {
            for (String value : strings) {
                if (value.contains("{{") || value.contains("<%")) {
                    return true;
                }
            }
            return false;
        }

        private static Flaw unknown(NoteSchema schema, String key) {
            String message = "is a key of which the schema says nothing";
            return EditDistance.nearest(key, schema.properties().keySet())
                    .filter(near -> !near.equals(key))
                    .map(near -> Flaw.suggesting(message, "perhaps `" + near + "` is meant"))
                    .orElseGet(() -> Flaw.of(message));
        }

        private Optional<Flaw> bareLinks(String key, ValueShape shape, List<String> strings) {
            if (shape == ValueShape.LINK) {
                return Optional.of(TypeCheck.bareLink(key));
            }
            boolean bare = shape == ValueShape.LIST && strings.stream().anyMatch(this::isBare);
            Flaw flaw = Flaw.safe(
                    "holds links without quotes, which YAML reads as lists in a list",
                    "put the links in quotes",
                    edits -> edits.quoteMembers(key, member -> member.startsWith("[[")));
            // The same link may stand without quotes elsewhere.
            return bare && fix(flaw.mending().orElseThrow()).isPresent() ? Optional.of(flaw) : Optional.empty();
        }

        /** Whether the member of a list is a link that stands there without quotes. */
        private boolean isBare(String member) {
            if (!member.startsWith("[[")) {
                return false;
            }
            for (Link link : note.links()) {
                if (link.kind() != LinkKind.PROPERTY) {
                    return false;
                }
                if (link.quoting() == Quoting.YAML_PLAIN
                        && link.raw(note.text()).equals(member)) {
                    return true;
                }
            }
            return false;
        }

        private Optional<Flaw> misreadMembers(String key, List<String> strings) {
            if (strings.stream().noneMatch(ScalarReading::losesText)) {
                return Optional.empty();
            }
            // Most of these stand in quotes: then nothing would change, and nothing is wrong.
            Flaw flaw = Flaw.safe(
                    "holds `"
                            + strings.stream()
                                    .filter(ScalarReading::losesText)
                                    .findFirst()
                                    .orElseThrow()
                            + "` as text, but YAML reads another value from it",
                    "put it in quotes",
                    edits -> edits.quoteMembers(key, ScalarReading::losesText));
            return fix(flaw.mending().orElseThrow()).isPresent() ? Optional.of(flaw) : Optional.empty();
        }

        private Optional<Finding> order(List<String> order) {
            List<String> keys = List.copyOf(matter.keys());
            if (KeyOrder.wanted(keys, order).equals(keys)) {
                return Optional.empty();
            }
            Optional<Fix> fix = KeyOrder.edits(note.source(), order)
                    .map(edits -> new Fix(
                            Applicability.SAFE,
                            "put the keys in order",
                            List.of(new FileChange.Modify(note.path(), edits))));
            Span place = matter.block().orElseThrow();
            return Optional.of(context.finding(
                    ID, note, place, "the keys do not stand in the order that the schema asks for", fix));
        }

        private Optional<Fix> fix(Flaw.Mending mending) {
            return mending.applicability() == Applicability.SUGGESTION
                    ? Optional.of(Fix.suggestion(mending.summary()))
                    : Matter.fix(note, mending.applicability(), mending.summary(), mending.edit());
        }

        private Finding finding(String key, Flaw flaw) {
            return context.finding(
                    ID,
                    note,
                    Matter.place(note, key),
                    "`" + Matter.shown(key) + "` " + flaw.message(),
                    flaw.mending().flatMap(this::fix));
        }
    }
}
