package dev.wikiclean.rules;

import dev.wikiclean.index.RedirectTarget;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.ValueShape;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;

/** Says of values of the right type whether they are among the allowed ones. */
final class ValueCheck {
    private final RuleContext context;

    ValueCheck(RuleContext context) {
        this.context = context;
    }

    Optional<Flaw> flaw(Note note, PropertySpec spec, ValueShape shape, List<String> strings) {
        for (String value : strings) {
            if (!value.isBlank() && !spec.isExcepted(value)) {
                Optional<Flaw> flaw = flaw(note, spec, value, shape != ValueShape.LIST);
                if (flaw.isPresent()) {
                    return flaw;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Flaw> flaw(Note note, PropertySpec spec, String value, boolean alone) {
        if (!spec.allowed().isEmpty() && !spec.allowed().contains(value)) {
            return Optional.of(notAllowed(spec, value, alone));
        }
        if (spec.hasRange()) {
            Optional<Flaw> flaw = outside(spec, value);
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        if (spec.pattern().isPresent() && !BoundedMatch.matches(spec.pattern().get(), value)) {
            return Optional.of(Flaw.of("is `" + Matter.shown(value) + "`, which does not match `"
                    + spec.pattern().get().pattern() + "`"));
        }
        return spec.references() ? reference(note, value) : Optional.empty();
    }

    private static Flaw notAllowed(PropertySpec spec, String value, boolean alone) {
        List<String> folded = spec.allowed().stream()
                .filter(allowed -> NameFold.exact(allowed).equals(NameFold.exact(value)))
                .toList();
        String message = "is `" + Matter.shown(value) + "`, not one of " + String.join(", ", spec.allowed());
        if (folded.size() == 1 && alone) {
            return Flaw.safe(message, "write `" + folded.get(0) + "`", edits -> edits.set(spec.key(), folded.get(0)));
        }
        return EditDistance.nearest(value, spec.allowed())
                .map(near -> Flaw.suggesting(message, "write `" + near + "`"))
                .orElseGet(() -> Flaw.of(message));
    }

    private static Optional<Flaw> outside(PropertySpec spec, String value) {
        double number;
        try {
            number = Double.parseDouble(value.strip());
        } catch (NumberFormatException e) {
            return Optional.of(Flaw.of("is `" + Matter.shown(value) + "`, not a number"));
        }
        boolean inside = spec.min() <= number && number <= spec.max();
        return inside
                ? Optional.empty()
                : Optional.of(Flaw.of("is " + Matter.shown(value) + ", outside of "
                        + MatterKeys.MIN.kind().plain(spec.min()) + " to "
                        + MatterKeys.MAX.kind().plain(spec.max())));
    }

    /** A link that leads nowhere is for `broken-link` to report, which may know the answer. */
    private Optional<Flaw> reference(Note note, String value) {
        String target = RedirectTarget.of(value);
        Optional<VaultPath> path =
                context.index().resolver().resolve(note.path(), target).path();
        boolean isNote = path.flatMap(context.vault()::note).isPresent();
        if (isNote || context.config().isPlaceholder(target) || value.contains("{{") || isBrokenLink(note, target)) {
            return Optional.empty();
        }
        return Optional.of(Flaw.of("names `" + Matter.shown(value) + "`, which is "
                + (path.isPresent() ? "a file, but no note" : "no note of this vault")));
    }

    private boolean isBrokenLink(Note note, String target) {
        return context.config().isOn(BrokenLink.ID)
                && context.index().linksOf(note.path()).stream()
                        .filter(link -> link.link().kind() == LinkKind.PROPERTY)
                        .filter(ResolvedLink::isUnresolved)
                        .anyMatch(link -> link.link().target().text().equals(target));
    }
}
