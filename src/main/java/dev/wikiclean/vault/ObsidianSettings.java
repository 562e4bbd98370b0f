package dev.wikiclean.vault;

import java.util.List;
import java.util.Objects;

/** What {@code .obsidian/app.json} says that matters here. */
public record ObsidianSettings(
        NewLinkFormat newLinkFormat,
        boolean useMarkdownLinks,
        List<String> userIgnoreFilters,
        String attachmentFolderPath,
        TrashOption trashOption) {
    /** How Obsidian writes the target of a new link. */
    public enum NewLinkFormat {
        SHORTEST,
        RELATIVE,
        ABSOLUTE
    }

    /** Where Obsidian puts deleted files. */
    public enum TrashOption {
        SYSTEM,
        LOCAL,
        NONE
    }

    public static final ObsidianSettings DEFAULT =
            new ObsidianSettings(NewLinkFormat.SHORTEST, false, List.of(), "", TrashOption.SYSTEM);

    public ObsidianSettings {
        Objects.requireNonNull(newLinkFormat, "newLinkFormat");
        Objects.requireNonNull(trashOption, "trashOption");
        userIgnoreFilters = List.copyOf(userIgnoreFilters);
    }
}
