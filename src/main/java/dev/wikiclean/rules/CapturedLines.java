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

    private static final String HEADING_OF_A_TOOL = "Page snapshot";
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

    /** Whether a browser tool wrote down a page by its roles. */
    static boolean isSnapshot(Note note) {
        return note.text().contains("\n- ") && !ofRoles(BodyLine.of(note)).isEmpty()
                || note.text().contains("  - ") && !ofRoles(BodyLine.of(note)).isEmpty();
    }

    /** Whether {@code line} may be the first of such a page: {@code - main:}. */
    static boolean isRole(String line) {
        String text = line.startsWith("- ") ? line.substring(2) : line;
        String role = role(text);
        return ROLES.contains(role)
                && role.length() < text.length()
                && (text.charAt(role.length()) == ':'
                        || text.startsWith(" [", role.length())
                        || text.startsWith(" \"", role.length()));
    }

    /** Whether the answer of a service or of a broken program may begin with {@code text}. */
    static boolean isBody(String text) {
        return text.startsWith("{")
                || text.startsWith("<")
                || isRole(text)
                || text.startsWith("Traceback")
                || text.startsWith("File \"")
                || text.contains("Exception")
                || text.contains("Error:")
                || text.startsWith("at ");
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
                if (!text.equalsIgnoreCase(HEADING_OF_A_TOOL)) {
                    said.add(line);
                }
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
