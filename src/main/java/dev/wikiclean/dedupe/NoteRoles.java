package dev.wikiclean.dedupe;

import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Note;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells notes on a topic from notes that serve others: templates, MOCs, daily notes, redirects, unreadable ones. */
final class NoteRoles {
    private static final Set<String> SERVING_TYPES = Set.of(
            "moc",
            "index",
            "map",
            "hub",
            "template",
            "daily",
            "daily-note",
            "weekly",
            "monthly",
            "log",
            "journal",
            "redirect",
            "dashboard",
            "readme",
            "excalidraw",
            "kanban");
    private static final Set<String> SERVING_FOLDERS = Set.of(
            "templates",
            "template",
            "_templates",
            "템플릿",
            "模板",
            "テンプレート",
            "шаблоны",
            "archive",
            "_archive",
            ".trash",
            "daily",
            "daily notes",
            "journal",
            "moc",
            "mocs",
            "00_moc",
            "_moc",
            "일지",
            "일기",
            "daily-notes");
    private static final Pattern MOC = Pattern.compile("(^|.*[\\s_\\-(])MOC([\\s_\\-)].*|$)");
    private static final Pattern DATE = Pattern.compile("\\d{4}[-._]?\\d{2}[-._]?\\d{2}([ T_-]\\d{2,6})?");

    private NoteRoles() {}

    /** Whether {@code note} is on a topic of its own, so that another may double it. */
    static boolean isTopical(Note note) {
        return !(note.frontMatter() instanceof FrontMatter.Unparsable)
                && !hasServingName(note.path().stem())
                && !liesApart(note.path().folder())
                && !hasServingType(note.frontMatter())
                && !isRedirect(note.frontMatter());
    }

    /** Whether the front matter declares a redirect; chains and cycles of these are other rules' work. */
    private static boolean isRedirect(FrontMatter matter) {
        return matter.string("status").filter("redirect"::equalsIgnoreCase).isPresent()
                || !matter.list("redirects_to").isEmpty()
                || !matter.list("merged_into").isEmpty();
    }

    private static boolean hasServingName(String stem) {
        return stem.startsWith("∑")
                || stem.endsWith(".excalidraw")
                || stem.contains("MOC") && MOC.matcher(stem).matches()
                || Character.isDigit(stem.charAt(0)) && DATE.matcher(stem).matches();
    }

    private static boolean liesApart(String folder) {
        if (folder.isEmpty()) {
            return false;
        }
        for (String part : folder.split("/")) {
            if (SERVING_FOLDERS.contains(part.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasServingType(FrontMatter matter) {
        for (String key : new String[] {"type", "kind", "note_type"}) {
            for (String type : matter.list(key)) {
                if (SERVING_TYPES.contains(type.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return matter.keys().contains("excalidraw-plugin") || matter.keys().contains("kanban-plugin");
    }
}
