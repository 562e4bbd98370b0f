package dev.wikiclean.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads a vault from a folder. */
public final class FolderSource {
    private FolderSource() {}

    /**
     * Reads every file once, in parallel; what cannot be read is a {@link Problem} of the vault. Names that begin with a
     * dot do not belong to the vault, as in Obsidian. Files that {@code .gitignore} or Obsidian's excluded files name
     * are {@link Excluded}. Symbolic links are not followed: one to a file is {@link Excluded} (it resolves, and nobody
     * edits through it), one to a folder is a problem.
     *
     * @throws IOException where there is no such folder, or where this Java cannot read the names in it
     */
    public static Vault read(Path root) throws IOException {
        if (!Files.exists(root)) {
            throw new NoSuchFileException(root.toString(), null, "there is no such folder");
        }
        if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(root.toString());
        }
        Path folder = root.toRealPath();
        List<Problem> problems = new ArrayList<>();
        ObsidianSettings settings = settings(folder, problems).with(places(folder, problems));
        List<VaultFile> files;
        try (FileReading reading = new FileReading()) {
            FolderWalk walk = new FolderWalk(folder, settings, problems, reading);
            walk.run();
            files = new ArrayList<>(walk.placeholders());
            files.addAll(walk.files());
            files.addAll(reading.finish(problems));
        }
        problems.sort(Comparator.comparing(Problem::path).thenComparing(Problem::message));
        Path name = folder.getFileName();
        return new Vault(name == null ? "/" : name.toString(), settings, files, problems);
    }

    private static ObsidianPlaces places(Path root, List<Problem> problems) {
        if (!Files.isDirectory(root.resolve(".obsidian"))) {
            return ObsidianPlaces.NONE;
        }
        return ObsidianPlacesReader.read(
                name -> {
                    Path file = root.resolve(name);
                    return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
                },
                problems);
    }

    private static ObsidianSettings settings(Path root, List<Problem> problems) {
        Path file = root.resolve(".obsidian").resolve("app.json");
        if (!Files.isRegularFile(file)) {
            return ObsidianSettings.DEFAULT;
        }
        try {
            return ObsidianSettingsReader.read(Files.readAllBytes(file));
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            problems.add(new Problem(
                    ".obsidian/app.json",
                    "cannot be read (" + reason + "): correct it; Obsidian's default settings are used"));
            return ObsidianSettings.DEFAULT;
        }
    }
}
