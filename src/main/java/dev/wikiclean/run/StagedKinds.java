package dev.wikiclean.run;

import dev.wikiclean.rules.AgentNotes;
import dev.wikiclean.rules.SliceKeys;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.Attachment;
import dev.wikiclean.vault.Base;
import dev.wikiclean.vault.Canvas;
import dev.wikiclean.vault.Excluded;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.NotDownloaded;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Rejected;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Set;

/** Kinds of files as numbers that an index keeps, and files of which no more than that and the path is known. */
final class StagedKinds {
    static final int NOTE = 0;
    static final int CANVAS = 1;
    static final int BASE = 2;
    static final int ATTACHMENT = 3;
    static final int EXCLUDED = 4;
    static final int REJECTED = 5;
    static final int ABSENT = 6;
    /** No file of the vault, but one that decides how it is judged. */
    static final int SPECIAL = 7;

    private static final int MASK = 7;
    private static final int REDIRECT = 16;
    private static final int AGENT = 32;
    private static final int ID = 64;
    /** Above these bits, a number for the numbers of a note's title. */
    private static final int FLAGS = 8;

    private static final int LARGEST = (1 << 24) - 2;

    private StagedKinds() {}

    static int of(VaultFile file) {
        // Before the choice by type, which costs a fresh JVM some milliseconds to link.
        if (file instanceof Note note) {
            return NOTE
                    | (SliceKeys.mayBeRedirect(note) ? REDIRECT : 0)
                    | (AgentNotes.isOne(note) ? AGENT : 0)
                    | (note.frontMatter().string("id").isPresent() ? ID : 0)
                    | numbers(note) << FLAGS;
        }
        return switch (file) {
            case Note note -> NOTE;
            case Canvas canvas -> CANVAS;
            case Base base -> BASE;
            case Attachment attachment -> ATTACHMENT;
            case Excluded excluded -> EXCLUDED;
            case Rejected rejected -> REJECTED;
            case NotDownloaded absent -> ABSENT;
        };
    }

    static int kind(int number) {
        return number & MASK;
    }

    /** A number for the {@linkplain SliceKeys#numbers numbers} of the title; 0 for none. Two sets may share one. */
    static int numbers(Note note) {
        Set<String> numbers = SliceKeys.numbers(note);
        return numbers.isEmpty() ? 0 : 1 + Integer.remainderUnsigned(numbers.hashCode() * 31, LARGEST);
    }

    /** The same of the file of that kind. */
    static int numbers(int number) {
        return number >>> FLAGS;
    }

    /** Whether rules look at more of it than its name. */
    static boolean isRead(int number) {
        return kind(number) <= BASE;
    }

    static boolean isNote(int number) {
        return kind(number) == NOTE;
    }

    static boolean mayBeRedirect(int number) {
        return (number & REDIRECT) != 0;
    }

    static boolean hasId(int number) {
        return (number & ID) != 0;
    }

    static boolean isAgents(int number) {
        return (number & AGENT) != 0;
    }

    /** The file of that kind at {@code path}, of which nothing else is known. */
    static VaultFile ghost(int number, VaultPath path) {
        SourceText nothing = SourceText.of("");
        return switch (kind(number)) {
            case NOTE -> new Note(path, nothing, new FrontMatter.Absent(), List.of(), List.of(), List.of());
            case CANVAS -> new Canvas(path, nothing, List.of());
            case BASE -> new Base(path, nothing, List.of());
            case ATTACHMENT -> new Attachment(path, 0);
            case EXCLUDED -> new Excluded(path);
            case REJECTED -> new Rejected(path, "");
            default -> new NotDownloaded(path);
        };
    }
}
