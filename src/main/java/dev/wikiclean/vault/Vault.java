package dev.wikiclean.vault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An immutable snapshot of a vault: every file that counts, read once. */
public final class Vault {
    private final String name;
    private final ObsidianSettings settings;
    /** By path in order, and found by hash: rules look up far more than they list. */
    private final Map<VaultPath, VaultFile> files;

    private final List<Problem> problems;

    public Vault(
            String name, ObsidianSettings settings, Collection<? extends VaultFile> files, List<Problem> problems) {
        this.name = name;
        this.settings = settings;
        List<VaultFile> sorted = new ArrayList<>(files);
        sorted.sort((one, two) -> one.path().compareTo(two.path()));
        Map<VaultPath, VaultFile> byPath = LinkedHashMap.newLinkedHashMap(sorted.size());
        for (VaultFile file : sorted) {
            byPath.put(file.path(), file);
        }
        this.files = Collections.unmodifiableMap(byPath);
        this.problems = List.copyOf(problems);
    }

    /** The name of the vault's folder. */
    public String name() {
        return name;
    }

    public ObsidianSettings settings() {
        return settings;
    }

    /** All files by path. */
    public Collection<VaultFile> files() {
        return files.values();
    }

    public Optional<VaultFile> file(VaultPath path) {
        return Optional.ofNullable(files.get(path));
    }

    public boolean contains(VaultPath path) {
        return files.containsKey(path);
    }

    public Optional<Note> note(VaultPath path) {
        return file(path).filter(Note.class::isInstance).map(Note.class::cast);
    }

    /** Notes by path. */
    public Stream<Note> notes() {
        return files.values().stream().filter(Note.class::isInstance).map(Note.class::cast);
    }

    /** Notes, canvases and bases by path. */
    public Stream<LinkedFile> linkedFiles() {
        return files.values().stream().filter(LinkedFile.class::isInstance).map(LinkedFile.class::cast);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** The vault after {@code changes}; changed texts are parsed anew, everything else is shared. */
    public Vault with(Collection<? extends FileChange> changes) {
        Map<VaultPath, VaultFile> next = new LinkedHashMap<>(files);
        for (FileChange change : changes) {
            VaultFileEdits.apply(next, change);
        }
        return new Vault(name, settings, next.values(), problems);
    }
}
