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
     * @param hasFacts whether its front matter says something of its own
     */
    record Verdict(String what, boolean hasFacts) {}

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
        return Optional.of(new Verdict(what, hasFacts(note)));
    }

    /** A table's head and empty rows, an empty callout, a list item that is only a label. */
    private static boolean isScaffold(List<BodyLine> lines, int i) {
        BodyLine line = lines.get(i);
        return switch (line.kind()) {
            case TABLE_RULE -> true;
            case TABLE -> i + 1 < lines.size() && lines.get(i + 1).kind() == BodyLine.Kind.TABLE_RULE;
            case LIST -> line.text().endsWith(":") || line.text().endsWith(":**");
            case TEXT -> line.text().startsWith("[!") && line.text().endsWith("]");
            default -> false;
        };
    }

    /** Whether a key that is not mere bookkeeping has a value. */
    private boolean hasFacts(Note note) {
        FrontMatter matter = note.frontMatter();
        return matter.keys().stream()
                .anyMatch(key -> !bookkeeping.contains(key)
                        && (matter.list(key).isEmpty()
                                ? !isNullOrEmptyList(note, key)
                                : matter.list(key).stream().anyMatch(value -> !value.isBlank())));
    }

    /** A key without scalars is nothing, unless it holds a mapping, which readers of strings do not see. */
    private static boolean isNullOrEmptyList(Note note, String key) {
        String block = note.text().substring(0, BodyLine.bodyStart(note));
        int at = block.indexOf("\n" + key + ":");
        if (at < 0) {
            return false;
        }
        int from = at + key.length() + 2;
        int end = block.indexOf('\n', from);
        String rest = block.substring(from, end < 0 ? block.length() : end).strip();
        boolean nested = end >= 0 && end + 1 < block.length() && Character.isWhitespace(block.charAt(end + 1));
        return !nested && (rest.isEmpty() || rest.equals("[]") || rest.equals("null") || rest.equals("~"));
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
