package dev.wikiclean.moc;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Writes new MOC notes. */
final class MocRenderer {
    private static final String UNPORTABLE = "\\/:*?\"<>|#^[]";

    private MocRenderer() {}

    /** A whole note in the agent wiki's schema, its list in a managed block. */
    static String note(String title, String category, String block, String lineEnd) {
        return String.join(
                lineEnd,
                "---",
                "id: " + quoted("moc-" + slug(category)),
                "title: " + quoted(title),
                "type: moc",
                "category: " + quoted(category),
                "canonical_id: self",
                "duplicate_of: none",
                "tags: [moc]",
                "---",
                "",
                "# " + title,
                "",
                block,
                "");
    }

    /** {@code title} as a file name without extension: what some system forbids, or a link cannot hold, is a hyphen. */
    static String fileName(String title) {
        StringBuilder name = new StringBuilder(title.length());
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            name.append(UNPORTABLE.indexOf(c) >= 0 || Character.isISOControl(c) ? '-' : c);
        }
        String text = name.toString().strip();
        while (text.startsWith(".")) {
            text = text.substring(1).strip();
        }
        while (text.endsWith(".")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        return text;
    }

    private static String slug(String category) {
        String text = Normalizer.normalize(category, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                slug.appendCodePoint(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        });
        return slug.toString();
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** One line an entry. */
    static List<String> lines(List<String> links) {
        return links.stream().map(link -> "- " + link).toList();
    }
}
