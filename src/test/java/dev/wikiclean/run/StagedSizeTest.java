package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of a vault the check of a commit reads, which is what a person waits for. */
class StagedSizeTest {
    private static final int NOTES = 30;

    @TempDir
    Path folder;

    private StagedRepo repo(String name, String text) throws IOException {
        StagedRepo repo = StagedRepo.init(folder.resolve("repo"));
        for (int i = 0; i < NOTES; i++) {
            repo.write(name.formatted(i) + ".md", text.formatted(i));
        }
        return repo.commit();
    }

    /** What is said of the second check; the first one reads all and keeps it. */
    private static List<String> read(StagedRepo repo) throws WorkException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("WIKI_CLEAN_DEBUG", "1");
        StagedOptions options =
                new StagedOptions(repo.folder(), Set.of(), Optional.empty(), true, repo.folder(), environment);
        StagedCheck.check(options);
        return StagedCheck.check(options).notices();
    }

    @Test
    void aNameThatStaysIsSharedWithManyAndNoneIsRead() throws Exception {
        // Half of each title is the same, which would matter to a link that is broken, and none is.
        StagedRepo repo = repo("Entropy %d (엔트로피)", "What only note %1$d says, %1$d times over.\n");
        repo.stage("Entropy 7 (엔트로피).md", "What note 7 says since today.\n");
        assertThat(read(repo)).containsExactly("read beside the commit: 0 files, and of 0 the names");
    }

    @Test
    void ofNotesThatShareAnAliasAllAreRead() throws Exception {
        StagedRepo repo = repo(
                "Kind of %dth sort", "---\naliases: [Sort, A%1$d]\n---\nWhat only note %1$d says, %1$d times over.\n");
        repo.stage("Kind of 7th sort.md", "---\naliases: [Sort, A7]\n---\nSince today.\n");
        assertThat(read(repo)).containsExactly("read beside the commit: " + (NOTES - 1) + " files, and of 0 the names");
    }

    @Test
    void aNumberSetsTitlesApartAndTheMarkOfACopyDoesNot() throws Exception {
        StagedRepo repo =
                repo("Beam Search 1%d", "---\naliases: [BS%1$d]\n---\nWhat only note %1$d says, %1$d times.\n");
        repo.write("Beam Search 17 copy.md", "Something else, said here and nowhere besides in all of these notes.\n")
                .commit()
                .stage("Beam Search 17.md", "Since today, and in words of its own, which nobody else has used.\n");
        assertThat(read(repo)).containsExactly("read beside the commit: 1 files, and of 0 the names");
    }
}
