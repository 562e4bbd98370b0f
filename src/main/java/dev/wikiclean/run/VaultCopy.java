package dev.wikiclean.run;

import dev.wikiclean.git.DemoRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Copies a vault to a folder of its own, a git repository whose first commit is the untouched copy. */
public final class VaultCopy {
    private VaultCopy() {}

    /**
     * Copies the folder {@code vault} to {@code copy}, which must be new, empty, or a copy made here before.
     *
     * @return what could not be copied, one line each
     */
    public static List<String> make(Path vault, Path copy, Progress progress) throws WorkException {
        if (!Files.isDirectory(vault)) {
            throw new WorkException("not a folder: " + vault + "; name the folder of a vault");
        }
        progress.step("copying " + vault, 0, 0);
        try {
            return DemoRepository.create(vault, copy, Clock.systemDefaultZone());
        } catch (IOException e) {
            throw new WorkException("cannot copy " + vault + " to " + copy + ": " + Reasons.of(e), e);
        }
    }
}
