package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A section of the merged note: one of the canonical's with what is added to it, or one that is added whole. */
final class MergedSection {
    /** A piece of a duplicate; ids that others knew it by stand at its end. */
    record Piece(Note from, TextUnit unit, StringBuilder ids) {}

    /**
     * The heading of an added section, in the note that it comes from.
     *
     * @param mark what is written behind it, where another heading has the same words; else empty
     */
    record Title(Note from, Heading heading, String mark) {}

    private final Optional<Title> title;
    private final int level;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, MergedSection> added = new LinkedHashMap<>();
    private final Set<String> says = new HashSet<>();
    private boolean stands;

    private MergedSection(Optional<Title> title, int level) {
        this.title = title;
        this.level = level;
    }

    /** One of the canonical's, or the text that comes from one duplicate. */
    static MergedSection of(int level) {
        return new MergedSection(Optional.empty(), level);
    }

    /** The added section of {@code key} below this one. */
    MergedSection below(String key, Title heading) {
        return added.computeIfAbsent(key, k -> new MergedSection(Optional.of(heading), Math.min(6, level + 1)));
    }

    Optional<Title> title() {
        return title;
    }

    int level() {
        return level;
    }

    List<Piece> pieces() {
        return pieces;
    }

    Iterable<MergedSection> added() {
        return added.values();
    }

    /** What it says, paragraph by paragraph. */
    Set<String> says() {
        return says;
    }

    /** Keeps its heading though nothing is said below it. */
    void keep() {
        stands = true;
    }

    /** Whether anything of it is to be written. */
    boolean isNeeded() {
        return stands || !pieces.isEmpty() || addsSections();
    }

    boolean addsSections() {
        return added.values().stream().anyMatch(MergedSection::isNeeded);
    }
}
