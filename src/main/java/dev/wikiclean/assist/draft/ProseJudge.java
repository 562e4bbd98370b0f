package dev.wikiclean.assist.draft;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges one line of prose whose code is masked and whose links are taken out. */
final class ProseJudge {
    static final int LONGEST_LINE = 4_000;
    private static final int DEEPEST_INDENT = 24;

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,8}+|#[xX][0-9a-fA-F]{1,7}+|[A-Za-z][A-Za-z0-9]{1,31}+);");
    private static final Pattern HTML = Pattern.compile("<[A-Za-z/!?|]");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\{[%{#.:=]|[%}]}");
    private static final Pattern TAG =
            Pattern.compile("(?<![\\p{L}\\p{N}#&/_])#(?=[\\p{L}\\p{N}_/-]*[\\p{L}_/-])[\\p{L}\\p{N}_/-]");
    private static final Pattern BLOCK_ID = Pattern.compile("(?:^|\\s)\\^[A-Za-z0-9_-]+\\s*+$");
    private static final Pattern MARKERS = Pattern.compile("^(?:[ \\t]*+(?:[-*+>]|[0-9]{1,9}[.)]))*+[ \\t]*+");
    private static final Pattern TASK = Pattern.compile("^\\[.?](?:\\s|$)");
    private static final Pattern CALLOUT = Pattern.compile("^\\[!([^\\]]*)][+-]?(.*)$");
    private static final Set<String> CALLOUTS = Set.of(
            "note",
            "abstract",
            "summary",
            "tldr",
            "info",
            "tip",
            "hint",
            "important",
            "success",
            "check",
            "done",
            "question",
            "help",
            "faq",
            "warning",
            "caution",
            "attention",
            "failure",
            "danger",
            "bug",
            "example",
            "quote",
            "cite");

    private ProseJudge() {}

    /**
     * What speaks against a line.
     *
     * @param prose with its code masked, before the links were taken out: some readers do not care for links
     * @param links of the same
     */
    static Optional<Forbidden> judge(String prose, ProseLinks links, Allowed allowed) {
        String rest = links.rest();
        String words = MARKERS.matcher(rest).replaceFirst("");
        int indent = prose.length() - prose.stripLeading().length();
        if (prose.length() > LONGEST_LINE || indent > DEEPEST_INDENT) {
            return Optional.of(Forbidden.NESTING);
        }
        if (prose.contains("<%")
                || prose.contains("%>")
                || ATTRIBUTES.matcher(prose).find()) {
            return Optional.of(Forbidden.TEMPLATE);
        }
        if (HTML.matcher(prose).find()) {
            return Optional.of(Forbidden.HTML);
        }
        if (prose.contains("%%")) {
            return Optional.of(Forbidden.COMMENT);
        }
        if (ENTITY.matcher(prose).find()) {
            return Optional.of(Forbidden.ENTITY);
        }
        if (prose.contains("::")) {
            return Optional.of(Forbidden.FIELD);
        }
        if (links.objection().isPresent()) {
            return links.objection();
        }
        if (TASK.matcher(words).find()) {
            return Optional.of(Forbidden.TASK);
        }
        if (words.startsWith("[!") && callout(words).isEmpty()) {
            return Optional.of(Forbidden.CALLOUT);
        }
        if (BLOCK_ID.matcher(prose).find()) {
            return Optional.of(Forbidden.BLOCK_ID);
        }
        if (TAG.matcher(words).find()) {
            return Optional.of(Forbidden.TAG);
        }
        if (!MathJudge.isPlain(prose)) {
            return Optional.of(Forbidden.MATH);
        }
        return allowed.urls().knowsAll(rest) ? Optional.empty() : Optional.of(Forbidden.URL);
    }

    /** The kind of callout that the line opens, if it is a known one. */
    private static Optional<String> callout(String words) {
        Matcher matcher = CALLOUT.matcher(words);
        return matcher.matches() ? Optional.of(matcher.group(1)).filter(CALLOUTS::contains) : Optional.empty();
    }
}
