package dev.wikiclean.assist.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the links out of a line of prose, those that are plainly written and allowed. What is left of a line holds no
 * bracket that any reader could take for a link.
 *
 * @param line the line with links to missing notes replaced by their words
 * @param rest the same without any link: only what they show
 * @param missing how many links led nowhere
 * @param objection why the line must go
 */
record ProseLinks(String line, String rest, int missing, Optional<Forbidden> objection) {
    private static final Pattern LINK =
            Pattern.compile("\\[\\[([^\\[\\]|#^\\\\\\x01\n]{1,400}+)(?:#([^\\[\\]|\\\\\\x01\n]{0,400}+))?"
                    + "(?:\\\\?\\|([^\\[\\]|\\x01\n]{0,400}+))?]]"
                    + "|\\[(?![!^])([^\\[\\]\\x01\n]{1,400}+)]\\((https?://[^\\s()<>\\\\\\x01]{1,1000}+)\\)");

    private static final Pattern LEFT = Pattern.compile("\\[\\[|]]|]\\(|]\\[|]:|!\\[|\\[\\^|\\^\\[");

    static ProseLinks of(String prose, Allowed allowed) {
        StringBuilder line = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        Optional<Forbidden> objection = Optional.empty();
        int missing = 0;
        int from = 0;
        Matcher matcher = LINK.matcher(prose);
        while (matcher.find()) {
            String between = prose.substring(from, matcher.start());
            line.append(between);
            rest.append(between);
            from = matcher.end();
            boolean embed = between.endsWith("!") || between.endsWith("^");
            String words = words(matcher);
            rest.append(embed ? "[[" : "").append(words);
            if (embed) {
                objection = Optional.of(Forbidden.EMBED);
            }
            if (matcher.group(1) == null) {
                line.append(matcher.group());
                objection = objection.or(
                        () -> allowed.urls().knows(matcher.group(5)) ? Optional.empty() : Optional.of(Forbidden.URL));
                continue;
            }
            String fragment = Optional.ofNullable(matcher.group(2)).orElse("");
            Allowed.Linked linked = allowed.links().of(matcher.group(1).strip(), fragment.strip());
            line.append(linked == Allowed.Linked.MISSING ? words : matcher.group());
            missing += linked == Allowed.Linked.MISSING ? 1 : 0;
            if (linked == Allowed.Linked.PRIVATE && objection.isEmpty()) {
                objection = Optional.of(Forbidden.PRIVATE_LINK);
            }
        }
        line.append(prose, from, prose.length());
        rest.append(prose, from, prose.length());
        String left = rest.toString();
        Matcher bracket = LEFT.matcher(left);
        if (objection.isEmpty() && bracket.find()) {
            objection = Optional.of(
                    switch (bracket.group()) {
                        case "![" -> Forbidden.EMBED;
                        case "[^", "^[", "]:" -> Forbidden.DEFINITION;
                        default -> Forbidden.LINK;
                    });
        }
        return new ProseLinks(line.toString(), left, missing, objection);
    }

    private static String words(Matcher link) {
        if (link.group(4) != null) {
            return link.group(4);
        }
        String shown = Optional.ofNullable(link.group(3)).orElse("").strip();
        return shown.isEmpty() ? link.group(1).strip() : shown;
    }
}
