package dev.wikiclean.apply;

import dev.wikiclean.vault.Problem;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at everything that steps will touch before the first of them is taken. */
final class Preflight {
    private static final long SPARE = 1 << 20;

    private final FileOps ops;
    private final StateFolder state;
    private final Path vault;
    private final List<Problem> problems = new ArrayList<>();
    private final List<VaultPath> paths = new ArrayList<>();
    private final List<StaleFile> stale = new ArrayList<>();

    Preflight(FileOps ops, StateFolder state) {
        this.ops = ops;
        this.state = state;
        this.vault = state.vault();
    }

    /**
     * Looks at every path, and at the space.
     *
     * @throws PreflightException where something must be mended first
     * @throws StaleFilesException where some of the files alone are not as planned
     */
    void check(List<Step> steps) throws IOException {
        for (Step step : steps) {
            Optional<String> problem = problem(step);
            if (problem.isPresent()) {
                problems.add(new Problem(step.path().value(), problem.get()));
                paths.add(step.path());
            } else {
                staleness(step).ifPresent(reason -> stale.add(StaleFile.of(step, reason)));
            }
        }
        checkSpace(steps);
        if (!problems.isEmpty()) {
            throw new PreflightException(problems, paths);
        }
        if (!stale.isEmpty()) {
            throw new StaleFilesException(stale);
        }
    }

    private Optional<String> problem(Step step) throws IOException {
        for (String part : step.path().value().split("/")) {
            if (part.equalsIgnoreCase(".git") || part.equalsIgnoreCase("." + StateFolder.NAME)) {
                return Optional.of("lies in a folder that is not the vault's; it is never written");
            }
        }
        Path file = vault.resolve(step.path().value());
        Path folder = nearestFolder(file);
        if (!Files.isDirectory(folder)) {
            return Optional.of("its folder " + vault.relativize(folder) + " is a file");
        }
        if (!folder.toRealPath().startsWith(vault)) {
            return Optional.of("a symbolic link leads out of the vault; files behind it are left alone");
        }
        if (step.before().isEmpty() && isItsOwnSource(step, file)) {
            return Optional.of("differs from " + step.movedFrom().orElseThrow()
                    + " in nothing that this file system can tell apart; rename it by hand");
        }
        return Optional.empty();
    }

    /** Whether a new name is but another spelling of the file that is to get it. */
    private boolean isItsOwnSource(Step step, Path file) throws IOException {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && step.movedFrom().isPresent()
                && Files.exists(vault.resolve(step.movedFrom().get().value()), LinkOption.NOFOLLOW_LINKS)
                && Files.isSameFile(vault.resolve(step.movedFrom().get().value()), file);
    }

    private Optional<StaleFile.Reason> staleness(Step step) throws IOException {
        Path file = vault.resolve(step.path().value());
        if (!isWritable(nearestFolder(file))) {
            return Optional.of(StaleFile.Reason.FOLDER_READ_ONLY);
        }
        if (step.before().isEmpty()) {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(StaleFile.Reason.TAKEN)
                    : Optional.empty();
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(
                    Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                            ? StaleFile.Reason.NOT_REGULAR
                            : StaleFile.Reason.GONE);
        }
        if (!isWritable(file)) {
            return Optional.of(StaleFile.Reason.READ_ONLY);
        }
        return Content.at(ops, file).equals(step.before()) ? Optional.empty() : Optional.of(StaleFile.Reason.CHANGED);
    }

    /** The nearest thing above {@code file} that exists. */
    private Path nearestFolder(Path file) {
        Path folder = file.getParent();
        while (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !folder.equals(vault)) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Asks the permission bits as well: the superuser may write everywhere, but was not meant to. */
    private static boolean isWritable(Path path) throws IOException {
        String permissions = Permissions.of(path);
        return Files.isWritable(path) && (permissions.isEmpty() || permissions.indexOf('w') >= 0);
    }

    private void checkSpace(List<Step> steps) throws IOException {
        long change = 0;
        for (Step step : steps) {
            if (!step.opaque()) {
                change += step.before().map(Content::size).orElse(0L)
                        + step.after().map(Content::size).orElse(0L);
            }
        }
        for (Path place : List.of(vault, state.root())) {
            long free = Files.getFileStore(place).getUsableSpace();
            if (free < 2 * change + SPARE) {
                problems.add(new Problem(
                        "",
                        "the disk of " + place + " has " + free + " bytes free, " + (2 * change + SPARE)
                                + " are needed; make room"));
            }
        }
    }
}
