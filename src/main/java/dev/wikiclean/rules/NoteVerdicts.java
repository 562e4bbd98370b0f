package dev.wikiclean.rules;

import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Says of notes as a whole whether they are worth keeping. Each is judged once; any thread may ask. */
final class NoteVerdicts {
    private final RuleContext context;
    private final Memo<ErrorPhrases> phrases;
    private final ErrorEvidence errors;
    private final StubShape stubs;
    private final Map<VaultPath, Optional<ErrorEvidence.Verdict>> errorPages = new ConcurrentHashMap<>();

    NoteVerdicts(RuleContext context) {
        this.context = context;
        this.phrases =
                Memo.of(() -> new ErrorPhrases(PhraseFile.all(context.config().errorPatterns())));
        this.errors = new ErrorEvidence(phrases, Memo.of(EvidenceTable::packaged));
        this.stubs = new StubShape(context.config());
    }

    /** The evidence that {@code note} is an error page; nothing for redirects and front matter that cannot be read. */
    Optional<ErrorEvidence.Verdict> errorPage(Note note) {
        return errorPages.computeIfAbsent(note.path(), path -> judge(note));
    }

    private Optional<ErrorEvidence.Verdict> judge(Note note) {
        if (note.frontMatter() instanceof FrontMatter.Unparsable) {
            return Optional.empty();
        }
        return errors.judge(note).filter(verdict -> !context.index().redirects().isRedirect(note.path()));
    }

    /** Whether error pages say {@code text}, such as the description of one. */
    boolean isErrorText(String text) {
        return Sentences.of(text).stream()
                .allMatch(sentence -> phrases.get().find(sentence).covered() * 2 >= ErrorEvidence.letters(sentence));
    }

    /** What makes {@code note} a stub; nothing for those that are meant to be empty. */
    Optional<StubShape.Verdict> stub(Note note) {
        return stubs.judge(note)
                .filter(verdict -> !context.config().isTemplate(note.path())
                        && !context.config().isDailyNote(note.path())
                        && !RemovalVeto.isMoc(context, note)
                        && !context.index().redirects().isRedirect(note.path()));
    }
}
