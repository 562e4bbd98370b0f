package dev.wikiclean.vault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Words for what cannot be read. */
final class Unreadable {
    private Unreadable() {}

    static Problem problem(String path, IOException e) {
        return new Problem(path, reason(e));
    }

    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "may not be read: give yourself the right to read it (chmod u+r), or leave it out by .gitignore";
        }
        if (e instanceof NoSuchFileException || e instanceof NotDirectoryException) {
            return "vanished while the vault was read: run again";
        }
        String words = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.toString();
        return "cannot be read (" + words + "): mend the file or leave it out by .gitignore";
    }
}
