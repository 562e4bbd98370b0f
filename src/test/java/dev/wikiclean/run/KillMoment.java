package dev.wikiclean.run;

import dev.wikiclean.apply.Run;
import dev.wikiclean.apply.RunState;
import dev.wikiclean.apply.Snapshot;
import dev.wikiclean.apply.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far an action had come when it was killed.
 *
 * @param phase in words, for a histogram
 * @param forward whether the journal says that recovery must go on to the end
 */
record KillMoment(String phase, boolean forward) {
    static KillMoment of(Path vault, KillVault of) throws IOException {
        List<Run> runs = KillVault.runs(vault);
        if (runs.size() == of.runsBefore()) {
            Path folder = StateFolder.of(vault).runFolder("x").getParent();
            long folders = 0;
            if (Files.isDirectory(folder)) {
                try (var children = Files.list(folder)) {
                    folders = children.count();
                }
            }
            return new KillMoment(folders > runs.size() ? "0 writing the journal" : "0 before the journal", false);
        }
        RunState state = runs.getFirst().state();
        String phase = 1 + state.ordinal() + " " + state;
        if (state == RunState.APPLYING) {
            phase += applying(vault, of);
        } else if (state == RunState.COMMITTING) {
            boolean moved = !new Git(vault)
                    .ok("rev-parse", "HEAD^{tree}")
                    .equals(of.before().tree());
            phase += (moved ? ", branch moved" : ", branch not moved")
                    + (Files.exists(vault.resolve(".git/index.lock")) ? ", index locked" : "");
        } else if (state == RunState.APPLIED && Files.exists(vault.resolve(".git/index.lock"))) {
            phase += ", index locked";
        }
        return new KillMoment(phase, state.isApplied());
    }

    private static String applying(Path vault, KillVault of) throws IOException {
        Map<String, String> now = new TreeMap<>(Snapshot.of(vault));
        Map<String, String> before = of.before().files();
        Map<String, String> after = of.after().files();
        int staged = 0;
        for (String path : List.copyOf(now.keySet())) {
            if (path.contains(".syncthing.wiki-clean-")) {
                now.remove(path);
                staged++;
            }
        }
        if (now.equals(after)) {
            return ", every name changed";
        }
        boolean touched = now.entrySet().stream()
                        .anyMatch(file ->
                                !file.getKey().endsWith("/") && !file.getValue().equals(before.get(file.getKey())))
                || before.keySet().stream().anyMatch(path -> !now.containsKey(path));
        return touched ? ", names changing" : staged > 0 ? ", staging" : ", nothing staged yet";
    }
}
