package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks for scaffolding in a text by the starts of its lines and by its brackets; what stands in code is among it. */
final class ScaffoldScan {
    private static final String MARKS = "#*=-_~+: \t";
    private static final boolean[] MARK = new boolean[128];

    static {
        MARKS.chars().forEach(c -> MARK[c] = true);
    }

    private static final String OPENING = "(（[【";
    private static final int BUCKETS = 1 << 12;
    private static final int LONGEST_LABEL = 60;
    private static final int CONTENT_ELSEWHERE = 80;

    /** Something that may be scaffolding. */
    record Candidate(Span span, String what, boolean placeholder) {}

    private final ScaffoldPatterns patterns;
    /** Whole lines, starts, pairs and tasks, by their first two letters: nearly no line begins as any of them does. */
    private final List<List<String>> beginnings = new ArrayList<>(Collections.nCopies(BUCKETS, List.of()));
    /** The same for what stands in brackets. */
    private final List<List<ScaffoldPatterns.Mark>> marks = new ArrayList<>(Collections.nCopies(BUCKETS, List.of()));

    ScaffoldScan(ScaffoldPatterns patterns) {
        this.patterns = patterns;
        patterns.lines().forEach(line -> begin(bare(line)));
        patterns.starts().forEach(this::begin);
        patterns.pairs().forEach(pair -> {
            begin(pair.before());
            begin(pair.after());
        });
        patterns.todos().forEach(todo -> begin(bare(todo)));
        patterns.marks().forEach(mark -> put(marks, bucket(mark.start(), 1), mark));
    }

    private void begin(String text) {
        put(beginnings, bucket(text, 0), text);
    }

    private static <T> void put(List<List<T>> buckets, int bucket, T one) {
        List<T> all = new ArrayList<>(buckets.get(bucket));
        all.add(one);
        buckets.set(bucket, all);
    }

    /** Of the two letters at {@code at}, in lower case. */
    private static int bucket(String text, int at) {
        int first = at < text.length() ? lower(text.charAt(at)) : 0;
        int second = at + 1 < text.length() ? lower(text.charAt(at + 1)) : 0;
        return (first * 67 + second) & (BUCKETS - 1);
    }

    private static char lower(char c) {
        return c >= 'a' && c <= 'z' ? c : Character.toLowerCase(c);
    }

    /** Where the words of a line begin, behind marks and brackets. */
    private static int words(String text, int from, int end) {
        int at = from;
        while (at < end && (MARKS.indexOf(text.charAt(at)) >= 0 || OPENING.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /** Whether anything may be found that begins with the line at {@code at}, or with the section whose first line that is. */
    boolean mayBegin(String text, int at) {
        int i = at;
        boolean bracket = false;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                bracket |= mayMark(text, i);
            } else if (!isMark(c)) {
                break;
            }
        }
        if (i == text.length() || text.charAt(i) == '\n') {
            return bracket;
        }
        // Other blanks are looked at more closely.
        boolean strange = text.charAt(i) < ' ' && !text.startsWith("\r\n", i);
        return bracket || strange || text.charAt(i) == '<' && mayMark(text, i) || isBeginning(text, i);
    }

    private boolean isBeginning(String text, int at) {
        for (String beginning : beginnings.get(bucket(text, at))) {
            if (text.regionMatches(true, at, beginning, 0, beginning.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a placeholder may begin with the bracket at {@code at}. */
    boolean mayMark(String text, int at) {
        for (ScaffoldPatterns.Mark mark : marks.get(bucket(text, at + 1))) {
            if (mark.endAt(text, at) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(char c) {
        return c < MARK.length && MARK[c];
    }

    List<Candidate> candidates(Note note) {
        String text = note.text();
        List<Candidate> found = new ArrayList<>(0);
        lines(text, BodyLine.bodyStart(note), found);
        for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at + 2)) {
            name(text, at).ifPresent(found::add);
        }
        for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
            mark(text, at).ifPresent(found::add);
        }
        todos(note, found);
        return found;
    }

    private void lines(String text, int from, List<Candidate> found) {
        Map<String, Span> labels = null;
        for (int at = from; at < text.length(); ) {
            int feed = text.indexOf('\n', at);
            int end = feed < 0 ? text.length() : feed;
            int start = at;
            while (start < end && MARKS.indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            char first = start < end ? text.charAt(start) : 0;
            if (first == '(' || first == '<' || first == '（') {
                mark(text, start).ifPresent(found::add);
            } else if (first != 0 && isBeginning(text, words(text, start, end))) {
                for (String prefix : patterns.starts()) {
                    if (text.regionMatches(true, start, prefix, 0, prefix.length())) {
                        found.add(new Candidate(trimmed(text, start, end), "`" + prefix + "`", false));
                    }
                }
                if (end - at <= LONGEST_LABEL) {
                    String line = text.substring(at, end).strip().toLowerCase(Locale.ROOT);
                    if (patterns.lines().contains(line)) {
                        found.add(new Candidate(trimmed(text, at, end), "a label of a version", false));
                    } else {
                        labels = labels == null ? new HashMap<>() : labels;
                        labels.putIfAbsent(bare(line), trimmed(text, at, end));
                    }
                }
            }
            at = end + 1;
        }
        if (labels != null) {
            pairs(labels, found);
        }
    }

    private void pairs(Map<String, Span> labels, List<Candidate> found) {
        for (ScaffoldPatterns.Pair pair : patterns.pairs()) {
            Span before = labels.get(pair.before());
            Span after = labels.get(pair.after());
            if (before != null && after != null && before.start() < after.start()) {
                String what = "two versions of one text (`" + pair.before() + "`, `" + pair.after() + "`)";
                found.add(new Candidate(before, what, false));
                return;
            }
        }
    }

    private Optional<Candidate> name(String text, int at) {
        int end = text.indexOf("}}", at + 2);
        if (end < 0 || end - at > LONGEST_LABEL || !patterns.isName(text.substring(at + 2, end))) {
            return Optional.empty();
        }
        Span span = new Span(at, end + 2);
        return Optional.of(new Candidate(span, "the placeholder `" + span.of(text) + "`", true));
    }

    private Optional<Candidate> mark(String text, int at) {
        if (at > 0 && "[!\\]".indexOf(text.charAt(at - 1)) >= 0) {
            return Optional.empty();
        }
        for (ScaffoldPatterns.Mark mark : marks.get(bucket(text, at + 1))) {
            int end = mark.endAt(text, at);
            boolean link = end > 0 && end < text.length() && "([:]".indexOf(text.charAt(end)) >= 0;
            if (end > 0 && !link && !isStep(text, at)) {
                Span span = new Span(at, end);
                return Optional.of(new Candidate(span, "the placeholder `" + span.of(text) + "`", true));
            }
        }
        return Optional.empty();
    }

    /** Whether a menu is walked: {@code Settings → [Your Name]} stands so on the screen. */
    private static boolean isStep(String text, int at) {
        int before = at - 1;
        while (before > 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before > 0 && "→>›▸➔".indexOf(text.charAt(before)) >= 0 && text.charAt(before - 1) != '\n';
    }

    /** Sections whose whole content is that they will be written, in a note that says something elsewhere. */
    private void todos(Note note, List<Candidate> found) {
        String text = note.text();
        List<Heading> headings = note.headings();
        List<Candidate> todos = new ArrayList<>(0);
        int content = 0;
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            boolean last = i + 1 == headings.size();
            int start = heading.span().end();
            int end = last ? text.length() : headings.get(i + 1).span().start();
            if (end - start > LONGEST_LABEL) {
                content += end - start;
            } else if ((last || headings.get(i + 1).level() <= heading.level())
                    && isBeginning(text, words(text, firstWord(text, start, end), end))) {
                String own = bare(text.substring(start, end).strip().toLowerCase(Locale.ROOT));
                if (patterns.todos().contains(own)) {
                    todos.add(new Candidate(
                            trimmed(text, start, end),
                            "the section `" + heading.text() + "` holds nothing but this",
                            false));
                }
            }
        }
        if (content >= CONTENT_ELSEWHERE) {
            found.addAll(todos);
        }
    }

    private static int firstWord(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private static Span trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return new Span(start, end);
    }

    /** {@code line} without marks and brackets around it. */
    private static String bare(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && (MARKS.indexOf(line.charAt(start)) >= 0 || OPENING.indexOf(line.charAt(start)) >= 0)) {
            start++;
        }
        while (end > start && (MARKS + ")）]】.…").indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(start, end);
    }
}
