package dev.wikiclean.dedupe;

import java.util.List;
import java.util.Locale;

/** Spells a source so that equal ones compare equal: URLs without scheme and tracking, links by their target. */
final class SourceNames {
    /** Parameters that say who sent the reader and not what is read. */
    private static final List<String> TRACKING =
            List.of("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "ref_src", "ref_url", "spm");

    private SourceNames() {}

    static String normalise(String value) {
        String text = Candidate.linkTarget(address(value.strip())).strip();
        if (text.regionMatches(true, 0, "doi:", 0, 4)) {
            return "doi.org/" + text.substring(4).strip().toLowerCase(Locale.ROOT);
        }
        int scheme = text.indexOf("://");
        if (scheme < 0) {
            String plain = NameFolding.plain(text);
            String name = plain.endsWith(".md") ? plain.substring(0, plain.length() - 3) : plain;
            return name.substring(name.lastIndexOf('/') + 1).strip();
        }
        return url(text.substring(scheme + 3));
    }

    /** The address in {@code [words](address)} and {@code <address>}, else the value. */
    private static String address(String value) {
        int open = value.indexOf("](");
        if (value.startsWith("[") && open > 0 && value.endsWith(")")) {
            return value.substring(open + 2, value.length() - 1);
        }
        return value.startsWith("<") && value.endsWith(">") ? value.substring(1, value.length() - 1) : value;
    }

    private static String url(String withoutScheme) {
        int fragment = withoutScheme.indexOf('#');
        String address = fragment >= 0 ? withoutScheme.substring(0, fragment) : withoutScheme;
        int question = address.indexOf('?');
        String query = question < 0 ? "" : query(address.substring(question + 1));
        String place = question < 0 ? address : address.substring(0, question);
        int slash = place.indexOf('/') < 0 ? place.length() : place.indexOf('/');
        String host = place.substring(0, slash).toLowerCase(Locale.ROOT);
        String path = place.substring(slash);
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return known(host.startsWith("www.") ? host.substring(4) : host, path) + query;
    }

    private static String query(String parameters) {
        StringBuilder kept = new StringBuilder();
        for (String parameter : parameters.split("&")) {
            if (!parameter.isEmpty() && TRACKING.stream().noneMatch(parameter::startsWith)) {
                kept.append(kept.isEmpty() ? '?' : '&').append(parameter);
            }
        }
        return kept.toString();
    }

    /** Sites that give one thing two addresses. */
    private static String known(String host, String path) {
        if (host.equals("arxiv.org") && path.startsWith("/pdf/")) {
            String id = path.substring(5);
            return "arxiv.org/abs/" + (id.endsWith(".pdf") ? id.substring(0, id.length() - 4) : id);
        }
        if (host.equals("youtu.be") && path.length() > 1) {
            return "youtube.com/watch?v=" + path.substring(1);
        }
        if (host.equals("doi.org") || host.equals("dx.doi.org")) {
            return "doi.org" + path.toLowerCase(Locale.ROOT);
        }
        return host + path;
    }
}
