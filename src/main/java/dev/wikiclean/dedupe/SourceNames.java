package dev.wikiclean.dedupe;

import java.util.Locale;

/** Spells a source so that equal ones compare equal: URLs without scheme and tracking, links by their target. */
final class SourceNames {
    private SourceNames() {}

    static String normalise(String value) {
        String text = Candidate.linkTarget(value).strip();
        int scheme = text.indexOf("://");
        if (scheme < 0) {
            String plain = NameFolding.plain(text);
            String name = plain.endsWith(".md") ? plain.substring(0, plain.length() - 3) : plain;
            return name.substring(name.lastIndexOf('/') + 1).strip();
        }
        String address = text.substring(scheme + 3);
        int fragment = address.indexOf('#');
        address = fragment >= 0 ? address.substring(0, fragment) : address;
        int query = address.indexOf("?utm_");
        address = query >= 0 ? address.substring(0, query) : address;
        int host = address.indexOf('/') < 0 ? address.length() : address.indexOf('/');
        String lower = address.substring(0, host).toLowerCase(Locale.ROOT);
        String path = address.substring(host);
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return (lower.startsWith("www.") ? lower.substring(4) : lower) + path;
    }
}
