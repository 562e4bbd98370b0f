package dev.wikiclean.reason.privacy;

import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkForm;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What of a vault may leave the machine. Texts for a prompt are taken from here alone; whatever slips by is found again
 * when the prompt leaves, and then nothing leaves.
 */
public final class PrivacyGuard implements Clearance {
    /** Stands where something was left out. */
    public static final String WITHHELD = "[withheld]";

    private final PrivateNotes notes;
    private final HiddenNames names;

    public PrivacyGuard(PrivateNotes notes) {
        this.notes = Objects.requireNonNull(notes);
        this.names = new HiddenNames(notes.names());
    }

    /** Why the note stays here as a whole, in words for its owner; empty where its text may leave, redacted. */
    public Optional<String> objection(VaultPath path) {
        return notes.reason(path);
    }

    /** Why a text from outside of the vault stays here; empty where it may leave, redacted. */
    public static Optional<String> objection(String text) {
        String why = PrivateMark.of(NoteParser.parse(VaultPath.of("Given.md"), SourceText.of(text)));
        return Optional.of(why).filter(reason -> !reason.isEmpty());
    }

    /** The text of a note that may leave: without links to private notes, without their names, without secrets. */
    public Optional<String> text(Note note) {
        return withheld(note).map(hidden -> redact(replace(note.text(), hidden)));
    }

    /**
     * The links of a note whose words, whatever they are, must not leave, in their order; empty where nothing of the note
     * may. What is left of its text is still to be {@link #redact redacted}.
     */
    public Optional<List<Span>> withheld(Note note) {
        if (objection(note.path()).isPresent()) {
            return Optional.empty();
        }
        List<Span> hidden = new ArrayList<>();
        for (Link link : note.links()) {
            boolean named = !names.in(link.target().text()).isEmpty() || notes.isToPrivate(note.path(), link);
            if (named && (link.form() == LinkForm.DEFINITION || link.form() == LinkForm.DEFINITION_ANGLE)) {
                // Who uses the definition shows words of its own, anywhere in the note.
                return Optional.empty();
            }
            if (named) {
                hidden.add(link.span());
            }
        }
        hidden.sort(null);
        return Optional.of(hidden);
    }

    /** Any text with what must not leave replaced by {@link #WITHHELD}. */
    public String redact(String text) {
        String without = text;
        // Leaving something out may join what stood beside it; two rounds have always been enough, five are the cap.
        for (int round = 0; round < 5; round++) {
            List<Span> hidden = hidden(without);
            if (hidden.isEmpty()) {
                return without;
            }
            without = replace(without, hidden);
        }
        return hidden(without).isEmpty() ? without : WITHHELD;
    }

    @Override
    public Optional<String> objection(Prompt prompt) {
        for (String part : List.of(prompt.material(), prompt.question())) {
            if (!names.in(part).isEmpty()) {
                return Optional.of("the prompt holds the name of a private note");
            }
            Optional<Secrets.Secret> secret = Secrets.in(part).stream().findFirst();
            if (secret.isPresent()) {
                return Optional.of(
                        "the prompt holds what looks like a " + secret.get().what());
            }
        }
        return Secrets.firstHandedOut(prompt.system())
                .map(secret -> "the instructions hold what looks like a " + secret.what());
    }

    private List<Span> hidden(String text) {
        List<Span> hidden = new ArrayList<>();
        names.in(text).forEach(name -> hidden.add(wholeLink(text, name)));
        Secrets.in(text).forEach(secret -> hidden.add(secret.span()));
        hidden.sort(null);
        return hidden;
    }

    /** In comments and in code, too, the words of a link say more than its target. */
    private static Span wholeLink(String text, Span name) {
        int open = text.lastIndexOf("[[", name.start());
        int close = text.indexOf("]]", name.end());
        if (open < 0 || close < 0) {
            return name;
        }
        String before = text.substring(open, name.start());
        String behind = text.substring(name.end(), close);
        boolean apart = before.contains("]]")
                || behind.contains("[[")
                || before.indexOf('\n') >= 0
                || behind.indexOf('\n') >= 0;
        return apart ? name : new Span(open, close + 2);
    }

    private static String replace(String text, List<Span> hidden) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        for (Span span : hidden) {
            if (span.start() >= at) {
                out.append(text, at, span.start()).append(WITHHELD);
            }
            at = Math.max(at, span.end());
        }
        return out.append(text, at, text.length()).toString();
    }
}
