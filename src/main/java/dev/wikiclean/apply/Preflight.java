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

    Preflight(FileOps ops, StateFolder state) {
        this.ops = ops;
        this.state = state;
        this.vault = state.vault();
    }

    void check(List<Step> steps) throws IOException {
        for (Step step : steps) {
            Optional<String> problem = problem(step);
            if (problem.isPresent()) {
                problems.add(new Problem(step.path().value(), problem.get()));
                paths.add(step.path());
            }
        }
        checkSpace(steps);
        if (!problems.isEmpty()) {
            throw new PreflightException(problems, paths);
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
        if (!isWritable(folder)) {
            return Optional.of("its folder cannot be written; give yourself permission (chmod u+w)");
        }
        return step.before().isPresent() ? problemOfOld(step, file) : problemOfNew(step, file);
    }

    private Optional<String> problemOfOld(Step step, Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(
                    Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                            ? "is not a regular file; links and devices are left alone"
                            : "is not there any more; run again");
        }
        if (!isWritable(file)) {
            return Optional.of("is read-only; give yourself permission (chmod u+w)");
        }
        if (!Content.at(ops, file).equals(step.before())) {
            return Optional.of("has changed since it was read; run again");
        }
        return Optional.empty();
    }

    private Optional<String> problemOfNew(Step step, Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (step.movedFrom().isPresent()
                && Files.isSameFile(vault.resolve(step.movedFrom().get().value()), file)) {
            return Optional.of("differs from " + step.movedFrom().get()
                    + " in nothing that this file system can tell apart; rename it by hand");
        }
        return Optional.of("stands there already, perhaps in other letter case; it is never overwritten");
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
