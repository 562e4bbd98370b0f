package dev.wikiclean.assist.draft;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The addresses that sources hold, normalised. Whatever else looks like an address is foreign. */
public final class SourceUrls {
    /** No address is known. */
    public static final SourceUrls NONE = new SourceUrls(Set.of());

    private final Set<String> known;

    private SourceUrls(Set<String> known) {
        this.known = Set.copyOf(known);
    }

    /** Every address in the texts. */
    public static SourceUrls in(Collection<String> texts) {
        Set<String> known = new HashSet<>();
        for (String text : texts) {
            String plain = PlainCharacters.of(text, new java.util.ArrayList<>());
            for (String written : UrlScan.in(plain)) {
                UrlScan.normalised(written).ifPresent(known::add);
                shorter(written, known);
            }
        }
        return new SourceUrls(known);
    }

    /** In a source, brackets, quotes and a glued particle may follow an address. */
    private static void shorter(String written, Set<String> known) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c >= 0x80 || "()[]{}'|*".indexOf(c) >= 0) {
                UrlScan.normalised(UrlScan.trimmed(written.substring(0, i))).ifPresent(known::add);
            }
        }
    }

    /** Whether every address in {@code text} is one of a source. */
    boolean knowsAll(String text) {
        List<String> found = UrlScan.in(text);
        return found.stream().allMatch(this::knows);
    }

    /** Whether a source holds this address. */
    boolean knows(String url) {
        return UrlScan.normalised(url).filter(known::contains).isPresent();
    }
}
