package dev.wikiclean.run;

import dev.wikiclean.git.BlobReader;
import dev.wikiclean.git.StagedChange;
import dev.wikiclean.git.StagedTree;
import dev.wikiclean.git.TreeFile;
import dev.wikiclean.rules.AgentNotes;
import dev.wikiclean.vault.Excluded;
import dev.wikiclean.vault.FileText;
import dev.wikiclean.vault.TreeSource;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads all of a vault before and after a commit: exact, and as slow as the vault is large. */
final class WholeStaged {
    private final StagedTree tree;
    private final Map<String, TreeFile> before = new TreeMap<>();
    private final Map<String, TreeFile> after;
    private final Map<TreeFile, List<VaultFile>> files = new HashMap<>();

    WholeStaged(StagedTree tree, List<StagedChange> changes) throws IOException {
        this.tree = tree;
        tree.committed().forEach(file -> before.put(file.path(), file));
        this.after = new TreeMap<>(before);
        changes.forEach(change -> change.after()
                .ifPresentOrElse(file -> after.put(change.path(), file), () -> after.remove(change.path())));
    }

    /** The file {@code path} as the index holds it. */
    Optional<TreeFile> file(String path) {
        return Optional.ofNullable(after.get(path));
    }

    StagedVaults read(String name, TreeSource source, BlobReader blobs) throws IOException {
        Set<TreeFile> all = new LinkedHashSet<>(before.values());
        all.addAll(after.values());
        List<TreeFile> toRead = new ArrayList<>();
        for (TreeFile file : all) {
            if (file.isModule()) {
                files.put(file, module(file));
            } else if (TreeSource.belongs(file.path())) {
                Optional<VaultFile> unread = source.unread(file.path(), file.isLink());
                if (unread.isPresent()) {
                    files.put(file, List.of(unread.get()));
                } else {
                    toRead.add(file);
                }
            }
        }
        blobs.read(toRead.stream().map(TreeFile::blob).toList(), FileText.LONGEST, (i, content) -> {
            TreeFile file = toRead.get(i);
            files.put(file, List.of(source.read(VaultPath.of(file.path()), content)));
        });
        Vault then = vault(name, source, after);
        return StagedVaults.of(vault(name, source, before), then, AgentNotes.of(then));
    }

    /**
     * A file of the last commit.
     *
     * @param file nothing for what is no part of the vault
     */
    record Read(TreeFile tree, Optional<VaultFile> file) {}

    /** Every file of the last commit, once it is read. */
    List<Read> committed() {
        return before.values().stream()
                .map(tree -> new Read(
                        tree, files.getOrDefault(tree, List.of()).stream().findFirst()))
                .toList();
    }

    /** What lies in a submodule belongs to another commit: links may lead there, and that is all. */
    private List<VaultFile> module(TreeFile module) throws IOException {
        List<VaultFile> found = new ArrayList<>();
        for (String name : tree.namesBelow(module.path())) {
            String path = module.path() + "/" + name;
            if (TreeSource.belongs(path)) {
                found.add(new Excluded(VaultPath.of(path)));
            }
        }
        return found;
    }

    private Vault vault(String name, TreeSource source, Map<String, TreeFile> tree) {
        List<VaultFile> found = new ArrayList<>(tree.size());
        tree.values().forEach(file -> found.addAll(files.getOrDefault(file, List.of())));
        return new Vault(name, source.settings(), found, source.problems());
    }
}
