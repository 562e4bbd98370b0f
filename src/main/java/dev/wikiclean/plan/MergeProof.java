package dev.wikiclean.plan;

import dev.wikiclean.dedupe.ParagraphKeys;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.text.Position;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Proves for every note that became a redirect that its canonical (or the redirect itself) holds all it said: every
 * paragraph that is more than dead links, every link's destination, every alias, tag and source.
 */
final class MergeProof {
    private static final List<String> UNITED = List.of("aliases", "alias", "tags", "tag", "raw_sources");
    private final Passage passage;

    MergeProof(Passage passage) {
        this.passage = passage;
    }

    void check(Consumer<Violation> violations) {
        passage.before().vault().notes().forEach(note -> passage.mergedInto(note.path())
                .flatMap(passage.after().vault()::note)
                .ifPresent(canonical -> checkMerge(note, canonical, violations)));
    }

    private void checkMerge(Note merged, Note canonical, Consumer<Violation> violations) {
        VaultPath now = passage.moved(merged.path()).orElseThrow();
        Note redirect = passage.after().vault().note(now).orElseThrow();
        paragraphs(merged, redirect, canonical, violations);
        links(merged, now, canonical, violations);
        matter(merged, redirect, canonical, violations);
    }

    private void paragraphs(Note merged, Note redirect, Note canonical, Consumer<Violation> violations) {
        Set<String> kept = new HashSet<>(ParagraphKeys.of(canonical));
        kept.addAll(ParagraphKeys.of(redirect));
        for (ParagraphKeys.Leaf leaf : ParagraphKeys.leaves(merged)) {
            if (!kept.contains(leaf.key()) && !isDead(merged, leaf.span())) {
                violations.accept(new Violation(
                        merged.path(),
                        merged.source().position(leaf.span().start()),
                        "merging into " + canonical.path() + " would lose the paragraph: " + Excerpt.of(leaf.key())));
            }
        }
    }

    /** Whether nothing stands in {@code span} but links that lead nowhere: pruning those loses no word of anybody. */
    private boolean isDead(Note note, Span span) {
        int from = span.start();
        StringBuilder words = new StringBuilder();
        boolean any = false;
        for (ResolvedLink link : passage.before().linksOf(note.path())) {
            Span at = link.link().span();
            if (at.start() >= from && span.contains(at)) {
                if (!link.isUnresolved()) {
                    return false;
                }
                any = true;
                words.append(note.text(), from, at.start());
                from = at.end();
            }
        }
        words.append(note.text(), from, span.end());
        return any && words.chars().noneMatch(Character::isLetterOrDigit);
    }

    private void links(Note merged, VaultPath now, Note canonical, Consumer<Violation> violations) {
        Set<VaultPath> reached = new HashSet<>();
        reached.add(canonical.path());
        collect(passage.after().linksOf(canonical.path()), reached);
        collect(passage.after().linksOf(now), reached);
        for (ResolvedLink link : passage.before().linksOf(merged.path())) {
            Optional<VaultPath> expected = link.destination().flatMap(passage::standsFor);
            if (link.destination().isPresent() && (expected.isEmpty() || !reached.contains(expected.get()))) {
                violations.accept(new Violation(
                        merged.path(),
                        merged.source().position(link.link().span().start()),
                        "merging into " + canonical.path() + " would lose the link "
                                + link.link().raw(merged.text())));
            }
        }
    }

    private void collect(List<ResolvedLink> links, Set<VaultPath> reached) {
        links.forEach(l -> l.destination().map(passage::reached).ifPresent(reached::add));
    }

    private static void matter(Note merged, Note redirect, Note canonical, Consumer<Violation> violations) {
        for (String key : UNITED) {
            Set<String> there = new HashSet<>(canonical.frontMatter().list(key));
            there.addAll(redirect.frontMatter().list(key));
            for (String value : merged.frontMatter().list(key)) {
                if (!there.contains(value)) {
                    violations.accept(new Violation(
                            merged.path(),
                            new Position(1, 1),
                            "merging into " + canonical.path() + " would lose " + key + ": " + value));
                }
            }
        }
    }
}
