package dev.wikiclean.rules;

import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Notes that say nothing yet. */
final class StubNote implements Rule {
    static final String ID = "stub-note";
    private static final int WORDS_OF_A_SENTENCE = 8;
    private static final int DENSE_SENTENCE = 16;

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
                .stub(note)
                .flatMap(verdict -> finding(context, note, verdict))
                .ifPresent(findings));
    }

    private static Optional<Finding> finding(RuleContext context, Note note, StubShape.Verdict verdict) {
        String what = "a stub: " + verdict.what();
        Optional<String> veto = RemovalVeto.of(context, note);
        if (!context.config().option(REMOVE)) {
            return veto.isPresent() || verdict.fact().isPresent()
                    ? Optional.empty()
                    : Optional.of(context.finding(ID, note, BodyLine.startOf(note), what, Optional.empty()));
        }
        if (veto.isEmpty() && verdict.fact().isPresent()) {
            veto = verdict.fact().map(key -> "its `" + key + "` says something");
        }
        if (veto.isEmpty() && isSentence(note.path().stem())) {
            veto = Optional.of("its name is a sentence");
        }
        if (veto.isEmpty()) {
            veto = otherHeading(note).map(heading -> "its heading `" + heading + "` is another name");
        }
        if (veto.isPresent()) {
            String message = what + "; kept, for " + veto.get();
            // There is nothing to do about it: that is no warning, however strict the configuration is with stubs.
            return Optional.of(context.finding(ID, note, BodyLine.startOf(note), message, Optional.empty())
                    .with(Severity.INFO));
        }
        Fix fix = new Fix(Applicability.UNSAFE, "remove the note", List.of(new FileChange.Delete(note.path())));
        return Optional.of(context.finding(ID, note, BodyLine.startOf(note), what, Optional.of(fix)));
    }

    /** A heading of the first level that gives the note a name which neither its file nor its front matter knows. */
    private static Optional<String> otherHeading(Note note) {
        Set<String> names = new HashSet<>();
        names.add(NameFold.words(note.path().stem()));
        for (String key : List.of("title", "aliases", "alias", "id")) {
            note.frontMatter().list(key).forEach(name -> names.add(NameFold.words(name)));
        }
        return note.headings().stream()
                .filter(heading -> heading.level() == 1 && !heading.text().isBlank())
                .map(Heading::text)
                .filter(text -> !names.contains(NameFold.words(text)))
                .findFirst();
    }

    /** Whether a name says something by itself: a quotation, a question, a thought kept as a title. */
    private static boolean isSentence(String name) {
        int dense = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ("?!,。！？，、—…“”".indexOf(c) >= 0) {
                return true;
            }
            dense += c >= 0x3040 && c <= 0x9FFF ? 1 : 0;
        }
        return dense >= DENSE_SENTENCE || name.split("[ _-]+").length >= WORDS_OF_A_SENTENCE;
    }
}
