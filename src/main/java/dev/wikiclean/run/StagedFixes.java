package dev.wikiclean.run;

import dev.wikiclean.git.StagedChange;
import dev.wikiclean.git.StagedTree;
import dev.wikiclean.plan.Plan;
import dev.wikiclean.plan.PlanOptions;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Safe fixes whose every edit lies in a file that is staged, and staged as it is in the work tree: what is staged in part
 * is left alone, for an edit of it could not be staged without the rest.
 *
 * @param here the working folder of this process
 * @param environment of this process: git tells its hooks there which index it is about
 */
record StagedFixes(Path here, Map<String, String> environment) implements Work {
    StagedFixes {
        environment = Map.copyOf(environment);
    }

    @Override
    public String command() {
        return "run --staged";
    }

    @Override
    public Plan plan(Snapshot snapshot, Set<VaultPath> frozen, Progress progress, List<String> notices)
            throws WorkException {
        Set<VaultPath> whole = new HashSet<>();
        try {
            StagedTree tree = StagedTree.of(snapshot.root(), here, environment);
            Set<String> unstaged = tree.unstaged();
            int partly = 0;
            for (StagedChange change : tree.staged().changes()) {
                if (change.after().isPresent() && unstaged.contains(change.path())) {
                    partly++;
                } else if (change.after().isPresent()) {
                    whole.add(VaultPath.of(change.path()));
                }
            }
            if (partly > 0) {
                notices.add("left alone, for only a part of its changes is staged: "
                        + (partly == 1 ? "1 file" : partly + " files"));
            }
        } catch (IOException e) {
            throw new WorkException("cannot tell what is staged: " + Reasons.of(e), e);
        }
        return ProvenPlan.make(snapshot, new PlanOptions(false, frozen, Optional.of(whole)), progress, notices);
    }
}
