package dev.wikiclean.plan;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.plan.Statements.Statement;
import dev.wikiclean.text.Position;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Proves for every note that became a redirect, or left the vault for a successor, that its canonical holds all it said:
 * every statement that is more than dead links, every link to its place, every alias, tag and source, every property.
 */
final class MergeProof {
    private final Passage passage;
    private final LinkPlaces places;

    MergeProof(Passage passage) {
        this.passage = passage;
        this.places = new LinkPlaces(passage);
    }

    void check(Consumer<Violation> violations) {
        passage.before().vault().notes().forEach(note -> passage.mergedInto(note.path())
                .flatMap(passage.after().vault()::note)
                .ifPresent(canonical -> checkMerge(note, canonical, violations)));
    }

    private void checkMerge(Note merged, Note canonical, Consumer<Violation> violations) {
        Optional<Note> redirect =
                passage.moved(merged.path()).flatMap(passage.after().vault()::note);
        statements(merged, redirect, canonical, violations);
        links(merged, redirect, canonical, violations);
        MatterUnion.losses(merged, redirect, canonical, passage)
                .forEach(loss -> violations.accept(violation(merged, new Position(1, 1), canonical, loss)));
    }

    private void statements(Note merged, Optional<Note> redirect, Note canonical, Consumer<Violation> violations) {
        Set<String> kept = new HashSet<>();
        Statements.of(canonical, passage.after(), passage::reached).forEach(said -> kept.add(said.words()));
        redirect.ifPresent(
                note -> Statements.of(note, passage.after(), passage::reached).forEach(said -> kept.add(said.words())));
        for (Statement said : Statements.of(
                merged, passage.before(), path -> passage.standsFor(path).orElse(path))) {
            if (!kept.contains(said.words()) && !said.dead()) {
                violations.accept(violation(
                        merged,
                        merged.source().position(said.offset()),
                        canonical,
                        "the paragraph: " + Excerpt.of(said.shown(merged.text()))));
            }
        }
    }

    private void links(Note merged, Optional<Note> redirect, Note canonical, Consumer<Violation> violations) {
        Set<VaultPath> reached = new HashSet<>();
        reached.add(canonical.path());
        List<ResolvedLink> written = passage.after().linksOf(canonical.path());
        collect(written, reached);
        redirect.ifPresent(note -> collect(passage.after().linksOf(note.path()), reached));
        for (ResolvedLink link : passage.before().linksOf(merged.path())) {
            Optional<VaultPath> expected = link.destination().flatMap(passage::standsFor);
            boolean lost = link.destination().isPresent() && (expected.isEmpty() || !reached.contains(expected.get()));
            boolean misplaced = !lost
                    && expected.isPresent()
                    && places.existed(link)
                    && written.stream()
                            .noneMatch(now ->
                                    now.destination().map(passage::reached).equals(expected)
                                            && places.isSame(link, now));
            if (lost || misplaced) {
                violations.accept(violation(
                        merged,
                        merged.source().position(link.link().span().start()),
                        canonical,
                        "the link " + link.link().raw(merged.text())));
            }
        }
    }

    private void collect(List<ResolvedLink> links, Set<VaultPath> reached) {
        links.forEach(l -> l.destination().map(passage::reached).ifPresent(reached::add));
    }

    private static Violation violation(Note merged, Position position, Note canonical, String what) {
        return new Violation(
                merged.path(),
                position,
                "merging into " + canonical.path() + " would lose " + what,
                Set.of(merged.path(), canonical.path()));
    }
}
