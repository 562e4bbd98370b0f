package dev.wikiclean.plan;

import dev.wikiclean.text.Position;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Proves that texts change by their edits alone, survive the way to bytes and back, and keep readable front matter. */
final class TextProof {
    private static final Position HEAD = new Position(1, 1);
    private final Plan plan;

    TextProof(Plan plan) {
        this.plan = plan;
    }

    void check(Consumer<Violation> violations) {
        Set<VaultPath> written = new HashSet<>();
        for (PlannedFile file : plan.changes().files()) {
            switch (file) {
                case PlannedFile.Modified m -> {
                    text(m.path(), m.before(), m.after(), violations);
                    matter(m.path(), m.path(), violations);
                    target(m.path(), m.path(), written, violations);
                }
                case PlannedFile.Renamed r -> {
                    if (!r.opaque()) {
                        text(r.path(), r.before(), r.after(), violations);
                        matter(r.path(), r.to(), violations);
                    }
                    target(r.path(), r.to(), written, violations);
                }
                case PlannedFile.Created c -> {
                    roundTrip(c.path(), c.after(), violations);
                    target(c.path(), c.path(), written, violations);
                    if (plan.before().vault().contains(c.path())) {
                        violations.accept(new Violation(c.path(), HEAD, "a new file would overwrite one that exists"));
                    }
                }
                case PlannedFile.Deleted d -> {}
            }
        }
    }

    private void text(VaultPath path, SourceText before, SourceText after, Consumer<Violation> violations) {
        String expected = TextEdits.apply(before.text(), plan.edits().getOrDefault(path, List.of()));
        if (!expected.equals(after.text())) {
            violations.accept(new Violation(path, HEAD, "text outside the planned edits would change"));
        }
        roundTrip(path, after, violations);
    }

    private void roundTrip(VaultPath path, SourceText after, Consumer<Violation> violations) {
        if (!SourceText.decode(after.bytes()).filter(after::equals).isPresent()) {
            violations.accept(new Violation(path, HEAD, "the new text is not valid UTF-8"));
        }
    }

    private void matter(VaultPath path, VaultPath to, Consumer<Violation> violations) {
        boolean wasReadable = isReadable(plan.before().vault().note(path));
        if (wasReadable && !isReadable(plan.after().vault().note(to))) {
            violations.accept(new Violation(path, HEAD, "front matter would no longer parse"));
        }
    }

    private static boolean isReadable(java.util.Optional<Note> note) {
        return note.filter(n -> n.frontMatter() instanceof FrontMatter.Unparsable)
                .isEmpty();
    }

    private void target(VaultPath path, VaultPath to, Set<VaultPath> written, Consumer<Violation> violations) {
        if (!written.add(to)) {
            violations.accept(new Violation(path, HEAD, "two files would be written to " + to));
        }
    }
}
