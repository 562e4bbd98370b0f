package dev.wikiclean.run;

import dev.wikiclean.git.StagedChange;
import dev.wikiclean.git.StagedRename;
import dev.wikiclean.index.Fate;
import dev.wikiclean.index.LinkResolver;
import dev.wikiclean.index.NameIndex;
import dev.wikiclean.index.RenameHistory;
import dev.wikiclean.index.Resolution;
import dev.wikiclean.vault.TreeSource;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers what the commit that is about to be made renames and deletes, and nothing older. */
final class StagedHistory implements RenameHistory {
    private final LinkResolver removed;
    private final Map<String, StagedRename> renames = new HashMap<>();

    StagedHistory(List<StagedChange> changes, List<StagedRename> renames) {
        List<VaultPath> gone = new ArrayList<>();
        for (StagedChange change : changes) {
            if (change.after().isEmpty() && TreeSource.belongs(change.path())) {
                gone.add(VaultPath.of(change.path()));
            }
        }
        this.removed = new LinkResolver(NameIndex.of(gone));
        renames.stream()
                .filter(rename -> TreeSource.belongs(rename.to()))
                .forEach(rename -> this.renames.put(rename.from(), rename));
    }

    @Override
    public Fate fate(VaultPath source, String target) {
        Optional<VaultPath> file = Optional.empty();
        if (removed.resolve(source, target) instanceof Resolution.Resolved resolved && !resolved.isAmbiguous()) {
            file = Optional.of(resolved.file());
        }
        if (file.isEmpty()) {
            return new Fate.Unknown();
        }
        StagedRename rename = renames.get(file.get().value());
        if (rename == null) {
            return new Fate.Gone(file.get(), THIS);
        }
        VaultPath now = VaultPath.of(rename.to());
        Fate.Evidence same = new Fate.Evidence.SameText(rename.similarity());
        return new Fate.Moved(now, List.of(new Fate.Step(THIS, file.get(), now, same)));
    }

    @Override
    public List<String> notices() {
        return List.of();
    }
}
