package dev.wikiclean.plan;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a note says, read line by line and not as merges read it: a paragraph, an item of a list, a row of a table, a
 * footnote and a block of code or mathematics is a statement each. Headings are none. Blanks, case and emphasis do not
 * count; a link counts by the words that it shows, an embed by the file, a footnote mark by what the footnote says.
 */
final class Statements {
    private static final Pattern MARKER = Pattern.compile("(?:[-*+]|\\d{1,9}[.)])(?:\\s+|$)");
    private static final Pattern DEFINITION = Pattern.compile("\\[\\^([^\\]\\s]+)\\]:");
    private static final Pattern MARK = Pattern.compile("\\[\\^([^\\]\\s]+)\\]");
    private static final Pattern BLOCK_ID = Pattern.compile("(?:^|\\s)\\^[A-Za-z0-9-]+\\s*$");
    private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,}|\\$\\$).*");
    private static final Pattern HEADING = Pattern.compile("#{1,6}(?:\\s.*)?");
    private static final Pattern UNDERLINE = Pattern.compile("(?:=+|-+)\\s*");
    private static final Pattern UNSAID = Pattern.compile("[\\s*_~`>\\\\]|==");

    /**
     * One statement.
     *
     * @param offset where it begins in the note's text
     * @param words equal for statements that say the same
     * @param dead whether it is made of nothing but links that lead nowhere
     */
    record Statement(int offset, String words, boolean dead) {
        /** The line of {@code text}, the note's, that it begins with. */
        String shown(String text) {
            int end = text.indexOf('\n', offset);
            return text.substring(offset, end < 0 ? text.length() : end).strip();
        }
    }

    private final Note note;
    private final List<ResolvedLink> links;
    private final UnaryOperator<VaultPath> standsFor;
    private final List<Statement> found = new ArrayList<>();
    private final Map<String, String> footnotes = new HashMap<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder alive = new StringBuilder();
    private int start = -1;
    private boolean leadsNowhere;
    private String fence = "";
    private int link;

    private Statements(Note note, VaultIndex index, UnaryOperator<VaultPath> standsFor) {
        this.note = note;
        this.links = index.linksOf(note.path());
        this.standsFor = standsFor;
    }

    /** The statements of {@code note}, a note of {@code index}; files count as what {@code standsFor} them. */
    static List<Statement> of(Note note, VaultIndex index, UnaryOperator<VaultPath> standsFor) {
        Statements statements = new Statements(note, index, standsFor);
        statements.read();
        return statements.resolved();
    }

    private void read() {
        String text = note.text();
        int at = note.frontMatter().block().map(Span::end).orElse(note.source().bodyStart());
        while (at < text.length()) {
            int feed = text.indexOf('\n', at);
            int end = feed < 0 ? text.length() : feed;
            line(at, end);
            at = end + 1;
        }
        flush();
    }

    private void line(int from, int to) {
        String text = note.text();
        int at = from;
        while (at < to && (text.charAt(at) == '>' || Character.isWhitespace(text.charAt(at)))) {
            at++;
        }
        String line = text.substring(at, to).stripTrailing();
        if (!fence.isEmpty()) {
            words.append('\n').append(text.substring(from, to).stripTrailing());
            if (line.startsWith(fence) && line.substring(fence.length()).isBlank()
                    || fence.equals("$$") && line.endsWith(fence)) {
                fence = "";
                flush();
            }
            return;
        }
        Matcher opening = FENCE.matcher(line);
        boolean closesItself = line.startsWith("$$") && line.length() > 2 && line.indexOf("$$", 2) > 0;
        if (opening.matches() && !closesItself && !(line.startsWith("`") && line.indexOf('`', opening.end(1)) > 0)) {
            flush();
            fence = opening.group(1);
            start = from;
            words.append("code ").append(line);
        } else if (line.isEmpty() || HEADING.matcher(line).matches()) {
            flush();
        } else if (UNDERLINE.matcher(line).matches()) {
            // What stands above is a heading, or this is a rule.
            drop();
        } else {
            boolean row = line.startsWith("|");
            Matcher marker = MARKER.matcher(line);
            boolean item = marker.lookingAt();
            if (item || row || DEFINITION.matcher(line).lookingAt()) {
                flush();
            }
            add(item ? at + marker.end() : at, to);
            if (row) {
                flush();
            }
        }
    }

    private void add(int from, int to) {
        if (start < 0) {
            start = from;
        }
        String text = note.text();
        StringBuilder line = new StringBuilder();
        int at = from;
        while (link < links.size() && links.get(link).link().span().start() < to) {
            ResolvedLink next = links.get(link++);
            Span span = next.link().span();
            if (span.start() >= at && span.end() <= to) {
                line.append(text, at, span.start()).append(shown(next));
                alive.append(text, at, span.start());
                leadsNowhere |= next.isUnresolved();
                alive.append(next.isUnresolved() ? "" : "x");
                at = span.end();
            }
        }
        line.append(text, Math.min(at, to), to);
        alive.append(text, Math.min(at, to), to);
        words.append(BLOCK_ID.matcher(line).replaceFirst("")).append('\n');
    }

    private String shown(ResolvedLink resolved) {
        Link link = resolved.link();
        String target = link.target().text();
        if (link.isEmbed() && resolved.destination().isPresent()) {
            return "![" + standsFor.apply(resolved.destination().get()) + "]";
        }
        String shown = link.display().map(Link.Part::text).orElse("");
        if (target.contains("://")) {
            return shown + " " + target;
        }
        if (shown.isEmpty()) {
            shown = target;
        }
        if (shown.isEmpty()) {
            String fragment = link.fragment().map(Link.Part::text).orElse("");
            shown = fragment.contains("^") ? "" : fragment;
        }
        int deeper = shown.indexOf(" > ");
        String outer = deeper > 0 ? shown.substring(0, deeper) : shown;
        String name = outer.indexOf(' ') < 0 || link.display().isEmpty()
                ? outer.substring(outer.lastIndexOf('/') + 1)
                : outer;
        return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
    }

    private void flush() {
        if (start >= 0) {
            String said = words.toString();
            boolean isCode = said.startsWith("code ");
            Matcher definition = DEFINITION.matcher(said);
            if (!isCode && definition.lookingAt()) {
                String label = definition.group(1).toLowerCase(Locale.ROOT);
                said = said.substring(definition.end());
                footnotes.merge(label, said, (a, b) -> a);
            }
            boolean dead = leadsNowhere && alive.chars().noneMatch(Character::isLetterOrDigit);
            found.add(new Statement(start, said, dead));
        }
        drop();
    }

    private void drop() {
        start = -1;
        words.setLength(0);
        alive.setLength(0);
        leadsNowhere = false;
    }

    /** The statements with footnote marks read out and everything folded; those that say nothing left out. */
    private List<Statement> resolved() {
        List<Statement> all = new ArrayList<>(found.size());
        for (Statement statement : found) {
            String said = statement.words();
            if (!said.startsWith("code ")) {
                String read = MARK.matcher(said)
                        .replaceAll(match -> Matcher.quoteReplacement(
                                "‹" + footnotes.getOrDefault(match.group(1).toLowerCase(Locale.ROOT), "?") + "›"));
                said = UNSAID.matcher(Normalizer.normalize(read, Normalizer.Form.NFC))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
            }
            if (said.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || c >= 0x2190)) {
                all.add(new Statement(statement.offset(), said, statement.dead()));
            }
        }
        return all;
    }
}
