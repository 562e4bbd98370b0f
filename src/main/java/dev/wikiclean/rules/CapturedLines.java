package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lines of a note as whoever captured them meant them: what was fetched and fenced is the answer itself. */
final class CapturedLines {
    /** How browser tools write down what stands on a page: {@code - heading "Sorry" [level=1]}. */
    private static final Set<String> ROLES = Set.of(
            "main",
            "banner",
            "navigation",
            "contentinfo",
            "generic",
            "document",
            "region",
            "dialog",
            "form",
            "list",
            "listitem",
            "heading",
            "paragraph",
            "text",
            "link",
            "button",
            "img",
            "code",
            "textbox",
            "alert",
            "article",
            "strong",
            "emphasis",
            "separator",
            "iframe",
            "checkbox",
            "search",
            "searchbox",
            "complementary",
            "group",
            "status",
            "table",
            "row",
            "cell",
            "blockquote",
            "figure");

    private static final int FEWEST_ROLES = 3;

    private CapturedLines() {}

    static List<BodyLine> of(Note note, boolean source) {
        List<BodyLine> lines = BodyLine.of(note);
        List<BodyLine> roles = ofRoles(lines);
        if (!roles.isEmpty()) {
            return roles;
        }
        return source ? lines.stream().map(CapturedLines::unfenced).toList() : lines;
    }

    private static BodyLine unfenced(BodyLine line) {
        return line.kind() == BodyLine.Kind.CODE ? new BodyLine(BodyLine.Kind.TEXT, line.text()) : line;
    }

    /** What a snapshot of a page by its roles says; nothing where the note is no such snapshot. */
    private static List<BodyLine> ofRoles(List<BodyLine> lines) {
        List<BodyLine> said = new ArrayList<>();
        int roles = 0;
        for (BodyLine line : lines) {
            String text = line.text().startsWith("- ") ? line.text().substring(2) : line.text();
            boolean listed = line.kind() == BodyLine.Kind.LIST || line.kind() == BodyLine.Kind.CODE;
            if (listed && ROLES.contains(role(text))) {
                roles++;
                String words = words(text.substring(role(text).length()));
                if (!words.isEmpty()) {
                    said.add(new BodyLine(BodyLine.Kind.TEXT, words));
                }
            } else if (line.kind() == BodyLine.Kind.HEADING) {
                said.add(line);
            } else if (!text.startsWith("/url:")) {
                return List.of();
            }
        }
        return roles >= FEWEST_ROLES ? said : List.of();
    }

    private static String role(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    /** The words of {@code "Sorry" [level=1] [ref=e3]: back}: what is quoted, and what stands behind the colon. */
    private static String words(String text) {
        int open = text.indexOf('"');
        int close = text.lastIndexOf('"');
        if (open >= 0 && close > open) {
            return text.substring(open + 1, close);
        }
        int colon = text.indexOf(':');
        return colon < 0 ? "" : text.substring(colon + 1).strip();
    }
}
