package dev.wikiclean.run;

import dev.wikiclean.git.StagedTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Whether the pre-commit framework asks about more than a commit: with {@code --all-files} or {@code --from-ref} it calls
 * the same hook although nothing is staged, and all of the vault is meant. Not so when git itself is committing, and says
 * of which index: then it is a commit of nothing.
 */
public final class NothingStaged {
    private static final String FRAMEWORK = "PRE_COMMIT";

    private NothingStaged() {}

    /**
     * @param here the working folder of this process
     * @param environment of this process
     */
    public static boolean isMeant(Path vault, Path here, Map<String, String> environment) throws WorkException {
        if (!environment.getOrDefault(FRAMEWORK, "").equals("1") || environment.containsKey("GIT_INDEX_FILE")) {
            return false;
        }
        try {
            return StagedTree.of(vault, here, environment).isEmpty();
        } catch (IOException e) {
            throw new WorkException("cannot tell what is staged: " + Reasons.of(e), e);
        }
    }
}
