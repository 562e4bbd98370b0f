package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.ToolComments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a note asks for in its front matter ({@code wiki-clean: off}) and in comments. */
final class OptOutReader {
    static final String KEY = "wiki-clean";
    private static final String WORD = "wiki-clean-";
    private static final List<String> DIRECTIVES = List.of(
            "wiki-clean-disable", "wiki-clean-enable", "wiki-clean-disable-line", "wiki-clean-disable-next-line");

    private final Note note;
    private final String text;
    private final Set<String> rules = new HashSet<>();
    private final List<OptOut.Hush> hushed = new ArrayList<>();
    private final List<OptOut.Mistake> mistakes = new ArrayList<>();
    private boolean whole;
    /** What is off from {@link #since} on: every rule but some, or some. */
    private boolean all;

    private final Set<String> named = new TreeSet<>();
    private int since;

    private OptOutReader(Note note) {
        this.note = note;
        this.text = note.text();
    }

    /** What {@code note} asks for; {@link OptOut#NONE} for nearly every note. */
    static OptOut read(Note note) {
        return note.text().contains(KEY) ? new OptOutReader(note).read() : OptOut.NONE;
    }

    private OptOut read() {
        frontMatter();
        if (text.contains(WORD)) {
            ToolComments.in(note, WORD).forEach(this::comment);
            hush(text.length() + 1);
        }
        OptOut read = new OptOut(whole, rules, hushed, mistakes);
        return read.isNone() ? OptOut.NONE : read;
    }

    private void frontMatter() {
        if (note.frontMatter() instanceof FrontMatter.Unparsable unparsable) {
            // What cannot be read may still be meant.
            whole = unparsable.span().of(text).lines().anyMatch(line -> line.matches(KEY + ":\\s*(off|false)\\s*"));
            return;
        }
        if (!note.frontMatter().keys().contains(KEY)) {
            return;
        }
        List<String> values = note.frontMatter().list(KEY);
        if (values.equals(List.of("off")) || values.equals(List.of("false"))) {
            whole = true;
            return;
        }
        Span place = place();
        if (values.isEmpty()) {
            mistakes.add(new OptOut.Mistake(place, "`" + KEY + ":` takes `off`, or a list of the rules that are off"));
        }
        for (String value : values) {
            if (isRule(value, place)) {
                rules.add(value);
            }
        }
    }

    /** Where the key stands. */
    private Span place() {
        Span block = note.frontMatter().block().orElseThrow();
        int line = text.indexOf("\n" + KEY, block.start());
        return line >= 0 && line < block.end()
                ? new Span(line + 1, line + 1 + KEY.length())
                : Span.at(note.source().bodyStart());
    }

    private void comment(ToolComments.Found comment) {
        String[] words = comment.words().of(text).split("[\\s,]+");
        Set<String> listed = new TreeSet<>();
        boolean right = true;
        if (!DIRECTIVES.contains(words[0])) {
            mistakes.add(new OptOut.Mistake(
                    comment.words(),
                    "no such comment: `" + YamlValue.shown(words[0]) + "`" + near(words[0], DIRECTIVES)));
            return;
        }
        for (int i = 1; i < words.length; i++) {
            if (isRule(words[i], comment.words())) {
                listed.add(words[i]);
            } else {
                right = false;
            }
        }
        boolean every = listed.isEmpty();
        if (every && !right) {
            return;
        }
        Span place = comment.whole();
        switch (words[0]) {
            case "wiki-clean-disable-line" -> hushLine(place.start(), every, listed);
            case "wiki-clean-disable-next-line" -> {
                int newline = text.indexOf('\n', place.end());
                if (newline >= 0) {
                    hushLine(newline + 1, every, listed);
                }
            }
            case "wiki-clean-enable" -> {
                hush(place.start());
                change(true, every, listed);
            }
            default -> {
                int from = isHead(place.start()) && hushed.isEmpty() ? 0 : place.start();
                hush(from);
                change(false, every, listed);
            }
        }
    }

    private void hushLine(int at, boolean every, Set<String> listed) {
        int newline = text.indexOf('\n', at);
        int end = newline < 0 ? text.length() + 1 : newline + 1;
        hushed.add(new OptOut.Hush(text.lastIndexOf('\n', at - 1) + 1, end, every, listed));
    }

    /** Ends the stretch that began at {@link #since}. */
    private void hush(int to) {
        if (to > since && (all || !named.isEmpty())) {
            hushed.add(new OptOut.Hush(since, to, all, Set.copyOf(named)));
        }
        since = to;
    }

    /** Switches every rule, or those listed, on or off from {@link #since} on. */
    private void change(boolean on, boolean every, Set<String> listed) {
        if (every) {
            named.clear();
            all = !on;
        } else if (on == all) {
            named.addAll(listed);
        } else {
            named.removeAll(listed);
        }
    }

    /** Whether nothing but the front matter and blanks stands before {@code at}: what is said there holds for all. */
    private boolean isHead(int at) {
        int start = BodyLine.bodyStart(note);
        return at >= start && text.substring(start, at).isBlank();
    }

    private boolean isRule(String name, Span place) {
        if (RuleCatalog.ids().contains(name) || VerifyCheck.ids().contains(name)) {
            return true;
        }
        int at = text.indexOf(name, place.start());
        Span span = at >= 0 ? new Span(at, at + name.length()) : place;
        mistakes.add(new OptOut.Mistake(
                span, "no rule is called `" + YamlValue.shown(name) + "`" + near(name, RuleCatalog.ids())));
        return false;
    }

    private static String near(String written, List<String> known) {
        return EditDistance.nearest(written, known)
                .map(name -> "; did you mean `" + name + "`?")
                .orElse(
                        known == DIRECTIVES
                                ? "; there are " + String.join(", ", known)
                                : "; `wiki-clean rules` lists them");
    }
}
