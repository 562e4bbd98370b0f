package dev.wikiclean.assist.draft;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds everything in a text that some program might take for an address. */
final class UrlScan {
    private static final String REST = "[^\\s<>\"`]*+";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?i)(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{0,30}+:[/\\\\]" + REST),
            Pattern.compile("(?i)https?+:(?![/\\\\])[^\\s<>\"`]++"),
            Pattern.compile(
                    "(?i)(?<![a-z0-9])(?:javascript|vbscript|livescript|data|file|obsidian|blob|about|mailto|tel"
                            + "|sms|callto|facetime|skype|app|shell|vscode|cursor|zotero|things|shortcuts|ms-[a-z-]{2,30}+"
                            + "|x-[a-z-]{2,30}+|view-source|intent|jar|ssh|git|magnet|urn|chrome|capacitor):[^\\s<>\"`]++"),
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}.])www\\.[^\\s<>\"`]++"),
            Pattern.compile("(?<![:/\\p{L}\\p{N}])//[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+)++" + REST),
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}+@[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+)++"),
            Pattern.compile(
                    "(?i)(?<![\\p{L}\\p{N}._@/:-])(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}+\\p{L}{2,24}+(?::\\d{1,5}+)?/"
                            + "[^\\s<>\"`]++"));

    private UrlScan() {}

    /** Every address as it is written, without the punctuation behind it. */
    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(text);
            while (matcher.find()) {
                found.add(trimmed(matcher.group()));
            }
        }
        return found;
    }

    static String trimmed(String url) {
        int end = url.length();
        while (end > 0 && "?!.,:;*_~'\")]}>…。、，".indexOf(url.charAt(end - 1)) >= 0) {
            end--;
        }
        return url.substring(0, end);
    }

    /**
     * Scheme and host in lower case, the host in its registered (Punycode) form, without a default port and an empty
     * path's slash; nothing for what is no plain address of the web. An address of mail, or one without a scheme, stays
     * as it is.
     */
    static Optional<String> normalised(String url) {
        if (url.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        int colon = url.indexOf("://");
        if (colon < 0) {
            String plain = url.toLowerCase(Locale.ROOT);
            return plain.matches("[a-z0-9-]+:.*") ? Optional.empty() : Optional.of(plain);
        }
        String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        int from = colon + 3;
        int path = from;
        while (path < url.length() && "/?#".indexOf(url.charAt(path)) < 0) {
            path++;
        }
        String rest = url.substring(path);
        return host(url.substring(from, path), scheme)
                .map(host -> scheme + "://" + host + (rest.equals("/") ? "" : encoded(rest)));
    }

    private static Optional<String> host(String authority, String scheme) {
        if (authority.isEmpty() || authority.indexOf('@') >= 0 || authority.indexOf('%') >= 0) {
            return Optional.empty();
        }
        String port = scheme.equals("http") ? ":80" : ":443";
        String bare = authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
        int colon = bare.indexOf(':');
        String name = colon < 0 ? bare : bare.substring(0, colon);
        try {
            String ascii = IDN.toASCII(name).toLowerCase(Locale.ROOT);
            return ascii.isEmpty() ? Optional.empty() : Optional.of(ascii + (colon < 0 ? "" : bare.substring(colon)));
        } catch (IllegalArgumentException notAHost) {
            return Optional.empty();
        }
    }

    /** Letters beyond ASCII as a browser would send them. */
    private static String encoded(String rest) {
        try {
            return rest.chars().allMatch(c -> c < 0x80) ? rest : new URI(null, null, rest, null).toASCIIString();
        } catch (URISyntaxException e) {
            return rest;
        }
    }
}
