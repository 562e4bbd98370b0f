package dev.wikiclean.plan;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Proves that every link that resolved still reaches the same note, or that note's canonical, and that none became
 * ambiguous or lost its heading or block. A link outside all edits must stand where it stood, character by character. A
 * link that edits rewrote, and that still is one link, must lead where it led; one that went together with the text
 * around it must find its destination again among the links that the edits wrote.
 */
final class LinkProof {
    private final Passage passage;
    private final LinkPlaces places;
    private final boolean capture;

    /** @param capture whether links that led nowhere may lead to what the plan moves */
    LinkProof(Passage passage, boolean capture) {
        this.passage = passage;
        this.capture = capture;
        this.places = new LinkPlaces(passage);
    }

    void check(Consumer<Violation> violations) {
        passage.before().vault().linkedFiles().forEach(file -> {
            Optional<VaultPath> now = passage.moved(file.path());
            if (now.isPresent() && passage.mergedInto(file.path()).isEmpty()) {
                checkFile(file, now.get(), violations);
            }
        });
    }

    private void checkFile(LinkedFile file, VaultPath now, Consumer<Violation> violations) {
        Map<Span, ResolvedLink> after = new HashMap<>();
        passage.after().linksOf(now).forEach(l -> after.put(l.link().span(), l));
        List<ResolvedLink> edited = new ArrayList<>();
        EditWalk walk = new EditWalk(passage.edits(file.path()));
        for (ResolvedLink link : passage.before().linksOf(file.path())) {
            Optional<Span> span = walk.kept(link.link().span());
            if (span.isEmpty()) {
                Optional<ResolvedLink> rewritten =
                        walk.rewritten(link.link().span()).map(after::remove);
                if (rewritten.isEmpty()) {
                    edited.add(link);
                } else if (link.destination().isPresent()) {
                    compare(link, rewritten.get(), violations);
                }
                continue;
            }
            ResolvedLink there = after.remove(span.get());
            if (there == null) {
                report(link, "would no longer be read as a link", violations);
            } else {
                compare(link, there, violations);
            }
        }
        compareEdited(edited, after.values(), violations);
    }

    private void compare(ResolvedLink before, ResolvedLink after, Consumer<Violation> violations) {
        Optional<VaultPath> reaches = after.destination().map(passage::reached);
        if (before.destination().isEmpty()) {
            boolean captured = reaches.isPresent()
                    && !passage.isNew(after.destination().get())
                    && !(capture && (passage.isMoved(before) || passage.isMoved(after)));
            if (captured) {
                report(before, "led nowhere and would now lead to " + reaches.get(), violations);
            }
            return;
        }
        Optional<VaultPath> expected = passage.standsFor(before.destination().get());
        if (expected.isEmpty()) {
            report(before, "would lead nowhere: " + before.destination().get() + " leaves the vault", violations);
        } else if (!expected.equals(reaches)) {
            report(
                    before,
                    "would lead to " + reaches.map(VaultPath::value).orElse("nothing") + " instead of "
                            + expected.get(),
                    violations);
        } else if (!before.isAmbiguous() && after.isAmbiguous()) {
            report(before, "would become ambiguous", violations);
        } else if (places.had(before) && !places.isSame(before, after)) {
            report(before, "would lead to a heading or block that is gone", violations);
        }
    }

    /** Each destination of the edited links must be reached by one of the links that stand there now. */
    private void compareEdited(
            List<ResolvedLink> edited, Iterable<ResolvedLink> written, Consumer<Violation> violations) {
        Map<VaultPath, Integer> reached = new HashMap<>();
        List<ResolvedLink> there = new ArrayList<>();
        for (ResolvedLink link : written) {
            Optional<VaultPath> destination = link.destination().map(passage::reached);
            destination.ifPresent(p -> reached.merge(p, 1, Integer::sum));
            destination.ifPresent(p -> there.add(link));
        }
        for (ResolvedLink link : edited) {
            Optional<VaultPath> destination = link.destination();
            if (destination.isEmpty()) {
                continue;
            }
            Optional<VaultPath> expected = passage.standsFor(destination.get());
            if (expected.isEmpty()) {
                report(link, "would lead nowhere: " + destination.get() + " leaves the vault", violations);
            } else if (reached.merge(expected.get(), -1, Integer::sum) < 0) {
                report(link, "to " + expected.get() + " would be gone or lead elsewhere", violations);
            } else if (places.had(link)
                    && there.stream()
                            .noneMatch(now ->
                                    now.destination().map(passage::reached).equals(expected)
                                            && places.isSame(link, now))) {
                report(link, "would lead to a heading or block that is gone", violations);
            }
        }
    }

    private static void report(ResolvedLink link, String what, Consumer<Violation> violations) {
        LinkedFile file = link.source();
        String raw = link.link().raw(file.source().text());
        Set<VaultPath> concerned = new HashSet<>(Set.of(file.path()));
        link.destination().ifPresent(concerned::add);
        violations.accept(new Violation(
                file.path(),
                file.source().position(link.link().span().start()),
                "the link " + raw + " " + what,
                concerned));
    }

    /** Maps spans of the old text to the new one. */
    private static final class EditWalk {
        private final List<TextEdit> edits;

        EditWalk(List<TextEdit> edits) {
            this.edits = edits;
        }

        /** Where {@code span} stands now; nothing if an edit touches its inside. */
        Optional<Span> kept(Span span) {
            int delta = 0;
            for (TextEdit edit : edits) {
                if (edit.span().start() >= span.end()) {
                    break;
                }
                boolean inserts = edit.span().isEmpty()
                        && edit.span().start() > span.start()
                        && edit.span().start() < span.end();
                if (inserts || edit.span().overlaps(span)) {
                    return Optional.empty();
                }
                delta += edit.replacement().length() - edit.span().length();
            }
            return Optional.of(span.shift(delta));
        }

        /** What stands now in place of {@code span}; nothing if an edit reaches beyond it, or nothing is left. */
        Optional<Span> rewritten(Span span) {
            int before = 0;
            int inside = 0;
            for (TextEdit edit : edits) {
                if (edit.span().start() >= span.end()) {
                    break;
                }
                int delta = edit.replacement().length() - edit.span().length();
                if (edit.span().end() <= span.start()) {
                    before += delta;
                } else if (span.contains(edit.span())) {
                    inside += delta;
                } else {
                    return Optional.empty();
                }
            }
            return span.length() + inside <= 0
                    ? Optional.empty()
                    : Optional.of(new Span(span.start() + before, span.end() + before + inside));
        }
    }
}
