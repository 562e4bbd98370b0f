package dev.wikiclean.run;

import dev.wikiclean.cli.SampleWithModel;
import dev.wikiclean.reason.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What must hold after a night that was ended, and after the next; {@code faults} learns what does not. */
record NightChecks(String what, Consumer<String> faults) {
    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.accept(what + ": " + fault);
        }
    }

    /** The user's files, index and branch are as before, and the repository is sound. */
    void undisturbed(SampleWithModel sample, VaultState before, String main) throws IOException {
        VaultState now = VaultState.of(sample.vault);
        require(now.equals(before), "not as before: " + now.differences(before, 5));
        require(now.status().isEmpty(), "status: " + now.status());
        require(sample.git("rev-parse", "main").equals(main), "the user's branch has moved");
        require(sample.git("symbolic-ref", "HEAD").equals("refs/heads/main\n"), "another branch is checked out");
        try {
            sample.git("fsck", "--strict", "--no-dangling");
        } catch (AssertionError broken) {
            require(false, broken.getMessage());
        }
    }

    /** Each bill is in the ledger once, and `budget` counts as much. */
    void ledger(SampleWithModel sample, LedgerAudit audit) throws IOException {
        audit.faults.forEach(fault -> require(false, fault));
        long told = sample.spent().path("total").path("micro_usd").asLong();
        require(told == audit.cost(), "`budget` tells " + told + ", the ledger holds " + audit.cost());
    }

    /** Every attempt has its end. */
    void closed(LedgerAudit audit) {
        require(audit.lines.stream().noneMatch(line -> line.end().isMissingNode()), "an attempt was left open");
    }

    void isFine(SampleWithModel sample, int code) {
        require(code == 0, "the next night ends with " + code + ": " + sample.err());
        require(!sample.out().contains("nothing came of it"), "a note failed: " + sample.out());
    }

    /** No lock and no work tree is left. */
    void nothingHeld(SampleWithModel sample) throws IOException {
        Path git = sample.vault.resolve(".git");
        try (Stream<Path> files = Files.walk(git)) {
            files.filter(file -> file.toString().endsWith(".lock") && !file.startsWith(git.resolve("wiki-clean")))
                    .forEach(lock -> require(false, "left " + lock));
        }
        require(sample.git("worktree", "list").lines().count() == 1, "a work tree is left");
        require(!Files.exists(git.resolve("wiki-clean/agent")), "the files of a work tree are left");
    }

    /** All that an undisturbed night does is done, once. */
    void finished(NightAfter whole, NightAfter next) {
        Set<String> missing = new HashSet<>(whole.done());
        missing.removeAll(next.done());
        require(missing.isEmpty(), "not done: " + missing);
        long model = next.commits().stream()
                .filter(commit -> commit.subject().contains(": verify ")
                        || commit.subject().contains(": draft "))
                .count();
        require(model == next.done().size(), "a note was committed twice: " + next.commits());
    }

    /** What was committed is not asked about again. */
    void notPaidAgain(NightAfter killed, NightAfter next) {
        Set<String> runs = new HashSet<>();
        killed.audit().lines.forEach(line -> runs.add(line.run()));
        for (LedgerAudit.Line line : next.audit().lines) {
            require(
                    runs.contains(line.run()) || !killed.done().contains(line.purpose()),
                    "committed, and paid again: " + line.purpose());
        }
    }

    /** How often the second night asks what the first asked; that may be its last question alone. */
    int repeated(List<Seen> first, List<Seen> second) {
        Set<String> asked = new HashSet<>();
        first.forEach(seen -> asked.add(seen.bodyText()));
        List<String> again =
                second.stream().map(Seen::bodyText).filter(asked::contains).toList();
        require(
                again.stream()
                        .allMatch(
                                body -> body.equals(first.get(first.size() - 1).bodyText())),
                again.size() + " questions were paid for before");
        return again.size();
    }
}
