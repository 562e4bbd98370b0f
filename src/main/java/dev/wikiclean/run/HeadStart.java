package dev.wikiclean.run;

import dev.wikiclean.vault.TreeSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;

/**
 * What the check of a commit needs whatever is staged, and what takes a fresh JVM as long as git takes to answer: made on
 * another core meanwhile. Nothing waits for it, and nothing is changed by it.
 */
final class HeadStart {
    private static final byte[] NO_SETTINGS = {'{', '}'};

    private HeadStart() {}

    static void begin() {
        ForkJoinPool.commonPool().execute(() -> {
            TreeSource.of(Optional.of(NO_SETTINGS), path -> Optional.empty());
            LocalDate.now(ZoneId.systemDefault());
        });
    }
}
