package dev.wikiclean.rules;

import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Sections that notes of a schema should have and do not. */
final class MissingSection implements Rule {
    static final String ID = "missing-section";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.MOC;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        List<SectionPatterns> order = context.config().option(ConfigKeys.SECTION_ORDER);
        Map<List<SectionPatterns>, SectionOrder> orders = new IdentityHashMap<>();
        context.askedNotes().forEach(note -> {
            List<SectionPatterns> required = required(context.config(), note);
            if (!required.isEmpty() && SchemaNotes.holds(context, note)) {
                SectionOrder sections = orders.computeIfAbsent(required, list -> new SectionOrder(list, order));
                SectionOrder.Gap gap = sections.gap(note.headings());
                if (!gap.sections().isEmpty()) {
                    findings.accept(finding(context, note, sections, gap));
                }
            }
        });
    }

    /** What {@code note} must have: by its type, if the configuration says so, else what all must have. */
    static List<SectionPatterns> required(Config config, Note note) {
        Map<String, List<SectionPatterns>> byType = config.option(ConfigKeys.SECTIONS_BY_TYPE);
        if (!byType.isEmpty()) {
            for (String type : note.frontMatter().list("type")) {
                List<SectionPatterns> own = byType.get(type);
                if (own != null) {
                    return own;
                }
            }
        }
        return config.option(ConfigKeys.REQUIRED_SECTIONS);
    }

    private static Finding finding(RuleContext context, Note note, SectionOrder sections, SectionOrder.Gap gap) {
        Fix fix = new Fix(
                Applicability.SUGGESTION,
                gap.sections().size() == 1 ? "add the heading" : "add the headings",
                List.of(new FileChange.Modify(note.path(), edits(note, sections, gap))));
        return context.finding(ID, note, BodyLine.startOf(note), gap.message(), Optional.of(fix));
    }

    /** The headings, each behind the section that goes before it, where the note has one; else before the one that follows. */
    private static List<TextEdit> edits(Note note, SectionOrder sections, SectionOrder.Gap gap) {
        List<Heading> headings = headings(note);
        int[] ranks = headings.stream().mapToInt(sections::rank).toArray();
        int level = 2;
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] >= 0) {
                level = headings.get(i).level();
                break;
            }
        }
        String mark = "#".repeat(level) + " ";
        Map<Integer, List<String>> added = new TreeMap<>();
        for (SectionOrder.Missing section : gap.sections()) {
            added.computeIfAbsent(place(note, headings, ranks, section.rank()), at -> new ArrayList<>())
                    .add(mark + section.name());
        }
        List<TextEdit> edits = new ArrayList<>();
        added.forEach((at, names) -> edits.add(Lines.insertHeadings(note.text(), at, names)));
        return edits;
    }

    private static List<Heading> headings(Note note) {
        String text = note.text();
        // Inside a quote or a list a heading stands behind its mark; only then must the blocks be looked at.
        if (note.headings().stream()
                .mapToInt(heading -> heading.span().start())
                .allMatch(start -> start == 0 || text.charAt(start - 1) == '\n')) {
            return note.headings();
        }
        Set<Integer> top = BlockTree.of(note.source()).stream()
                .filter(block -> block.is(Block.Kind.HEADING))
                .map(block -> block.span().start())
                .collect(Collectors.toSet());
        return note.headings().stream()
                .filter(heading -> top.contains(heading.span().start()))
                .toList();
    }

    private static int place(Note note, List<Heading> headings, int[] ranks, int rank) {
        int before = -1;
        int after = -1;
        for (int i = 0; i < headings.size(); i++) {
            int here = ranks[i];
            if (here >= 0 && here < rank && (before < 0 || here >= ranks[before])) {
                before = i;
            }
            if (here > rank && after < 0) {
                after = i;
            }
        }
        if (before < 0) {
            return after < 0 ? note.text().length() : headings.get(after).span().start();
        }
        for (int i = before + 1; i < headings.size(); i++) {
            if (headings.get(i).level() <= headings.get(before).level()) {
                return headings.get(i).span().start();
            }
        }
        return note.text().length();
    }
}
