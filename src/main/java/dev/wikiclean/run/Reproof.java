package dev.wikiclean.run;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.plan.Plan;
import dev.wikiclean.plan.PlannedFile;
import dev.wikiclean.plan.Proof;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Proves a plan once more for a vault in which someone has gone on writing: much sooner done than another plan, so that
 * a person who types in one note does not keep a run from ever ending.
 */
final class Reproof {
    private Reproof() {}

    /**
     * The plan upon the vault as it is now.
     *
     * @param changed what has changed since it was made, by path
     * @param capture as for {@link Proof#violations(Plan, boolean)}
     * @return nothing where it would do harm there, or where more has changed than the texts of files that it leaves
     *     alone
     */
    static Optional<Plan> of(Plan plan, Path root, Set<String> changed, boolean capture) {
        Set<VaultPath> touched = new HashSet<>();
        for (PlannedFile file : plan.changes().files()) {
            touched.add(file.path());
        }
        List<FileChange> saves = new ArrayList<>();
        for (String path : changed) {
            VaultPath file = VaultPath.of(path);
            Optional<FileChange> save = touched.contains(file) ? Optional.empty() : save(plan, root, file);
            if (save.isEmpty()) {
                return Optional.empty();
            }
            saves.add(save.get());
        }
        Vault before = plan.before().vault().with(saves);
        Vault after = plan.after().vault().with(saves);
        Plan now = new Plan(
                VaultIndex.of(before),
                VaultIndex.of(after),
                plan.changes(),
                plan.edits(),
                plan.destinations(),
                plan.findings(),
                plan.remaining(),
                plan.skipped());
        return Proof.violations(now, capture).isEmpty() ? Optional.of(now) : Optional.empty();
    }

    private static Optional<FileChange> save(Plan plan, Path root, VaultPath path) {
        if (!(plan.before().vault().file(path).orElse(null) instanceof LinkedFile old)) {
            return Optional.empty();
        }
        Path file = root.resolve(path.value());
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            return SourceText.decode(Files.readAllBytes(file))
                    .map(text -> new FileChange.Modify(
                            path,
                            List.of(TextEdit.replace(new Span(0, old.source().length()), text.text()))));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
