package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.ShortLock;
import dev.wikiclean.apply.SingleFile;
import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.rules.ConfigException;
import dev.wikiclean.rules.DecisionsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Keeps decisions in the vault. Each change reads the file anew and replaces it in one step, under a lock, so that
 * nothing is lost where two people or programs decide at once.
 */
public final class DecisionStore {
    private static final String LOCK = "decisions.lock";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Path root;
    private final FileOps ops;

    /** @param root the vault's folder */
    public DecisionStore(Path root) {
        this(root, FileOps.disk());
    }

    /** The same by given operations of a disk. */
    DecisionStore(Path root, FileOps ops) {
        this.root = root;
        this.ops = ops;
    }

    /** Remembers what was decided. */
    public void add(List<Decision> decisions) throws WorkException {
        change(file -> file.with(decisions));
    }

    /** Forgets what was carried out. */
    public void remove(List<Decision> decisions) throws WorkException {
        change(file -> file.without(decisions));
    }

    private void change(UnaryOperator<DecisionsFile> change) throws WorkException {
        Path target = root.resolve(DecisionsFile.NAME);
        try (ShortLock lock = ShortLock.take(StateFolder.of(root), LOCK, LONGEST, ops)) {
            DecisionsFile before = DecisionsFile.load(root);
            DecisionsFile after = change.apply(before);
            if (!after.text().equals(before.text())) {
                new SingleFile(ops).write(target, after.text().getBytes(StandardCharsets.UTF_8));
            }
        } catch (ConfigException e) {
            throw new WorkException(root.resolve(DecisionsFile.NAME) + " was left as it is: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new WorkException("cannot write " + target + ": " + Reasons.of(e), e);
        }
    }
}
