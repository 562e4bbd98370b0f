package dev.wikiclean.git;

import dev.wikiclean.index.Fate;
import dev.wikiclean.index.RenameHistory;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The history of the repository that a vault lies in. Nothing of it is read, nor any class of JGit loaded, before the
 * first question. A repository that cannot be read answers nothing, and says so in a notice.
 */
public final class VaultHistory implements RenameHistory, AutoCloseable {
    private final Path root;
    private final Vault vault;
    private final int most;
    private final List<String> notices = new ArrayList<>();
    private final Map<Question, Fate> answers = new HashMap<>();
    private Optional<OpenHistory> open = Optional.empty();
    private boolean isTried;

    private record Question(VaultPath source, String target) {}

    private VaultHistory(Path root, Vault vault, int most) {
        this.root = root;
        this.vault = vault;
        this.most = most;
    }

    /**
     * The history of {@code vault}, which lies in the folder {@code root}; no more than the {@code most} newest commits
     * are read.
     */
    public static VaultHistory of(Path root, Vault vault, int most) {
        return new VaultHistory(root, vault, most);
    }

    @Override
    public synchronized Fate fate(VaultPath source, String target) {
        if (most == 0) {
            return new Fate.Unknown();
        }
        Question question = new Question(source, target);
        Fate answer = answers.get(question);
        if (answer == null) {
            answer = ask(source, target);
            answers.put(question, answer);
        }
        return answer;
    }

    private Fate ask(VaultPath source, String target) {
        try {
            if (!isTried) {
                isTried = true;
                open = OpenHistory.open(root, vault, most);
                open.ifPresent(history -> notices.addAll(history.limits()));
            }
            return open.isPresent() ? open.get().fate(source, target) : new Fate.Unknown();
        } catch (IOException | RuntimeException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            String notice = "the git history cannot be read (" + reason
                    + "): links to files that were renamed or moved are not repaired; try git fsck";
            if (!notices.contains(notice)) {
                notices.add(notice);
            }
            return new Fate.Unknown();
        }
    }

    @Override
    public synchronized List<String> notices() {
        return List.copyOf(notices);
    }

    /** Answers that were given stay known; the repository is not asked again. */
    @Override
    public synchronized void close() {
        // Not by a method reference: that would load the class, and JGit with it, only to find nothing open.
        if (open.isPresent()) {
            open.get().close();
        }
        open = Optional.empty();
    }
}
