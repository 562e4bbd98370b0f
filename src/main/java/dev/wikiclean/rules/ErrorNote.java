package dev.wikiclean.rules;

import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Note;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Captured error pages, walls and refusals that were saved as if they were the article. */
final class ErrorNote implements Rule {
    static final String ID = "error-note";
    private static final int SHOWN = 40;

    /** Values that a program writes where it found nothing. */
    private static final Set<String> SAYS_NOTHING =
            Set.of("0", "0.0", "false", "null", "none", "n/a", "unknown", "-", "untitled", "없음", "未知", "不明");

    static final Setting<Boolean> REMOVE =
            Setting.ofRule(ID, "remove", Kinds.flag(), false, "Whether its fix may take a note out of the vault.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(REMOVE);
    }

    @Override
    public Stage stage() {
        return Stage.REMOVE;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        context.askedNotes().forEach(note -> context.verdicts()
                .errorPage(note)
                .ifPresent(verdict -> findings.accept(finding(context, note, verdict))));
    }

    private static Finding finding(RuleContext context, Note note, ErrorEvidence.Verdict verdict) {
        String what = verdict.kind().words() + " was captured (\"" + verdict.example() + "\", " + verdict.points()
                + " points) and nothing else";
        Optional<String> veto = RemovalVeto.of(context, note).or(() -> ownVeto(context, note, verdict));
        if (veto.isPresent() || !context.config().option(REMOVE)) {
            return context.finding(
                    ID,
                    note,
                    BodyLine.startOf(note),
                    what + veto.map(why -> "; kept, for " + why).orElse(""),
                    Optional.empty());
        }
        Fix fix = new Fix(Applicability.UNSAFE, "remove the note", List.of(new FileChange.Delete(note.path())));
        return context.finding(ID, note, BodyLine.startOf(note), what, Optional.of(fix));
    }

    /** What in the note itself may be a person's. */
    private static Optional<String> ownVeto(RuleContext context, Note note, ErrorEvidence.Verdict verdict) {
        boolean source = CaptureKeys.saySource(note) || CapturedLines.isSnapshot(note);
        if (verdict.about() && !source) {
            return Optional.of("its title says that it is about such pages");
        }
        if (!source && CaptureKeys.sayOwnPage(note)) {
            return Optional.of("it may be a page of a site that is kept here");
        }
        if (!source && !verdict.sure()) {
            return Optional.of("nothing says that it was captured");
        }
        if (!verdict.certain()) {
            return Optional.of("somebody may have said so in own words");
        }
        return OwnFacts.of(
                        note,
                        key -> CaptureKeys.contains(key) && !isPointer(note, key)
                                || context.config().bookkeepingKeys().contains(key),
                        value -> context.verdicts().isErrorText(value)
                                || SAYS_NOTHING.contains(value.strip().toLowerCase(Locale.ROOT))
                                || CaptureKeys.isOfAddress(note, value)
                                || NameFold.words(value).equals(NameFold.words(note.title())))
                .map(key -> "its `" + key + "` says something")
                .or(() -> context.removals()
                        .unique(verdict.said())
                        .map(line -> "somebody may have written \"" + excerpt(line) + "\""));
    }

    /** {@code source: "[[A note]]"} is not where a page was captured from. */
    private static boolean isPointer(Note note, String key) {
        return key.startsWith("source")
                && note.frontMatter().list(key).stream().anyMatch(value -> value.contains("[["));
    }

    private static String excerpt(String line) {
        if (line.length() <= SHOWN) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return line.substring(0, end).strip() + "…";
    }
}
