package dev.wikiclean.run.agent;

import dev.wikiclean.assist.verify.EmbeddedChecks;
import dev.wikiclean.reason.budget.MicroDollars;
import dev.wikiclean.reason.budget.PriceException;
import dev.wikiclean.reason.budget.Prices;
import dev.wikiclean.reason.model.Usage;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.WantedNotes;
import dev.wikiclean.rules.WantedNotes.Wanted;
import dev.wikiclean.run.VerifyChoice;
import dev.wikiclean.run.WorkException;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** What an unattended run may pay for: notes whose claims nobody checked lately, and notes that links ask for. */
final class Candidates {
    /** A note as sure as that is left alone until it is stale. */
    private static final double SURE = 0.7;
    /** Of a note that does not say how sure it is. */
    private static final double UNSAID = 0.5;
    /** What a draft is at most. */
    private static final double DRAFTED = 0.3;
    /** A note that one link asks for may be a slip of the pen. */
    private static final int LEAST_ASKERS = 2;

    private static final int MOST_DRAFTS = 50;
    private static final int BYTES_OF_TOKEN = 3;
    private static final int ANSWER_TOKENS = 1_500;
    private final Night night;
    private final RuleContext context;

    private Candidates(Night night) throws WorkException {
        this.night = night;
        this.context = night.vault().context();
    }

    /** All that nothing is remembered of. */
    static List<NightItem> of(Night night) throws WorkException {
        Candidates candidates = new Candidates(night);
        List<NightItem> items = new ArrayList<>(candidates.notes());
        items.addAll(candidates.drafts());
        return items;
    }

    private List<NightItem> notes() throws WorkException {
        Set<VaultPath> stale = new HashSet<>();
        new VerifyChoice(List.of(), true, OptionalDouble.empty()).of(context).forEach(note -> stale.add(note.path()));
        EmbeddedChecks checks = night.vault().checks();
        List<NightItem> items = new ArrayList<>();
        for (Note note : context.notes().toList()) {
            double sure = sure(note);
            boolean due = (stale.contains(note.path()) || sure < SURE) && !isOwnDraft(note, sure);
            if (!due
                    || context.index().redirects().isRedirect(note.path())
                    || night.guard().objection(note.path()).isPresent()) {
                continue;
            }
            List<Note> sources = checks.evidence(note);
            if (!sources.isEmpty() && !night.memory().knows(NightKeys.verify(note, sources, night.model()))) {
                long bytes = note.source().length()
                        + sources.stream()
                                .mapToLong(source -> source.source().length())
                                .sum();
                double value = (1 + context.index().backlinks(note.path()).size()) * (1.05 - sure);
                items.add(new VerifyItem(night, note.path(), value, estimate(bytes)));
            }
        }
        return items;
    }

    private List<NightItem> drafts() {
        List<NightItem> items = new ArrayList<>();
        for (Wanted wanted :
                WantedNotes.of(context, path -> night.guard().objection(path).isEmpty())) {
            if (wanted.askers().size() < LEAST_ASKERS || items.size() == MOST_DRAFTS) {
                break;
            }
            if (!night.memory().knows(NightKeys.draft(wanted, night.model()))) {
                long bytes = askers(wanted, context).stream()
                        .mapToLong(note -> note.source().length())
                        .sum();
                items.add(new DraftItem(night, wanted.target(), wanted.askers().size(), estimate(bytes)));
            }
        }
        return items;
    }

    /** As `draft` leaves it: no model verifies what a model wrote before a person has read it. */
    private static boolean isOwnDraft(Note note, double sure) {
        boolean draft = note.frontMatter()
                .string("status")
                .filter("draft"::equalsIgnoreCase)
                .isPresent();
        boolean trusted = note.frontMatter()
                .string("source_trust_level")
                .filter(level -> !level.equals("D"))
                .isPresent();
        return draft && !trusted && sure <= DRAFTED;
    }

    private static double sure(Note note) {
        try {
            double written = note.frontMatter()
                    .string("confidence_score")
                    .map(String::strip)
                    .map(Double::parseDouble)
                    .orElse(UNSAID);
            return Math.clamp(written, 0, 1);
        } catch (NumberFormatException e) {
            return UNSAID;
        }
    }

    /** What a question of that size hardly costs more than, for the order alone: the caps count otherwise. */
    private MicroDollars estimate(long bytes) {
        Usage usage = new Usage(bytes / BYTES_OF_TOKEN + 1, 0, 0, 0, ANSWER_TOKENS, 0);
        try {
            Object prices = night.reasoning()
                    .catalog()
                    .facts(night.model())
                    .orElseThrow()
                    .prices();
            return Prices.of(prices).cost(usage, night.clock().instant());
        } catch (PriceException e) {
            // Refused when it is asked; a free model's notes are worth their order as well.
            return new MicroDollars(usage.tokens());
        }
    }

    private static List<Note> askers(Wanted wanted, RuleContext context) {
        return wanted.askers().stream()
                .flatMap(path -> context.vault().note(path).stream())
                .toList();
    }
}
