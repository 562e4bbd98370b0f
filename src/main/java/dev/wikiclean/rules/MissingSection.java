package dev.wikiclean.rules;

import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
        context.notes().forEach(note -> {
            List<SectionPatterns> required = required(context.config(), note);
            if (!required.isEmpty() && SchemaNotes.holds(context, note)) {
                List<SectionPatterns> missing = missing(note, required);
                if (!missing.isEmpty()) {
                    findings.accept(finding(context, note, required, missing));
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

    private static List<SectionPatterns> missing(Note note, List<SectionPatterns> required) {
        Set<String> there = new HashSet<>();
        note.headings().forEach(heading -> there.add(SectionName.fold(heading.text())));
        return required.stream()
                .filter(section -> there.stream().noneMatch(section::matchFolded))
                .toList();
    }

    private static Finding finding(
            RuleContext context, Note note, List<SectionPatterns> required, List<SectionPatterns> missing) {
        String names =
                missing.stream().map(section -> "`" + section.name() + "`").collect(Collectors.joining(", "));
        String message = missing.size() == 1
                ? "no section " + names
                : missing.size() == required.size() ? "none of its sections: " + names : "no sections " + names;
        Fix fix = new Fix(
                Applicability.SUGGESTION,
                missing.size() == 1 ? "add the heading" : "add the headings",
                List.of(new FileChange.Modify(note.path(), edits(context.config(), note, required, missing))));
        return context.finding(ID, note, BodyLine.startOf(note), message, Optional.of(fix));
    }

    /** The headings, each behind the section that goes before it, where the note has one; else before the one that follows. */
    private static List<TextEdit> edits(
            Config config, Note note, List<SectionPatterns> required, List<SectionPatterns> missing) {
        List<SectionPatterns> order = config.option(ConfigKeys.SECTION_ORDER);
        List<SectionPatterns> whole = new ArrayList<>(order);
        required.stream().filter(section -> rank(order, section.name()) < 0).forEach(whole::add);
        List<Heading> headings = headings(note);
        Map<Heading, Integer> ranks = new HashMap<>();
        headings.forEach(heading -> ranks.put(heading, rank(whole, heading.text())));
        int level = headings.stream()
                .filter(heading -> ranks.get(heading) >= 0)
                .mapToInt(Heading::level)
                .findFirst()
                .orElse(2);
        Map<Integer, List<String>> added = new TreeMap<>();
        missing.stream()
                .sorted((a, b) -> Integer.compare(rank(whole, a.name()), rank(whole, b.name())))
                .forEach(section -> added.computeIfAbsent(
                                place(note, headings, ranks, rank(whole, section.name())), at -> new ArrayList<>())
                        .add("#".repeat(level) + " " + section.name()));
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

    private static int rank(List<SectionPatterns> order, String name) {
        String folded = SectionName.fold(name);
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).matchFolded(folded)) {
                return i;
            }
        }
        return -1;
    }

    private static int place(Note note, List<Heading> headings, Map<Heading, Integer> ranks, int rank) {
        int before = -1;
        int after = -1;
        for (int i = 0; i < headings.size(); i++) {
            int here = ranks.get(headings.get(i));
            if (here >= 0 && here < rank && (before < 0 || here >= ranks.get(headings.get(before)))) {
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
