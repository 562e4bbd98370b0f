package dev.wikiclean.run;

import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.git.BlobReader;
import dev.wikiclean.git.StagedChange;
import dev.wikiclean.git.StagedTree;
import dev.wikiclean.git.TreeFile;
import dev.wikiclean.index.IndexCache;
import dev.wikiclean.plan.RuleRunner;
import dev.wikiclean.rules.AgentNotes;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Duplicates;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.Stage;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.TreeSource;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Judges a commit by what an index knows of an older tree. Exact or not at all: where the answer hangs on more of the
 * vault than can be read in a moment (a note that may be removed or merged, a commit of hundreds of files), there is none.
 */
final class KnownStaged {
    /** Of more changed files the whole is read as fast. */
    static final int MOST = 400;

    private final StagedOptions options;
    private final StagedTree tree;
    private final StagedTree.Staged staged;
    private final StagedCache kept;
    private final IndexCache cache;
    private final Optional<IndexCache> later;
    private final SliceOverlay overlay;
    private final BlobReader blobs;
    private final Consumer<String> why;

    KnownStaged(
            StagedOptions options,
            StagedTree tree,
            StagedTree.Staged staged,
            StagedCache kept,
            IndexCache cache,
            List<StagedChange> sinceBase,
            BlobReader blobs,
            Consumer<String> why)
            throws IOException {
        this.why = why;
        this.options = options;
        this.tree = tree;
        this.staged = staged;
        this.kept = kept;
        this.cache = cache;
        this.later = kept.openLater(cache);
        this.overlay = new SliceOverlay(sinceBase, staged.changes(), later);
        this.blobs = blobs;
    }

    private Optional<TreeFile> file(String path) {
        if (overlay.holds(path)) {
            return overlay.index(path);
        }
        int file = cache.find(path);
        return file < 0 ? Optional.empty() : Optional.of(new TreeFile(path, "100644", cache.blob(file)));
    }

    /** What is found in the vault at {@code root}; nothing where the whole of it must be asked. */
    Optional<Judged> judge(Path root, UntrackedLinks untracked) throws IOException, WorkException {
        StagedFiles files = new StagedFiles(root, tree, this::file, blobs);
        Optional<byte[]> settings = files.orOnDisk(StagedCheck.SETTINGS);
        if (overlay.hasModules()) {
            return unknown("there are submodules");
        }
        if (overlay.paths().size() > MOST) {
            return unknown("many files have changed since the index was made");
        }
        if (!kept.fits(cache, settings)) {
            return unknown("the index was made by another program, or with other settings");
        }
        TreeSource source = TreeSource.of(settings, files::orOnDisk);
        overlay.read(source, blobs);
        SliceIndex index = new SliceIndex(cache, later, overlay);
        AgentNotes known = index.notes();
        Config config = Config.load(plus(known, overlay.after()), root, options.configuration(), files, kept.profile());
        List<Rule> rules = StagedRules.choose(config, options.rules());
        if (config.decisions().stream().anyMatch(decision -> decision.answer() == Decision.Answer.MERGE)) {
            return unknown("somebody decided to merge notes");
        }
        SliceBase base = new SliceBase(index, source, blobs);
        Optional<StagedVaults> vaults = new StagedSlice(base, overlay, staged.changes(), config)
                .vaults(String.valueOf(root.getFileName()), source, plus(known, overlay.after()));
        if (vaults.isEmpty()) {
            return unknown("the files concern too many others");
        }
        why.accept("read beside the commit: " + base.size() + " files, and of " + base.nameCount() + " the names");
        untracked.expect(vaults.get().after());
        Optional<Judged> judged = judge(vaults.get(), config, rules);
        kept.write(cache, later, overlay, known, settings);
        return judged;
    }

    private Optional<Judged> judge(StagedVaults vaults, Config config, List<Rule> rules) {
        boolean merges = rules.stream().anyMatch(rule -> rule.stage() == Stage.MERGE);
        List<Rule> others =
                rules.stream().filter(rule -> rule.stage() != Stage.MERGE).toList();
        Set<VaultPath> changed = Judged.changed(staged);
        RuleContext then = Judged.context(vaults, config, staged);
        ForkJoinTask<List<Finding>> before = Judged.before(vaults, config, others);
        if (merges && Duplicates.mayConcern(then, changed)) {
            return unknown("notes may be on one topic");
        }
        List<Finding> after = RuleRunner.run(others, then);
        Set<String> removing = rules.stream()
                .filter(rule -> rule.stage() == Stage.REMOVE)
                .map(Rule::id)
                .collect(Collectors.toSet());
        boolean removes = after.stream()
                .anyMatch(finding -> removing.contains(finding.rule()) && changed.contains(finding.path()));
        return removes ? unknown("notes may be removed") : Optional.of(new Judged(vaults, rules, before.join(), after));
    }

    private Optional<Judged> unknown(String reason) {
        why.accept("the whole vault is read: " + reason);
        return Optional.empty();
    }

    private static AgentNotes plus(AgentNotes some, List<VaultFile> more) {
        int notes = some.notes();
        int agents = some.agents();
        for (VaultFile file : more) {
            if (file instanceof Note note) {
                notes++;
                agents += AgentNotes.isOne(note) ? 1 : 0;
            }
        }
        return new AgentNotes(notes, agents);
    }
}
