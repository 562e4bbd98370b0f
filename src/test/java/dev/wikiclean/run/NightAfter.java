package dev.wikiclean.run;

import dev.wikiclean.cli.SampleWithModel;
import dev.wikiclean.reason.model.Usage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What nights of the agent have left by some moment.
 *
 * @param commits those on its branches
 * @param audit its ledger, compared with what the server billed until then
 */
record NightAfter(List<Commit> commits, LedgerAudit audit) {
    /** One commit of the agent. */
    record Commit(String subject, List<String> files) {}

    static NightAfter of(SampleWithModel sample, List<Usage> billed) throws IOException {
        List<Commit> commits = new ArrayList<>();
        String log = sample.git("log", "--branches=wiki-clean/*", "--not", "main", "--format=%x01%s", "--name-only");
        for (String entry : log.split("\u0001")) {
            List<String> lines = entry.lines().filter(line -> !line.isBlank()).toList();
            if (!lines.isEmpty()) {
                commits.add(new Commit(lines.get(0), lines.subList(1, lines.size())));
            }
        }
        return new NightAfter(commits, LedgerAudit.of(sample.vault.resolve(".git/wiki-clean"), billed));
    }

    /** One night in this process; its exit code. */
    static int work(SampleWithModel sample) {
        return sample.run("agent", sample.vault.toString(), "--budget", "0.50usd", "--max-notes", "200");
    }

    /** What is committed of a model's work: task and note, as the ledger names them. */
    Set<String> done() {
        Set<String> done = new TreeSet<>();
        for (Commit commit : commits) {
            for (String task : List.of("verify", "draft")) {
                if (commit.subject().contains(": " + task + " ")) {
                    commit.files().forEach(file -> done.add(task + " " + file));
                }
            }
        }
        return done;
    }
}
