/**
 * Preflight, commit, history.
 *
 * <p>{@link dev.wikiclean.git.WorkSession} is what a command needs:
 *
 * <pre>{@code
 * try (WorkSession session = WorkSession.begin(vault, "run --apply", Clock.systemDefaultZone())) {
 *     boolean commit = wanted && session.hasRepository();
 *     Set<VaultPath> frozen = commit ? session.prepareCommit().uncommitted() : Set.of();
 *     ChangeSet changes = ...; // read the vault and plan now, leaving the frozen files alone
 *     AppliedChanges applied = session.apply(changes, commit);
 * }
 * }</pre>
 *
 * <p>The commit is HEAD's tree with our files. The index is updated for our entries alone, under git's own lock; the
 * branch moves by compare-and-swap. A detached HEAD is refused: its commit would be lost at the next checkout.
 * A {@link dev.wikiclean.git.GitBackend} does it: JGit in plain repositories, the git program where
 * {@link dev.wikiclean.git.Handover} finds what JGit does not know. {@link dev.wikiclean.git.DemoRepository} makes the copy of {@code --on-copy}.
 */
package dev.wikiclean.git;
