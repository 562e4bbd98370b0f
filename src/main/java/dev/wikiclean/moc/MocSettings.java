package dev.wikiclean.moc;

import java.util.Objects;

/**
 * How maps of content are made.
 *
 * @param folder where a new MOC is written, without a slash at its end; empty for the vault's root
 * @param minNotes how many notes a category needs before a MOC is made for it, at least 1
 * @param title the title and file name of a new MOC; {@code {name}} stands for the category's last part
 * @param categoryKey the front matter key that names a note's category
 */
public record MocSettings(String folder, int minNotes, String title, String categoryKey) {
    public MocSettings {
        Objects.requireNonNull(folder, "folder");
        if (minNotes < 1) {
            throw new IllegalArgumentException("a MOC needs at least one note: " + minNotes);
        }
        if (!title.contains("{name}")) {
            throw new IllegalArgumentException("the title of a MOC holds {name}: " + title);
        }
        if (categoryKey.isBlank()) {
            throw new IllegalArgumentException("which key names the category?");
        }
    }
}
