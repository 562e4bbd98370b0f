package dev.wikiclean.plan;

import dev.wikiclean.rules.Finding;
import dev.wikiclean.text.PieceTable;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A plan in the making: the vault as it would be by now, and for each file how it came to that. */
final class Draft {
    private final Vault before;
    private Vault now;
    private final List<PlannedFix> fixes = new ArrayList<>();
    /** By the path now; files that are new have none. */
    private final Map<VaultPath, VaultPath> origins = new HashMap<>();

    private final Map<VaultPath, PieceTable> pieces = new HashMap<>();
    private final Map<VaultPath, Set<String>> rules = new HashMap<>();
    private final Set<VaultPath> created = new LinkedHashSet<>();
    private final Set<VaultPath> deleted = new LinkedHashSet<>();
    /** What stands for deleted files, by their path before; those paths are of the time of the deletion. */
    private final Map<VaultPath, VaultPath> successors = new HashMap<>();

    Draft(Vault before) {
        this.before = before;
        this.now = before;
    }

    Vault now() {
        return now;
    }

    List<PlannedFix> fixes() {
        return fixes;
    }

    /** Carries out a round whose fixes agree with each other. */
    void carryOut(FixRound round, List<PlannedFix> accepted) {
        fixes.addAll(accepted);
        Vault previous = now;
        now = now.with(round.changes());
        for (PlannedFix planned : accepted) {
            for (FileChange change : planned.fix().changes()) {
                note(change, planned.finding());
            }
        }
        for (FileChange change : round.changes()) {
            track(change, previous);
        }
    }

    private void note(FileChange change, Finding finding) {
        rules.computeIfAbsent(origin(change.path()), p -> new LinkedHashSet<>()).add(finding.rule());
    }

    private void track(FileChange change, Vault previous) {
        VaultPath origin = origin(change.path());
        switch (change) {
            case FileChange.Modify modify -> {
                if (!created.contains(origin)) {
                    pieces.put(origin, piecesOf(modify.path(), origin, previous).edit(modify.edits()));
                }
            }
            case FileChange.Create create -> created.add(create.path());
            case FileChange.Delete delete -> {
                if (!created.remove(origin)) {
                    deleted.add(origin);
                    delete.successor().ifPresent(to -> successors.put(origin, origin(to)));
                }
            }
            case FileChange.Rename rename -> {
                if (created.contains(origin)) {
                    throw new PlanException("a rule renames a note that the same run created: " + rename.path());
                }
                origins.remove(rename.path());
                origins.put(rename.to(), origin);
            }
        }
    }

    private PieceTable piecesOf(VaultPath path, VaultPath origin, Vault previous) {
        PieceTable known = pieces.get(origin);
        return known != null ? known : PieceTable.of(textOf(previous, path).length());
    }

    private VaultPath origin(VaultPath path) {
        return origins.getOrDefault(path, path);
    }

    Map<VaultPath, VaultPath> destinations() {
        Map<VaultPath, VaultPath> destinations = new HashMap<>();
        origins.forEach((to, from) -> {
            if (!to.equals(from) && !deleted.contains(from)) {
                destinations.put(from, to);
            }
        });
        return destinations;
    }

    Map<VaultPath, List<TextEdit>> edits() {
        Map<VaultPath, List<TextEdit>> edits = new HashMap<>();
        pieces.forEach((path, table) -> {
            if (!deleted.contains(path)) {
                edits.put(path, table.edits());
            }
        });
        return edits;
    }

    /** What has to happen on disk, by path. Files whose text came back to what it was are left out. */
    List<PlannedFile> files() {
        Map<VaultPath, PlannedFile> files = new TreeMap<>();
        Map<VaultPath, VaultPath> destinations = destinations();
        for (VaultPath path : deleted) {
            files.put(
                    path,
                    new PlannedFile.Deleted(path, textOf(before, path), successor(path, destinations), rulesOf(path)));
        }
        destinations.forEach((from, to) -> files.put(from, renamed(from, to)));
        for (VaultPath path : pieces.keySet()) {
            if (!files.containsKey(path) && !textOf(before, path).equals(textOf(now, path))) {
                files.put(path, new PlannedFile.Modified(path, textOf(before, path), textOf(now, path), rulesOf(path)));
            }
        }
        for (VaultPath path : created) {
            files.merge(path, new PlannedFile.Created(path, textOf(now, path), rulesOf(path)), (old, fresh) -> {
                throw new PlanException("a rule creates a note where another one stood: " + path);
            });
        }
        return List.copyOf(files.values());
    }

    /** The file that stands for {@code path} in the end, by its path then. */
    private Optional<VaultPath> successor(VaultPath path, Map<VaultPath, VaultPath> destinations) {
        VaultPath at = path;
        for (int i = 0; successors.containsKey(at) && i <= successors.size(); i++) {
            at = successors.get(at);
        }
        return at.equals(path) || successors.containsKey(at)
                ? Optional.empty()
                : Optional.of(destinations.getOrDefault(at, at));
    }

    private PlannedFile renamed(VaultPath from, VaultPath to) {
        boolean opaque = !(before.file(from).orElseThrow() instanceof LinkedFile);
        return new PlannedFile.Renamed(from, to, textOf(before, from), textOf(now, to), opaque, rulesOf(from));
    }

    private List<String> rulesOf(VaultPath origin) {
        return List.copyOf(rules.getOrDefault(origin, Set.of()));
    }

    private static SourceText textOf(Vault vault, VaultPath path) {
        VaultFile file = vault.file(path).orElseThrow(() -> new PlanException("no such file: " + path));
        return file instanceof LinkedFile linked ? linked.source() : SourceText.of("");
    }
}
