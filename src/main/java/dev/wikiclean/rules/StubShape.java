package dev.wikiclean.rules;

import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Note;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges whether a note says nothing: no body, or only headings, placeholders and its own title. */
final class StubShape {
    private static final int LONGEST_BODY = 3_000;
    private static final String MARKS_AROUND = "*_~`\"'.…!: ";

    private final Config config;
    private final Set<String> markers = new HashSet<>();
    private final Set<String> bookkeeping;

    StubShape(Config config) {
        this.config = config;
        this.bookkeeping = Set.copyOf(config.bookkeepingKeys());
        config.stubMarkers().forEach(marker -> markers.add(bare(marker)));
    }

    /**
     * What makes a note a stub.
     *
     * @param what for a person: {@code only headings}
     * @param fact the key of its front matter that says something of its own
     */
    record Verdict(String what, Optional<String> fact) {}

    Optional<Verdict> judge(Note note) {
        if (note.text().length() - BodyLine.bodyStart(note) > LONGEST_BODY
                || note.frontMatter() instanceof FrontMatter.Unparsable
                || !note.links().isEmpty()
                        && note.links().stream().anyMatch(l -> l.span().start() >= BodyLine.bodyStart(note))) {
            return Optional.empty();
        }
        List<String> names =
                List.of(NameFold.words(note.title()), NameFold.words(note.path().stem()));
        List<BodyLine> lines = BodyLine.of(note);
        boolean headings = false;
        boolean placeholders = false;
        boolean titles = false;
        boolean history = false;
        for (int i = 0; i < lines.size(); i++) {
            BodyLine line = lines.get(i);
            if (line.kind() == BodyLine.Kind.HEADING) {
                history = config.isChangelogSection(line.text());
                boolean own = names.contains(NameFold.words(line.text()));
                headings |= !own;
                titles |= own;
            } else if (!history && !isScaffold(lines, i)) {
                if (markers.contains(bare(line.text()))) {
                    placeholders = true;
                } else if (names.contains(NameFold.words(line.text()))) {
                    titles = true;
                } else {
                    return Optional.empty();
                }
            }
        }
        String what = placeholders
                ? "only placeholders"
                : headings ? "only headings" : titles ? "only its title" : lines.isEmpty() ? "empty" : "only a frame";
        return Optional.of(new Verdict(what, OwnFacts.of(note, bookkeeping::contains, value -> false)));
    }

    /** A table's head and empty rows, an empty callout, a list item that is only a label. */
    private static boolean isScaffold(List<BodyLine> lines, int i) {
        BodyLine line = lines.get(i);
        return switch (line.kind()) {
            case TABLE_RULE -> true;
            case TABLE -> i + 1 < lines.size() && lines.get(i + 1).kind() == BodyLine.Kind.TABLE_RULE;
            case LIST -> line.text().endsWith(":") || line.text().endsWith(":**");
            case QUOTE -> line.text().startsWith("[!") && line.text().endsWith("]");
            default -> false;
        };
    }

    private static String bare(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && MARKS_AROUND.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && MARKS_AROUND.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return NameFold.exact(text.substring(start, end));
    }
}
