package dev.wikiclean.dedupe;

import java.util.List;

/**
 * How duplicates are merged.
 *
 * @param originHeading the heading above text that found no section of its own; {@code %s} stands for the old title
 * @param redirectLine the body of a redirect; {@code %s} stands for the link to the canonical
 * @param remove whether duplicates leave the vault, to git's history or the trash, instead of becoming redirects
 * @param preferred who is canonical whatever else speaks for it, the strongest wish first
 */
public record MergeOptions(String originHeading, String redirectLine, boolean remove, List<Preferred> preferred) {
    public static final MergeOptions DEFAULT = new MergeOptions("From %s", "→ %s", false, List.of());

    public MergeOptions {
        preferred = List.copyOf(preferred);
        if (!isWording(originHeading) || !isWording(redirectLine)) {
            throw new IllegalArgumentException("one line with %s in it: " + originHeading + ", " + redirectLine);
        }
    }

    /** Whether {@code text} is one line with a place for a name. */
    public static boolean isWording(String text) {
        return text.contains("%s") && text.indexOf('\n') < 0 && !text.isBlank();
    }
}
