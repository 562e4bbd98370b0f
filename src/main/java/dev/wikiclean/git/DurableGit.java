package dev.wikiclean.git;

import dev.wikiclean.apply.FileOps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Forces the names of what git wrote. JGit and the git program force the content of objects and branches, but not the
 * folders that name them: after a power cut a branch could name a commit whose file has no name yet.
 */
final class DurableGit {
    /** Clocks of file systems are coarse, and may not be this machine's. */
    private static final Duration SLACK = Duration.ofMinutes(10);

    private DurableGit() {}

    /** Forces the folders of objects that were written since {@code start}. */
    static void forceObjects(GitWorkspace git, FileOps ops, Instant start) throws IOException {
        Path objects = git.commonDir().resolve("objects");
        if (!Files.isDirectory(objects)) {
            return;
        }
        try (var folders = Files.newDirectoryStream(objects, Files::isDirectory)) {
            for (Path folder : folders) {
                boolean isNew = Files.getLastModifiedTime(folder).toInstant().isAfter(start.minus(SLACK));
                if (isNew && folder.getFileName().toString().length() == 2) {
                    ops.forceFolder(folder);
                }
            }
        }
        ops.forceFolder(objects);
    }

    /** Forces the folder of the branch's file and those above it. */
    static void forceBranch(GitWorkspace git, FileOps ops, String branch) throws IOException {
        Path common = git.commonDir();
        for (Path folder = common.resolve(branch).getParent();
                folder != null && folder.startsWith(common);
                folder = folder.getParent()) {
            if (Files.isDirectory(folder)) {
                ops.forceFolder(folder);
            }
        }
    }
}
