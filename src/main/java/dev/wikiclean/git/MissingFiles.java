package dev.wikiclean.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;

/** Files of the vault that a sparse checkout leaves out. */
final class MissingFiles {
    private static final int SHOWN = 3;

    private MissingFiles() {}

    static List<Refusal> refusals(GitWorkspace git) throws IOException {
        List<String> missing = new ArrayList<>();
        for (String path : skipped(git)) {
            if (path.startsWith(git.prefix())
                    && !Files.exists(git.state().base().resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                missing.add(path);
            }
        }
        if (missing.isEmpty()) {
            return List.of();
        }
        String names = String.join(", ", missing.subList(0, Math.min(SHOWN, missing.size())));
        return List.of(new Refusal(
                missing.size() + " files of the vault are not checked out (" + names
                        + (missing.size() > SHOWN ? ", …" : "") + "), and links to them would look broken",
                "git sparse-checkout add the vault's folder, or git sparse-checkout disable"));
    }

    private static List<String> skipped(GitWorkspace git) throws IOException {
        List<String> skipped = new ArrayList<>();
        Optional<GitProgram> program = git.program();
        if (program.isPresent()) {
            GitProgram inVault = program.get().in(git.state().vault());
            if (inVault.ask("rev-parse", "--show-toplevel").isOk()) {
                IndexFlags.of(inVault).stream()
                        .filter(IndexFlags::isSkipped)
                        .map(IndexFlags::path)
                        .forEach(skipped::add);
            }
        } else if (git.handover().isEmpty()) {
            DirCache index = git.repository().readDirCache();
            for (int i = 0; i < index.getEntryCount(); i++) {
                DirCacheEntry entry = index.getEntry(i);
                if (entry.isSkipWorkTree()) {
                    skipped.add(entry.getPathString());
                }
            }
        }
        return skipped;
    }
}
