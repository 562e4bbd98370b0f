package dev.wikiclean.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Saves a note as programs beside a run do. */
final class Editor {
    /** How a program saves. */
    enum Habit {
        /** Empties the file and writes into it, as Obsidian does. */
        IN_PLACE,
        /** Writes a file of another name and renames it over the note, as vim and sync clients do. */
        BY_RENAME,
        /** Removes the note and makes a new one. */
        DELETE_AND_CREATE,
        /** Gives the note another name, as a person does in Obsidian. */
        MOVE_AWAY
    }

    private Editor() {}

    /**
     * Saves {@code text} as {@code note}, or moves the note.
     *
     * @param between runs in the middle, where the save is half done
     */
    static void save(Habit habit, Path note, String text, Runnable between) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (habit != Habit.MOVE_AWAY) {
            Files.createDirectories(note.getParent());
        }
        switch (habit) {
            case IN_PLACE -> {
                try (var file = Files.newByteChannel(
                        note,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
                    between.run();
                    file.write(java.nio.ByteBuffer.wrap(bytes));
                }
            }
            case BY_RENAME -> {
                Path temporary = note.resolveSibling("." + note.getFileName() + ".swp");
                Files.write(temporary, bytes);
                between.run();
                Files.move(temporary, note, StandardCopyOption.ATOMIC_MOVE);
            }
            case DELETE_AND_CREATE -> {
                Files.deleteIfExists(note);
                between.run();
                Files.write(note, bytes);
            }
            case MOVE_AWAY -> {
                if (Files.exists(note)) {
                    Files.move(note, moved(note));
                }
            }
        }
    }

    /** The name that {@link Habit#MOVE_AWAY} gives a note. */
    static Path moved(Path note) {
        return note.resolveSibling("Moved away " + note.getFileName());
    }
}
