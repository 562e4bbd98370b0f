package dev.wikiclean.assist.draft;

import java.util.Objects;
import java.util.Set;

/**
 * What a text that comes back may hold besides plain words.
 *
 * @param urls the addresses that its sources hold
 * @param links which notes it may link to
 * @param headings the headings of the template, as they are to stand, without marks
 */
public record Allowed(SourceUrls urls, Links links, Set<String> headings) {
    public Allowed {
        Objects.requireNonNull(urls);
        Objects.requireNonNull(links);
        headings = Set.copyOf(headings);
    }

    /** Nothing but words. */
    public static Allowed words() {
        return new Allowed(SourceUrls.NONE, (target, fragment) -> Linked.MISSING, Set.of());
    }

    /** Where a link would lead. */
    public enum Linked {
        EXISTS,
        MISSING,
        PRIVATE
    }

    /** Knows the notes. */
    @FunctionalInterface
    public interface Links {
        /** Where a link of this target and fragment (empty for none, without its {@code #}) would lead. */
        Linked of(String target, String fragment);
    }
}
