package dev.wikiclean.run;

import dev.wikiclean.git.BlobReader;
import dev.wikiclean.git.StagedChange;
import dev.wikiclean.git.StagedTree;
import dev.wikiclean.index.IndexCache;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.ConfigException;
import dev.wikiclean.rules.DecisionsFile;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.vault.NotDownloaded;
import dev.wikiclean.vault.ObsidianSettings;
import dev.wikiclean.vault.TreeSource;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges what is about to be committed: the files of the index, resolved against the index as a whole. */
public final class StagedCheck {
    static final String SETTINGS = ".obsidian/app.json";
    /** Files that are no part of the vault and decide how it is judged. */
    private static final Set<String> SPECIAL = Set.of(SETTINGS, Config.FILE_NAME, DecisionsFile.NAME);

    private static final String DEBUG = "WIKI_CLEAN_DEBUG";

    private final StagedOptions options;
    private final StagedTree tree;
    private final StagedTree.Staged staged;
    private final StagedCache kept;
    private final UntrackedLinks untracked;
    private final List<String> notices = new ArrayList<>();

    private StagedCheck(
            StagedOptions options,
            StagedTree tree,
            StagedTree.Staged staged,
            StagedCache kept,
            UntrackedLinks untracked) {
        this.kept = kept;
        this.options = options;
        this.tree = tree;
        this.staged = staged;
        this.untracked = untracked;
        this.notices.addAll(staged.notices());
    }

    /** The answer where what is kept of older commits is enough for it; nothing where the whole must be read. */
    static Optional<CheckResult> known(StagedOptions options) throws IOException, WorkException {
        StagedTree tree = StagedTree.of(options.vault(), options.here(), options.environment());
        StagedCache kept = new StagedCache(tree);
        try (BlobReader blobs = tree.blobs();
                UntrackedLinks untracked = new UntrackedLinks(tree)) {
            StagedTree.Staged staged = tree.staged(kept::open);
            StagedCheck check = new StagedCheck(options, tree, staged, kept, untracked);
            Optional<Judged> known =
                    check.known(options.vault().toAbsolutePath().normalize(), blobs);
            return known.isPresent() ? Optional.of(check.result(known.get())) : Optional.empty();
        }
    }

    /**
     * Finds, and changes nothing in the vault.
     *
     * @throws WorkException where there is no repository, the index has conflicts, or the configuration holds a mistake
     */
    public static CheckResult check(StagedOptions options) throws WorkException {
        try {
            HeadStart.begin();
            StagedTree tree = StagedTree.of(options.vault(), options.here(), options.environment());
            StagedCache kept = new StagedCache(tree);
            // The reader is a git program, which takes a while to be there: it comes first.
            try (BlobReader blobs = tree.blobs();
                    UntrackedLinks untracked = new UntrackedLinks(tree)) {
                StagedTree.Staged staged = options.cached() ? tree.staged(kept::open) : tree.staged();
                if (staged.changes().stream()
                        .noneMatch(change -> TreeSource.belongs(change.path()) || SPECIAL.contains(change.path()))) {
                    Vault none = new Vault("staged", ObsidianSettings.DEFAULT, List.of(), List.of());
                    return new CheckResult(none, List.of(), List.of(), staged.notices());
                }
                return new StagedCheck(options, tree, staged, kept, untracked).check(blobs);
            }
        } catch (ConfigException e) {
            throw new WorkException(
                    e.problems().stream()
                            .map(problem -> problem + " (as staged)")
                            .collect(Collectors.joining("\n")),
                    e);
        } catch (IOException e) {
            throw new WorkException("cannot check what is staged: " + Reasons.of(e), e);
        }
    }

    private CheckResult check(BlobReader blobs) throws IOException, WorkException {
        Path root = options.vault().toAbsolutePath().normalize();
        Optional<Judged> known = known(root, blobs);
        if (known.isPresent()) {
            return result(known.get());
        }
        WholeStaged whole = new WholeStaged(tree, staged.changes());
        StagedFiles files = new StagedFiles(root, tree, whole::file, blobs);
        Optional<byte[]> settings = files.orOnDisk(SETTINGS);
        TreeSource source = TreeSource.of(settings, files::orOnDisk);
        StagedVaults vaults = whole.read(String.valueOf(root.getFileName()), source, blobs);
        Config config = Config.load(vaults.agents(), root, options.configuration(), files, kept.profile());
        List<Rule> rules = StagedRules.choose(config, options.rules());
        if (options.cached()
                && staged.changes().stream().noneMatch(c -> c.path().equals(SETTINGS))) {
            kept.write(whole.committed(), settings);
        }
        return result(Judged.of(vaults, Judged.context(vaults, config, staged), rules));
    }

    private Optional<Judged> known(Path root, BlobReader blobs) throws IOException, WorkException {
        Optional<IndexCache> cache = kept.base();
        return cache.isPresent() && staged.sinceBase().isPresent()
                ? new KnownStaged(
                                options,
                                tree,
                                staged,
                                kept,
                                cache.get(),
                                staged.sinceBase().get(),
                                blobs,
                                options.environment().containsKey(DEBUG) ? notices::add : reason -> {})
                        .judge(root, untracked)
                : Optional.empty();
    }

    private CheckResult result(Judged judged) throws IOException {
        Set<VaultPath> changed = changed(judged.vaults().after().vault());
        Vault after = judged.vaults().after().vault();
        List<Finding> found = new StagedSelection(changed, judged.rules(), judged.before())
                .of(judged.after()).stream()
                        .filter(finding -> !(after.file(finding.path()).orElse(null) instanceof NotDownloaded))
                        .toList();
        found = untracked.sort(judged.vaults().after(), found);
        List<String> asked = judged.rules().stream().map(Rule::id).toList();
        return new CheckResult(judged(after, changed, found), asked, found, notices);
    }

    private Set<VaultPath> changed(Vault after) {
        Set<VaultPath> changed = new HashSet<>();
        for (StagedChange change : staged.changes()) {
            if (change.after().isPresent() && TreeSource.belongs(change.path())) {
                VaultPath path = VaultPath.of(change.path());
                changed.add(path);
                if (after.file(path).orElse(null) instanceof NotDownloaded) {
                    notices.add("not judged: " + path + " is not here but elsewhere (Git LFS, a partial clone)");
                }
            }
        }
        return changed;
    }

    /** The vault of what was judged: what is staged, and where it does harm. */
    private static Vault judged(Vault after, Set<VaultPath> changed, List<Finding> found) {
        Set<VaultPath> paths = new HashSet<>(changed);
        found.forEach(finding -> paths.add(finding.path()));
        List<VaultFile> files = after.files().stream()
                .filter(file -> paths.contains(file.path()))
                .toList();
        return new Vault(after.name(), after.settings(), files, List.of());
    }
}
