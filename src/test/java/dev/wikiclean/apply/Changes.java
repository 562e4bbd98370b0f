package dev.wikiclean.apply;

import dev.wikiclean.plan.ChangeSet;
import dev.wikiclean.plan.PlannedFile;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds change sets for tests; what stands before is read from the disk. */
public final class Changes {
    private static final List<String> RULES = List.of("broken-link");
    private final Path vault;
    private final List<PlannedFile> files = new ArrayList<>();

    private Changes(Path vault) {
        this.vault = vault;
    }

    public static Changes in(Path vault) {
        return new Changes(vault);
    }

    public Changes modify(String path, String after) {
        files.add(new PlannedFile.Modified(VaultPath.of(path), before(path), SourceText.of(after), RULES));
        return this;
    }

    public Changes create(String path, String after) {
        files.add(new PlannedFile.Created(VaultPath.of(path), SourceText.of(after), RULES));
        return this;
    }

    public Changes delete(String path) {
        files.add(new PlannedFile.Deleted(VaultPath.of(path), before(path), RULES));
        return this;
    }

    public Changes rename(String path, String to, String after) {
        files.add(new PlannedFile.Renamed(
                VaultPath.of(path), VaultPath.of(to), before(path), SourceText.of(after), false, RULES));
        return this;
    }

    /** Moves a file without reading it. */
    public Changes move(String path, String to) {
        SourceText none = SourceText.of("");
        files.add(new PlannedFile.Renamed(VaultPath.of(path), VaultPath.of(to), none, none, true, RULES));
        return this;
    }

    public ChangeSet set() {
        return new ChangeSet(files, List.of());
    }

    private SourceText before(String path) {
        try {
            return SourceText.decode(Files.readAllBytes(vault.resolve(path))).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
