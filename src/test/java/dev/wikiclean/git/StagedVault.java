package dev.wikiclean.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A repository out of a seed, some of its notes in need of repair, and a user's work in every state on top. */
final class StagedVault {
    private static final String BROKEN = "see [[test time compute]]\n";

    private final GitRepo repo;
    private final Random random;
    /** The paths that the user is at. */
    private final Set<String> own = new TreeSet<>();

    private StagedVault(GitRepo repo, Random random) {
        this.repo = repo;
        this.random = random;
    }

    static StagedVault make(Path folder, Random random) throws IOException {
        int form = random.nextInt(8);
        GitRepo repo = form == 0 ? GitRepo.init(folder, "--object-format=sha256") : GitRepo.init(folder);
        StagedVault vault = new StagedVault(repo, random);
        switch (form) {
            case 1 -> repo.write(".gitattributes", "* text=auto\n");
            case 2 -> repo.git("config", "core.autocrlf", "input");
            case 3 -> repo.git("config", "core.splitIndex", "true");
            case 4 -> repo.write(".gitattributes", "Note*.md filter=same\n").git("config", "filter.same.clean", "cat");
            default -> {}
        }
        repo.write("Test-Time Compute.md", "# Test-Time Compute\n\nMore tokens buy accuracy on hard questions.\n");
        for (int i = 0; i < 6 + random.nextInt(10); i++) {
            repo.write(vault.name(i), vault.text(random.nextInt(3) > 0));
        }
        repo.commitAll("first");
        return vault;
    }

    GitRepo repo() {
        return repo;
    }

    Set<String> own() {
        return own;
    }

    private String name(int i) {
        return (i % 3 == 0 ? "폴더/" : "") + "Note " + i + ".md";
    }

    private String text(boolean broken) {
        StringBuilder text = new StringBuilder("# A note\n\n");
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append("line ").append(random.nextInt(1000)).append(random.nextInt(9) == 0 ? "\r\n" : "\n");
        }
        return text + (broken ? BROKEN : "see [[Test-Time Compute]]\n");
    }

    /** Work of the user on about half of the notes. */
    void leaveWork() throws IOException {
        for (String path : repo.git("ls-files", "-z").split("\0")) {
            if (path.contains("Note") && random.nextBoolean()) {
                own.add(path);
                work(path);
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            String path = "new " + i + ".md";
            own.add(path);
            repo.write(path, text(false));
            switch (random.nextInt(3)) {
                case 0 -> repo.git("add", path);
                case 1 -> repo.git("add", "-N", path);
                default -> {}
            }
        }
    }

    private void work(String path) throws IOException {
        Path file = repo.root().resolve(path);
        switch (random.nextInt(10)) {
            case 0 -> repo.write(path, text(true)).git("add", path);
            case 1 -> repo.write(path, text(true)).git("add", path);
            case 2 -> repo.write(path, text(true)).write(path, text(true));
            case 3 -> stagePart(path, file);
            case 4 -> Files.delete(file);
            case 5 -> repo.git("rm", "-q", path);
            case 6 -> {
                String moved = path.replace(".md", " moved.md");
                own.add(moved);
                repo.git("mv", path, moved);
            }
            case 7 ->
                repo.write(path, Files.readString(file) + "not looked for\n")
                        .git("update-index", random.nextBoolean() ? "--assume-unchanged" : "--skip-worktree", path);
            case 8 -> repo.git("update-index", "--chmod=+x", path);
            default -> {
                repo.write(path, text(true)).git("add", path);
                repo.write(path, text(true));
            }
        }
    }

    /** As {@code git add -p} does: the first of two changes is staged, the file has both. */
    private void stagePart(String path, Path file) throws IOException {
        String text = Files.readString(file);
        Path part = repo.root().resolve(".git/part");
        Files.writeString(part, "first change\n" + text, StandardCharsets.UTF_8);
        String blob =
                repo.git("hash-object", "-w", "--no-filters", part.toString()).strip();
        repo.git("update-index", "--cacheinfo", "100644," + blob + "," + path);
        repo.write(path, "first change\n" + text + "second change\n");
    }

    /** Everything of the index that is the user's, bit for bit, flags and modes with it. */
    List<String> index() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : repo.git("ls-files", "-v", "-s", "-z").split("\0")) {
            if (own.contains(line.substring(line.indexOf('\t') + 1))) {
                lines.add(line);
            }
        }
        return lines;
    }
}
