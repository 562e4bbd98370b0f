package dev.wikiclean.index;

import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkForm;
import java.util.Locale;
import java.util.Set;

/**
 * Tells URLs from names of files. A colon alone decides nothing: {@code CWE-863: Incorrect Authorization} is a note's
 * name. {@code www.example.com} without a scheme is a file's name, to Obsidian as to any browser.
 */
final class Urls {
    private static final Set<String> KNOWN = Set.of(
            "http",
            "https",
            "mailto",
            "obsidian",
            "file",
            "ftp",
            "tel",
            "data",
            "zotero",
            "app",
            "javascript",
            "vscode");

    private Urls() {}

    /** Whether {@code link} leads out of the vault whatever files there are. */
    static boolean isUrl(Link link) {
        String target = link.target().text();
        if (isMarkdown(link.form()) && target.startsWith("//")) {
            return true;
        }
        int colon = schemeEnd(target);
        return colon > 0
                && (target.startsWith("//", colon + 1)
                        || isMarkdown(link.form())
                                && KNOWN.contains(target.substring(0, colon).toLowerCase(Locale.ROOT)));
    }

    /** Whether {@code link}, which names no file, is a URL of a scheme that we do not know, such as {@code sms:1}. */
    static boolean mayBeUrl(Link link) {
        return isMarkdown(link.form()) && schemeEnd(link.target().text()) > 0;
    }

    private static boolean isMarkdown(LinkForm form) {
        return form != LinkForm.WIKI && form != LinkForm.PATH;
    }

    /** Where the colon of a scheme of two characters or more stands, or -1. */
    private static int schemeEnd(String target) {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == ':') {
                return i >= 2 ? i : -1;
            }
            boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
            if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '.' || c == '-'))) {
                return -1;
            }
        }
        return -1;
    }
}
