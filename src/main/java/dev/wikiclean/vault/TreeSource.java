package dev.wikiclean.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes files of a vault that lies in a tree of git and not on a disk. Like a folder's but in two things: what is in the
 * tree counts whatever {@code .gitignore} says, as for git itself; and a symbolic link is {@link Excluded} without a look
 * at where it leads.
 */
public final class TreeSource {
    /** How a file begins whose content Git LFS keeps elsewhere. */
    private static final byte[] POINTER =
            "version https://git-lfs.github.com/spec/v1".getBytes(StandardCharsets.US_ASCII);

    private final ObsidianSettings settings;
    private final UserIgnoreFilters filters;
    private final List<Problem> problems;

    private TreeSource(ObsidianSettings settings, List<Problem> problems) {
        this.settings = settings;
        this.problems = problems;
        this.filters = new UserIgnoreFilters(
                settings.userIgnoreFilters(), words -> problems.add(new Problem(".obsidian/app.json", words)));
    }

    /** Where the content of a file of the vault lies; nothing for one that is not there. */
    public interface Contents {
        Optional<byte[]> of(String path) throws IOException;
    }

    /**
     * For a vault with these {@code settings}, the content of {@code .obsidian/app.json}; files of settings beside it are
     * found in {@code others}.
     */
    public static TreeSource of(Optional<byte[]> settings, Contents others) {
        List<Problem> problems = new ArrayList<>();
        ObsidianSettings read = ObsidianSettings.DEFAULT;
        if (settings.isPresent()) {
            try {
                read = ObsidianSettingsReader.read(settings.get());
            } catch (IOException e) {
                String reason =
                        String.valueOf(e.getMessage()).lines().findFirst().orElse("");
                problems.add(new Problem(
                        ".obsidian/app.json",
                        "cannot be read (" + reason + "): correct it; Obsidian's default settings are used"));
            }
        }
        return new TreeSource(read.with(ObsidianPlacesReader.read(others, problems)), problems);
    }

    public ObsidianSettings settings() {
        return settings;
    }

    /** What is wrong with the settings. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Whether the file is one of the vault's: nothing in its path begins with a dot, placeholders of sync clients aside. */
    public static boolean belongs(String path) {
        int last = path.lastIndexOf('/') + 1;
        if (path.isEmpty()
                || path.indexOf('\0') >= 0
                || path.startsWith(".") && last > 0
                || path.lastIndexOf("/.", last - 2) >= 0) {
            return false;
        }
        return path.charAt(last) != '.'
                || SyncFiles.placeholder(path.substring(last)).isPresent();
    }

    /**
     * The file at {@code path}, which {@linkplain #belongs belongs} to the vault, where it need not be read; nothing for
     * a note, a canvas or a base.
     */
    public Optional<VaultFile> unread(String path, boolean isLink) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Optional<String> absent = SyncFiles.placeholder(name);
        if (absent.isPresent()) {
            String folder = path.substring(0, path.length() - name.length());
            return Optional.of(new NotDownloaded(VaultPath.of(folder + absent.get())));
        }
        VaultPath file = VaultPath.of(path);
        if (isLink || SyncFiles.isTemporary(name) || filters.hides(path)) {
            return Optional.of(new Excluded(file));
        }
        return VaultFileParser.parses(file) ? Optional.empty() : Optional.of(new Attachment(file, 0));
    }

    /** Whether {@code content} only says where Git LFS keeps the real one. */
    public static boolean isPointer(byte[] content) {
        if (content.length < POINTER.length || content.length > 1024) {
            return false;
        }
        for (int i = 0; i < POINTER.length; i++) {
            if (content[i] != POINTER[i]) {
                return false;
            }
        }
        return true;
    }

    /** The note, canvas or base at {@code path}; {@link NotDownloaded} for a pointer, or without a content. */
    public VaultFile read(VaultPath path, Optional<byte[]> content) {
        return content.isEmpty() || isPointer(content.get())
                ? new NotDownloaded(path)
                : FileText.of(path, content.get());
    }
}
