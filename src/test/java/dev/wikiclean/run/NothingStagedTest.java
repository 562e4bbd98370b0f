package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole vault is meant only where the framework asks, nothing is staged, and git itself is not committing. */
class NothingStagedTest {
    @TempDir
    private Path scratch;

    @Test
    void theWholeVaultIsMeantOnlyWhereTheFrameworkAsksOutsideOfACommit() throws Exception {
        StagedRepo repo = StagedRepo.init(scratch.resolve("vault"));
        repo.write("A.md", "# A\n\nWords.\n").commit();
        Map<String, String> framework = new HashMap<>(System.getenv());
        framework.keySet().removeIf(name -> name.startsWith("GIT_"));
        framework.put("PRE_COMMIT", "1");
        Map<String, String> none = new HashMap<>(framework);
        none.remove("PRE_COMMIT");
        Map<String, String> committing = new HashMap<>(framework);
        committing.put("GIT_INDEX_FILE", repo.folder().resolve(".git/index").toString());

        assertThat(isMeant(repo, framework)).isTrue();
        assertThat(isMeant(repo, none)).isFalse();
        assertThat(isMeant(repo, committing)).isFalse();

        repo.stage("B.md", "# B\n\nOther words.\n");
        assertThat(isMeant(repo, framework)).isFalse();
    }

    private static boolean isMeant(StagedRepo repo, Map<String, String> environment) throws WorkException {
        return NothingStaged.isMeant(repo.folder(), repo.folder(), environment);
    }
}
