package dev.wikiclean.vault;

import java.util.List;
import java.util.Objects;

/**
 * What {@code .obsidian/app.json} says that matters here.
 *
 * @param places what files of settings beside it say of single notes and folders
 */
public record ObsidianSettings(
        NewLinkFormat newLinkFormat,
        boolean useMarkdownLinks,
        List<String> userIgnoreFilters,
        String attachmentFolderPath,
        TrashOption trashOption,
        ObsidianPlaces places) {
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
        Objects.requireNonNull(places, "places");
        userIgnoreFilters = List.copyOf(userIgnoreFilters);
    }

    /** Settings that name no notes and folders. */
    public ObsidianSettings(
            NewLinkFormat newLinkFormat,
            boolean useMarkdownLinks,
            List<String> userIgnoreFilters,
            String attachmentFolderPath,
            TrashOption trashOption) {
        this(
                newLinkFormat,
                useMarkdownLinks,
                userIgnoreFilters,
                attachmentFolderPath,
                trashOption,
                ObsidianPlaces.NONE);
    }

    ObsidianSettings with(ObsidianPlaces known) {
        return new ObsidianSettings(
                newLinkFormat, useMarkdownLinks, userIgnoreFilters, attachmentFolderPath, trashOption, known);
    }
}
