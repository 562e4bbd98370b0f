package dev.wikiclean.rules;

import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Note;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Notes that claim to be verified: too long ago, or with less confidence or worse sources than such a claim needs. */
final class StaleClaim implements Rule {
    static final String ID = "stale-claim";

    static final Setting<Period> MAX_AGE = Setting.ofRule(
            ID,
            "max-age",
            Kinds.duration(),
            Period.ofYears(1),
            "How long a claim holds after the day in `last_reinforced`.");
    static final Setting<String> AS_OF = Setting.ofRule(
            ID,
            "as-of",
            Kinds.text(
                    text -> text.equals("today") || CalendarDate.iso(text).isPresent(),
                    "`today`, or a day such as 2026-05-08",
                    "^(today|\\d{4}-\\d{2}-\\d{2})$"),
            "today",
            "The day from which ages are counted; a fixed one gives the same findings for ever.");
    static final Setting<List<String>> STATUS = Setting.ofRule(
            ID, "status", Kinds.texts(), List.of("verified"), "The values of `status` that claim a note is verified.");
    static final Setting<List<String>> VERIFICATION = Setting.ofRule(
            ID,
            "verification-status",
            Kinds.texts(),
            List.of("verified", "applied"),
            "The values of `verification_status` that do.");
    static final Setting<Double> MIN_CONFIDENCE = Setting.ofRule(
            ID,
            "min-confidence",
            Kinds.number(0, 1),
            0.5,
            "The least `confidence_score` of a note that claims so; a note that states none is not judged by it.");
    static final Setting<List<String>> TRUST = Setting.ofRule(
            ID,
            "trust-levels",
            Kinds.texts(),
            List.of("A", "B", "C"),
            "The values of `source_trust_level` that allow such a claim.");

    private final Supplier<Clock> clock;

    /** @param clock tells what day it is today, where the configuration says no other */
    StaleClaim(Clock clock) {
        this.clock = () -> clock;
    }

    /** By the clock of this machine; asked late, for the time zones take a while to be read. */
    StaleClaim() {
        this.clock = Clock::systemDefaultZone;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.LINK;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(MAX_AGE, AS_OF, STATUS, VERIFICATION, MIN_CONFIDENCE, TRUST);
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        Config config = context.config();
        Memo<LocalDate> oldest = Memo.of(() -> CalendarDate.iso(config.option(AS_OF))
                .orElseGet(() -> LocalDate.now(clock.get()))
                .minus(config.option(MAX_AGE)));
        List<String> status = config.option(STATUS);
        List<String> verification = config.option(VERIFICATION);
        context.notes().forEach(note -> {
            Optional<String> claim = claim(note.frontMatter(), status, verification);
            if (claim.isPresent() && !config.isTemplate(note.path())) {
                unfounded(config, note)
                        .or(() -> stale(note, oldest, config))
                        .ifPresent(why -> findings.accept(finding(context, note, claim.get(), why)));
            }
        });
    }

    /** The key that claims that the note is verified. */
    private static Optional<String> claim(FrontMatter matter, List<String> status, List<String> verification) {
        if (matter.keys().isEmpty()) {
            return Optional.empty();
        }
        if (says(matter, "verification_status", verification)) {
            return Optional.of("verification_status");
        }
        return says(matter, "status", status) ? Optional.of("status") : Optional.empty();
    }

    private static boolean says(FrontMatter matter, String key, List<String> values) {
        String said = matter.string(key).orElse("");
        return !said.isEmpty() && values.contains(said.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> unfounded(Config config, Note note) {
        Optional<String> trust = note.frontMatter().string("source_trust_level").map(String::strip);
        if (trust.isPresent() && !config.option(TRUST).contains(trust.get())) {
            return Optional.of("`source_trust_level` is " + Matter.shown(trust.get()) + ", and such a claim needs "
                    + String.join(" or ", config.option(TRUST)));
        }
        Optional<Double> confidence =
                note.frontMatter().string("confidence_score").flatMap(StaleClaim::number);
        double least = config.option(MIN_CONFIDENCE);
        return confidence
                .filter(score -> score < least)
                .map(score -> "`confidence_score` is "
                        + note.frontMatter().string("confidence_score").orElseThrow() + ", and such a claim needs "
                        + MIN_CONFIDENCE.kind().plain(least));
    }

    private static Optional<String> stale(Note note, Memo<LocalDate> oldest, Config config) {
        return note.frontMatter()
                .string("last_reinforced")
                .flatMap(CalendarDate::dayOf)
                .filter(day -> day.isBefore(oldest.get()))
                .map(day -> "it was last reinforced on " + day + ", longer ago than "
                        + MAX_AGE.kind().plain(config.option(MAX_AGE)));
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Finding finding(RuleContext context, Note note, String key, String why) {
        String claim = key + ": " + note.frontMatter().string(key).orElseThrow();
        return context.finding(
                ID,
                note,
                Matter.place(note, key),
                "`" + Matter.shown(claim) + "` is claimed, but " + why,
                Optional.of(Fix.suggestion("verify the note again, or take the claim back")));
    }
}
