package dev.wikiclean.run;

import dev.wikiclean.plan.RuleRunner;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleCatalog;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which notes are to be verified; those for which everything said here holds.
 *
 * @param names notes or folders, as paths in the vault or as a link would name them; all where empty
 * @param stale whether only notes whose claim to be verified is too old or unfounded
 * @param below where present, only notes with a `confidence_score` under this
 */
public record VerifyChoice(List<String> names, boolean stale, OptionalDouble below) {
    public VerifyChoice {
        names = List.copyOf(names);
        if (below.isPresent() && !(below.getAsDouble() > 0 && below.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1: " + below.getAsDouble());
        }
    }

    /** Every note. */
    public static VerifyChoice all() {
        return new VerifyChoice(List.of(), false, OptionalDouble.empty());
    }

    public List<Note> of(RuleContext context) throws WorkException {
        List<Note> notes = names.isEmpty() ? context.notes().toList() : named(context);
        if (stale) {
            Set<VaultPath> old = stale(context);
            notes = notes.stream().filter(note -> old.contains(note.path())).toList();
        }
        if (below.isPresent()) {
            notes = notes.stream().filter(this::isBelow).toList();
        }
        return notes;
    }

    private List<Note> named(RuleContext context) throws WorkException {
        List<Note> found = new ArrayList<>();
        for (String name : names) {
            String bare = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
            List<Note> inside = context.notes()
                    .filter(note -> note.path().value().startsWith(bare + "/"))
                    .toList();
            Optional<Note> note = context.index()
                    .resolver()
                    .resolve(VaultPath.of("note.md"), bare)
                    .path()
                    .flatMap(context.vault()::note);
            if (note.isEmpty() && inside.isEmpty()) {
                throw new WorkException("no such note: " + name + "; name it by its path in the vault");
            }
            if (note.isPresent() && context.isLeftAlone(note.get())) {
                throw new WorkException(
                        note.get().path() + " is left alone: by `ignore` or `include` of the configuration,"
                                + " by its own `wiki-clean: off`, or as one side of a conflict");
            }
            found.addAll(note.map(List::of).orElse(inside));
        }
        return found.stream().distinct().toList();
    }

    private static Set<VaultPath> stale(RuleContext context) {
        List<Rule> rules = RuleCatalog.all().stream()
                .filter(rule -> rule.id().equals("stale-claim"))
                .toList();
        return RuleRunner.run(rules, context).stream().map(Finding::path).collect(Collectors.toSet());
    }

    private boolean isBelow(Note note) {
        try {
            return note.frontMatter()
                    .string("confidence_score")
                    .map(String::strip)
                    .filter(score -> Double.parseDouble(score) < below.getAsDouble())
                    .isPresent();
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
