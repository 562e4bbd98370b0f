package dev.wikiclean.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Another program that commits to the same branch at random moments, by plumbing, so that it never waits for us. */
final class ForeignCommits extends Thread {
    private final GitRepo repo;
    private final int count;
    private final int[] pauses;
    private final List<String> made = new ArrayList<>();

    ForeignCommits(GitRepo repo, int most, Random random) {
        this.repo = repo;
        this.count = random.nextInt(most + 1);
        this.pauses = random.ints(count, 0, 400).toArray();
    }

    @Override
    public void run() {
        for (int i = 0; i < count; i++) {
            try {
                Thread.sleep(pauses[i]);
                commit("foreign " + i);
            } catch (IOException lostTheRace) {
                // Then it is not made, and nothing of it need be there.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void commit(String name) throws IOException {
        String head = repo.git("rev-parse", "HEAD").strip();
        String blob = repo.git("hash-object", "-w", "--no-filters", ".git/HEAD").strip();
        String index = repo.root().resolve(".git/foreign-index").toString();
        repo.gitWith("GIT_INDEX_FILE", index, "-c", "core.splitIndex=false", "read-tree", head);
        repo.gitWith(
                "GIT_INDEX_FILE",
                index,
                "-c",
                "core.splitIndex=false",
                "update-index",
                "--add",
                "--cacheinfo",
                "100644," + blob + "," + name + ".txt");
        String tree = repo.gitWith("GIT_INDEX_FILE", index, "write-tree").strip();
        String commit = repo.git("commit-tree", "-p", head, "-m", name, tree).strip();
        repo.git("update-ref", "HEAD", commit, head);
        synchronized (made) {
            made.add(commit);
        }
    }

    List<String> made() {
        synchronized (made) {
            return List.copyOf(made);
        }
    }
}
