package dev.wikiclean.apply;

import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes a set of paths from one state to another. First everything new is staged beside its target and forced; then
 * names change one by one: what comes, what is replaced, what leaves. So at every moment each content, old or new,
 * stands somewhere. Nothing is overwritten but a file whose bytes were just compared, and that is compared again at the
 * end ({@link Asides}).
 */
final class Transition {
    /** Puts the new content of a step into a new file. */
    @FunctionalInterface
    interface Staging {
        void stage(Step step, Path temporary) throws IOException;
    }

    private final FileOps ops;
    private final Path vault;
    private final TemporaryNames names;
    private final Asides asides;
    private final Set<Path> touched = new LinkedHashSet<>();

    Transition(FileOps ops, Path vault, TemporaryNames names) {
        this.ops = ops;
        this.vault = vault;
        this.names = names;
        this.asides = new Asides(ops, names);
    }

    void run(List<Step> steps, Staging staging) throws IOException {
        for (Step step : steps) {
            if (step.after().isPresent()) {
                Path temporary = names.of(step);
                staging.stage(step, temporary);
                copyTraits(step, temporary);
                setPermissions(temporary, step.permissions());
                ops.force(temporary);
                touched.add(temporary.getParent());
            }
        }
        forceTouched();
        for (Step.Kind kind : Step.Kind.values()) {
            for (Step step : steps) {
                if (step.kind() == kind) {
                    run(step);
                    touched.add(file(step.path()).getParent());
                }
            }
            // A new name is durable before an old one goes: file systems may keep later changes of names and lose
            // earlier ones.
            forceTouched();
        }
        for (Step step : asides.settle()) {
            touched.add(file(step.path()).getParent());
        }
        forceTouched();
    }

    /** Owner, group and attributes of what is replaced or moved. */
    private void copyTraits(Step step, Path temporary) throws IOException {
        Path old = step.before().isPresent()
                ? file(step.path())
                : step.movedFrom().map(this::file).orElse(temporary);
        if (!old.equals(temporary)
                && Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS)
                && !Files.isSameFile(old, temporary)) {
            ops.copyTraits(old, temporary);
        }
    }

    private void run(Step step) throws IOException {
        Path target = file(step.path());
        switch (step.kind()) {
            case CREATE -> comeIn(step, target);
            case MODIFY -> asides.replace(step, target);
            case DELETE -> asides.remove(step, target);
        }
    }

    /** Gives a staged file its name without ever overwriting. */
    private void comeIn(Step step, Path target) throws IOException {
        Path temporary = names.of(step);
        try {
            try {
                ops.link(temporary, target);
                ops.delete(temporary);
            } catch (UnsupportedOperationException noHardLinks) {
                // The empty file is ours alone, so replacing it overwrites nobody.
                ops.create(target, new byte[0]);
                ops.replace(temporary, target);
            }
        } catch (FileAlreadyExistsException e) {
            throw new StaleFilesException(
                    step.path() + " was created by someone else meanwhile",
                    List.of(StaleFile.of(step, StaleFile.Reason.TAKEN)),
                    List.of(),
                    e);
        }
    }

    /** Makes folders that are missing, parents first, and their names durable. */
    void makeFolders(Iterable<VaultPath> folders, java.util.function.Function<VaultPath, String> permissions)
            throws IOException {
        for (VaultPath folder : folders) {
            Path path = file(folder);
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                ops.createFolder(path);
            }
            // Also of a folder that is there: a kill may have come between. They are durable with the first name in it.
            setPermissions(path, permissions.apply(folder));
            ops.forceFolder(path.getParent());
        }
    }

    private void setPermissions(Path path, String permissions) throws IOException {
        if (!permissions.isEmpty() && !permissions.equals(Permissions.of(path))) {
            ops.setPermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** Removes those of {@code folders} that are empty; {@code folders} has parents first. */
    void removeEmpty(List<VaultPath> folders) throws IOException {
        for (VaultPath folder : folders.reversed()) {
            Path path = file(folder);
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && isEmpty(path)) {
                try {
                    ops.deleteFolder(path);
                } catch (DirectoryNotEmptyException filledMeanwhile) {
                    continue;
                }
                ops.forceFolder(path.getParent());
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var children = Files.newDirectoryStream(folder)) {
            return !children.iterator().hasNext();
        }
    }

    /** Makes the names in the folders of {@code steps} durable, whoever changed them last. */
    void forceFoldersOf(List<Step> steps) throws IOException {
        for (Step step : steps) {
            touched.add(file(step.path()).getParent());
        }
        forceTouched();
    }

    private void forceTouched() throws IOException {
        for (Path folder : touched) {
            if (Files.isDirectory(folder)) {
                ops.forceFolder(folder);
            }
        }
        touched.clear();
    }

    private Path file(VaultPath path) {
        return vault.resolve(path.value());
    }
}
