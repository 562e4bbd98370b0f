package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Note;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells in a note's changelog, in a row or an item of its own, which rules of a run changed the note. */
final class ChangelogEntry implements Recorder {
    static final String ID = "changelog-entry";
    private static final String AUTHOR = "wiki-clean";

    static final Setting<String> AS_OF = Setting.ofRule(
            ID,
            "as-of",
            Kinds.text(
                    day -> day.isEmpty() || isDate(day),
                    "a date such as `2026-05-08`, or nothing for today",
                    "^(\\d{4}-\\d{2}-\\d{2})?$"),
            "",
            "The date of new entries; empty for the day of the run.");

    private final Supplier<Clock> clock;

    /** Entries are dated by {@code clock}, unless the configuration names a day. */
    ChangelogEntry(Clock clock) {
        this.clock = () -> clock;
    }

    /** The clock of this machine; asked late, for the time zones take a while to be read. */
    ChangelogEntry() {
        this.clock = Clock::systemDefaultZone;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(AS_OF);
    }

    @Override
    public Stage stage() {
        return Stage.MOC;
    }

    /** What there is to record follows from a run; a vault at rest has nothing. */
    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {}

    @Override
    public Optional<Finding> record(RuleContext context, Note note, List<String> rules) {
        if (context.index().redirects().isRedirect(note.path())) {
            return Optional.empty();
        }
        return edit(context.config(), note, rules).map(edit -> finding(context, note, edit, rules));
    }

    private static Finding finding(RuleContext context, Note note, TextEdit edit, List<String> rules) {
        Fix fix = new Fix(
                Applicability.SAFE,
                "add the entry " + edit.replacement().strip(),
                List.of(new FileChange.Modify(note.path(), List.of(edit))));
        String message = "changed by " + String.join(", ", rules);
        return context.finding(ID, note, Span.at(edit.span().start()), message, Optional.of(fix));
    }

    private Optional<TextEdit> edit(Config config, Note note, List<String> rules) {
        LocalDate day =
                config.option(AS_OF).isEmpty() ? LocalDate.now(clock.get()) : LocalDate.parse(config.option(AS_OF));
        return Changelog.add(config, note, day, AUTHOR + ": " + String.join(", ", rules), AUTHOR);
    }

    private static boolean isDate(String day) {
        return DateStyle.of(day)
                .filter(style -> style.length() == 10
                        && DateStyle.ISO.write(style.date()).equals(day))
                .isPresent();
    }
}
