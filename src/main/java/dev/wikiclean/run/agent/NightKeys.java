package dev.wikiclean.run.agent;

import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.WantedNotes;
import dev.wikiclean.rules.WantedNotes.Wanted;
import dev.wikiclean.run.WorkException;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;

/** What stands for a question that an unattended run may pay for: the same as long as the words that it rests on are. */
final class NightKeys {
    /** Changes where the questions change, so that they may be asked again. */
    private static final String WORDING = "1";

    private NightKeys() {}

    /** Verifying the note as it is, by its sources as they are. */
    static String verify(Night night, VaultPath path) throws WorkException {
        Note note = night.vault()
                .snapshot()
                .vault()
                .note(path)
                .orElseThrow(() -> new WorkException(path + " was there when the run began, and is not any more"));
        return verify(note, night.vault().checks().evidence(note), night.model());
    }

    static String verify(Note note, List<Note> sources, String model) {
        List<String> parts =
                new ArrayList<>(List.of("verify", WORDING, model, note.path().value(), note.text()));
        sources.forEach(source -> parts.addAll(List.of(source.path().value(), source.text())));
        return NightMemory.key(parts.toArray(String[]::new));
    }

    /** Drafting the note from those that ask for it, as they are. */
    static String draft(Night night, String title) throws WorkException {
        RuleContext context = night.vault().context();
        return WantedNotes.of(context, path -> night.guard().objection(path).isEmpty()).stream()
                .filter(wanted -> wanted.target().equals(title))
                .findFirst()
                .map(wanted -> draft(wanted, night.model()))
                .orElseGet(() -> NightMemory.key("draft", WORDING, night.model(), title));
    }

    /** Verifying changes the notes that ask for it; another note that asks is another question. */
    static String draft(Wanted wanted, String model) {
        List<String> parts = new ArrayList<>(List.of("draft", WORDING, model, wanted.target()));
        wanted.askers().forEach(path -> parts.add(path.value()));
        return NightMemory.key(parts.toArray(String[]::new));
    }
}
