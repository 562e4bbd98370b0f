package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Patterns of names, as a configuration lists them: globs such as {@code TODO *}, regular expressions between slashes such
 * as {@code /^XX+$/}, and date formats such as {@code YYYY년 M월 D일}.
 */
record NamePatterns(List<String> written, List<Glob> globs, List<Pattern> expressions) {
    static final NamePatterns NONE = new NamePatterns(List.of(), List.of(), List.of());

    NamePatterns {
        written = List.copyOf(written);
        globs = List.copyOf(globs);
        expressions = List.copyOf(expressions);
    }

    /** The globs and expressions of a list; a wrong one is a problem at its place. */
    static NamePatterns read(List<YamlValue> members) {
        List<String> written = new ArrayList<>();
        List<Glob> globs = new ArrayList<>();
        List<Pattern> expressions = new ArrayList<>();
        for (YamlValue member : members) {
            String text = member.string().orElse("");
            written.add(text);
            if (text.length() > 2 && text.startsWith("/") && text.endsWith("/")) {
                try {
                    expressions.add(Pattern.compile(text.substring(1, text.length() - 1)));
                } catch (PatternSyntaxException e) {
                    member.problem("not a regular expression: `" + text + "`: " + e.getDescription());
                }
            } else if (!text.isBlank()) {
                globs.add(Glob.of(text));
            }
        }
        return new NamePatterns(written, globs, expressions);
    }

    /** The date formats of a list; a wrong one is a problem at its place. */
    static NamePatterns readDates(List<YamlValue> members) {
        List<String> written = new ArrayList<>();
        List<Pattern> expressions = new ArrayList<>();
        for (YamlValue member : members) {
            String text = member.string().orElse("");
            written.add(text);
            Optional<Pattern> pattern = DateFormat.pattern(text);
            pattern.ifPresent(expressions::add);
            if (pattern.isEmpty() && !text.isEmpty()) {
                member.problem(
                        "not a date format: `" + text + "`; write one as Obsidian does, such as `YYYY-MM-DD`, and"
                                + " words in brackets: `[Week] ww`");
            }
        }
        return new NamePatterns(written, List.of(), expressions);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamePatterns patterns && written.equals(patterns.written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    /** Whether a pattern fits {@code target}, a link's target, or its last part. */
    boolean match(String target) {
        if (globs.isEmpty() && expressions.isEmpty()) {
            return false;
        }
        String last = target.substring(target.lastIndexOf('/') + 1);
        String name = last.endsWith(".md") ? last.substring(0, last.length() - 3) : last;
        return Glob.anyMatch(globs, target)
                || Glob.anyMatch(globs, name)
                || expressions.stream().anyMatch(e -> Patience.finds(e, target) || Patience.finds(e, name));
    }
}
