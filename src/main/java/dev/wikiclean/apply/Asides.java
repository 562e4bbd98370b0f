package dev.wikiclean.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes names so that a program which saves a file in the same moment does not lose its save. The file that gives way
 * keeps a second name until the end; there it is compared once more, and who has saved into it meanwhile, in place, is
 * found out. A file that leaves is taken aside first and compared then, so nothing can come between. What remains is a
 * file that another program puts in the place of a changed one between the look at its identity and the rename.
 */
final class Asides {
    private final FileOps ops;
    private final TemporaryNames names;
    private final List<Step> standing = new ArrayList<>();

    Asides(FileOps ops, TemporaryNames names) {
        this.ops = ops;
        this.names = names;
    }

    /** Puts the staged file of a step in the place of {@code target}. */
    void replace(Step step, Path target) throws IOException {
        Path aside = names.aside(step);
        boolean linked = link(step, target, aside);
        requireUnchanged(step, linked ? aside : target);
        if (linked && !isSame(target, aside)) {
            throw stale(step, Files.exists(target, LinkOption.NOFOLLOW_LINKS));
        }
        ops.replace(names.of(step), target);
    }

    private boolean link(Step step, Path target, Path aside) throws IOException {
        try {
            ops.link(target, aside);
            standing.add(step);
            return true;
        } catch (NoSuchFileException gone) {
            throw stale(step, false);
        } catch (UnsupportedOperationException noHardLinks) {
            return false;
        }
    }

    private static boolean isSame(Path target, Path aside) throws IOException {
        try {
            return Files.isSameFile(target, aside);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** Takes {@code target} away. */
    void remove(Step step, Path target) throws IOException {
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            throw stale(step, Files.exists(target, LinkOption.NOFOLLOW_LINKS));
        }
        try {
            ops.replace(target, names.aside(step));
        } catch (NoSuchFileException gone) {
            throw stale(step, false);
        }
        standing.add(step);
        requireUnchanged(step, names.aside(step));
    }

    /**
     * The end: nothing was saved into what stood aside, so it goes.
     *
     * @return the steps whose old file stood aside
     * @throws StaleFilesException otherwise; it stands aside still
     */
    List<Step> settle() throws IOException {
        for (Step step : standing) {
            requireUnchanged(step, names.aside(step));
        }
        for (Step step : standing) {
            ops.delete(names.aside(step));
        }
        return standing;
    }

    private void requireUnchanged(Step step, Path file) throws IOException {
        Optional<Content> now = Content.at(ops, file);
        if (!now.equals(step.before())) {
            throw stale(step, now.isPresent());
        }
    }

    private static StaleFilesException stale(Step step, boolean there) {
        return new StaleFilesException(
                step.path() + (there ? " was changed" : " was removed") + " by someone else meanwhile",
                List.of(StaleFile.of(step, there ? StaleFile.Reason.CHANGED : StaleFile.Reason.GONE)),
                List.of(),
                null);
    }
}
