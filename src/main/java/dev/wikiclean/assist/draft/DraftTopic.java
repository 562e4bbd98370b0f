package dev.wikiclean.assist.draft;

import dev.wikiclean.index.Resolution;
import dev.wikiclean.rules.NoteTemplate;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.WantedNotes;
import dev.wikiclean.rules.WantedNotes.Wanted;
import dev.wikiclean.text.Nfc;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which note is to be written.
 *
 * @param title what it is about
 * @param path where it stands, or will stand
 * @param stub the note that is there and says nothing
 * @param askers the notes that link to it
 */
public record DraftTopic(String title, VaultPath path, Optional<Note> stub, List<VaultPath> askers) {
    public DraftTopic {
        askers = List.copyOf(askers);
    }

    /**
     * The topic of this title: a note that links ask for, a stub, or a new note that notes mention.
     *
     * @param open which notes may leave the machine
     * @throws DraftRefused where a note of that name says something already, or none can have that name
     */
    public static DraftTopic titled(RuleContext context, String title, Predicate<VaultPath> open) throws DraftRefused {
        String name = Nfc.of(title.strip());
        Resolution resolution = context.index().resolver().resolve(VaultPath.of("?.md"), name);
        if (resolution instanceof Resolution.Resolved resolved) {
            return stub(context, name, resolved.file(), open);
        }
        Optional<Wanted> wanted = WantedNotes.of(context, open).stream()
                .filter(one -> fold(one.target()).equals(fold(name))
                        || fold(one.name()).equals(fold(name)))
                .findFirst();
        return wanted.isPresent() ? wanted(context, wanted.get(), open) : fresh(context, name, List.of());
    }

    /** The topic of the Nth most wanted note, counted from 1. */
    public static DraftTopic wanted(RuleContext context, int number, Predicate<VaultPath> open) throws DraftRefused {
        List<Wanted> all = WantedNotes.of(context, open);
        if (number < 1 || number > all.size()) {
            throw new DraftRefused("only " + all.size() + " notes are wanted; `wiki-clean graph` shows them");
        }
        return wanted(context, all.get(number - 1), open);
    }

    private static DraftTopic wanted(RuleContext context, Wanted wanted, Predicate<VaultPath> open)
            throws DraftRefused {
        return fresh(
                context,
                Nfc.of(wanted.target()),
                wanted.askers().stream().filter(open).toList());
    }

    private static DraftTopic stub(RuleContext context, String name, VaultPath path, Predicate<VaultPath> open)
            throws DraftRefused {
        Note note = context.vault()
                .note(path)
                .orElseThrow(() -> new DraftRefused(path + " is no note; choose another title"));
        if (!open.test(path)) {
            throw new DraftRefused(path + " is private; nothing about it is sent");
        }
        if (!NoteTemplate.isStub(context, note) || context.isLeftAlone(note)) {
            throw new DraftRefused(path + " says something already; a draft fills only stubs and missing notes");
        }
        List<VaultPath> askers = context.index().backlinks(path).stream()
                .map(link -> link.source().path())
                .filter(VaultPath::isNote)
                .filter(open)
                .distinct()
                .toList();
        return new DraftTopic(note.title().isBlank() ? name : note.title(), path, Optional.of(note), askers);
    }

    private static DraftTopic fresh(RuleContext context, String target, List<VaultPath> askers) throws DraftRefused {
        String folder = target.indexOf('/') >= 0 ? "" : folder(askers);
        String written = folder.isEmpty() ? target : folder + "/" + target;
        VaultPath path;
        try {
            path = VaultPath.of(written + ".md");
        } catch (IllegalArgumentException e) {
            throw new DraftRefused("`" + target + "` cannot be the name of a note");
        }
        Optional<String> problem = NoteTemplate.nameProblem(path);
        if (problem.isPresent()) {
            throw new DraftRefused(problem.get());
        }
        boolean taken = context.vault().files().stream()
                .anyMatch(file -> fold(file.path().value()).equals(fold(path.value())));
        if (taken || context.config().isIgnored(path)) {
            throw new DraftRefused(path + (taken ? " is there already" : " would lie in an ignored folder"));
        }
        return new DraftTopic(target.substring(target.lastIndexOf('/') + 1), path, Optional.empty(), askers);
    }

    /** Where most of the neighbours lie. */
    private static String folder(List<VaultPath> neighbours) {
        Map<String, Integer> counts = new HashMap<>();
        neighbours.forEach(path -> counts.merge(path.folder(), 1, Integer::sum));
        List<String> folders = new ArrayList<>(counts.keySet());
        folders.sort(Comparator.<String>comparingInt(folder -> -counts.get(folder))
                .thenComparing(Comparator.naturalOrder()));
        return folders.isEmpty() ? "" : folders.get(0);
    }

    static String fold(String name) {
        return Nfc.of(name).toLowerCase(Locale.ROOT);
    }
}
