package dev.wikiclean.git;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.SingleFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A hook in a folder that git reads. A hook of before is kept beside it, called first, and comes back in the end. */
final class FolderHook {
    private static final String EXECUTABLE = "rwxr-xr-x";

    private final HookPlace.Folder place;
    private final FileOps ops;
    private final SingleFile files;
    private final Path hook;

    FolderHook(HookPlace.Folder place, FileOps ops) {
        this.place = place;
        this.ops = ops;
        this.files = new SingleFile(ops);
        this.hook = place.hook();
    }

    /** Where ours is, if it is anywhere: the pre-commit framework moves what it finds, and calls it from there. */
    private HookFile find() throws IOException {
        HookFile file = HookFile.at(hook);
        HookFile legacy = HookFile.at(hook.resolveSibling("pre-commit.legacy"));
        return file.is(HookFile.Kind.OTHER) && (legacy.is(HookFile.Kind.OURS) || legacy.is(HookFile.Kind.EDITED))
                ? legacy
                : file;
    }

    HookReport install(HookScript wanted, HookScript.Check check, boolean evenEdited) throws IOException {
        HookFile now = find();
        switch (now.kind()) {
            case NONE -> files.create(hook, wanted.bytes(), EXECUTABLE);
            case OURS -> {
                HookScript merged = merged(now.script().orElseThrow(), wanted, check);
                if (merged.text().equals(now.text()) && now.isRun()) {
                    return new HookReport(List.of("installed already: " + now.path()), true);
                }
                files.write(now.path(), merged.bytes(), EXECUTABLE);
            }
            case EDITED -> {
                keepEdited(now, evenEdited);
                files.write(now.path(), wanted.bytes(), EXECUTABLE);
            }
            case OTHER -> chain(now, wanted);
            case NO_FILE -> throw refused(now.path() + " is no file, so git cannot run it", "move it away");
        }
        return installed(find());
    }

    private static HookScript merged(HookScript old, HookScript wanted, HookScript.Check check) {
        List<HookScript.Check> checks = new ArrayList<>(old.checks());
        if (!checks.contains(check)) {
            checks.add(check);
        }
        return new HookScript(wanted.program(), wanted.least(), wanted.forOthers(), checks);
    }

    /** At every moment there is a hook, but where the file system has no hard links or the hook is a symbolic link. */
    private void chain(HookFile now, HookScript wanted) throws IOException {
        if (now.hasFormer() && !isTwice(now)) {
            throw refused(
                    "another program has replaced the hook of wiki-clean, and " + now.former()
                            + " still is the one of before",
                    "see which of the two you need, and remove or rename the other");
        }
        if (!Files.isSymbolicLink(hook)) {
            try {
                if (!now.hasFormer()) {
                    ops.link(hook, now.former());
                    ops.forceFolder(place.folder());
                }
                files.write(hook, wanted.bytes(), EXECUTABLE);
                return;
            } catch (UnsupportedOperationException noHardLinks) {
                // By renaming, then.
            }
        }
        files.rename(hook, now.former());
        files.create(hook, wanted.bytes(), EXECUTABLE);
    }

    /** Whether an install was cut off when the hook of before had two names. */
    private static boolean isTwice(HookFile now) throws IOException {
        return now.hasFormer()
                && !Files.isSymbolicLink(now.path())
                && !Files.isSymbolicLink(now.former())
                && Files.isSameFile(now.path(), now.former());
    }

    private HookReport installed(HookFile now) {
        List<String> lines = new ArrayList<>(List.of("installed: " + now.path()));
        if (now.hasFormer()) {
            lines.add("the hook that was there is called first, and is " + now.former() + " now"
                    + (Files.isExecutable(now.former())
                            ? ""
                            : "; it cannot be executed, so that git did not run it, and neither does this one"));
        }
        lines.addAll(doubts(now));
        return new HookReport(lines, now.isRun());
    }

    private List<String> doubts(HookFile now) {
        List<String> lines = new ArrayList<>();
        if (!now.isRun()) {
            lines.add("git will not run it: " + now.path()
                    + " cannot be executed (no permission, or its file system is mounted noexec)");
        }
        if (place.isForOthers()) {
            lines.add(
                    place.folder()
                            + " lies in the work tree: whoever gets it from you is not kept from committing without wiki-clean");
        }
        if (place.isElsewhere()) {
            lines.add("other repositories may use " + place.folder() + ", too: the check runs in this work tree alone");
        }
        return lines;
    }

    HookReport uninstall(HookScript.Check check, boolean evenEdited) throws IOException {
        HookFile now = find();
        switch (now.kind()) {
            case NONE -> {
                if (now.hasFormer()) {
                    files.rename(now.former(), hook);
                    return new HookReport(List.of("brought back: " + hook), false);
                }
                return new HookReport(List.of("not installed: there is no " + hook), false);
            }
            case OTHER, NO_FILE -> {
                if (isTwice(now)) {
                    files.delete(now.former());
                }
                return new HookReport(List.of("not installed: " + hook + " is not of wiki-clean"), false);
            }
            case EDITED -> keepEdited(now, evenEdited);
            case OURS -> {
                HookScript rest = now.script().orElseThrow().without(check);
                if (rest.checks().size() == now.script().get().checks().size()) {
                    return new HookReport(
                            List.of("not installed for this vault: " + now.path() + " checks others"), false);
                }
                if (!rest.checks().isEmpty()) {
                    files.write(now.path(), rest.bytes(), EXECUTABLE);
                    return new HookReport(
                            List.of("taken away for this vault; " + now.path() + " goes on checking "
                                    + rest.checks().size() + " more"),
                            false);
                }
            }
        }
        if (now.hasFormer()) {
            files.replace(now.former(), now.path());
            return new HookReport(List.of("taken away; what was there before is back: " + now.path()), false);
        }
        if (Files.exists(now.path(), LinkOption.NOFOLLOW_LINKS)) {
            files.delete(now.path());
        }
        return new HookReport(List.of("taken away: " + now.path()), false);
    }

    /** An edited hook is never gone: it gets another name, or nothing happens. */
    private void keepEdited(HookFile now, boolean evenEdited) throws IOException {
        if (!evenEdited) {
            throw refused(
                    now.path() + " was edited since wiki-clean wrote it, and is left as it is",
                    "keep your lines elsewhere, or use --force: the edited one becomes "
                            + edited(now, 1).getFileName());
        }
        for (int number = 1; ; number++) {
            try {
                files.rename(now.path(), edited(now, number));
                return;
            } catch (FileAlreadyExistsException taken) {
                // One more that was kept.
            }
        }
    }

    private static Path edited(HookFile now, int number) {
        return now.path().resolveSibling("pre-commit.edited-" + number);
    }

    HookReport status(HookScript.Check check) throws IOException {
        HookFile now = find();
        Optional<HookScript> script = now.script();
        if (!now.is(HookFile.Kind.OURS) || !script.orElseThrow().checks().contains(check)) {
            return new HookReport(absent(now), false);
        }
        boolean isMoved = !now.path().equals(hook);
        HookFile first = isMoved ? HookFile.at(hook) : now;
        List<String> lines = new ArrayList<>(List.of("installed: " + now.path()));
        if (isMoved) {
            lines.add(hook + " calls it");
        }
        if (now.hasFormer()) {
            lines.add("calls first: " + now.former()
                    + (Files.isExecutable(now.former()) ? "" : ", which cannot be executed and so is passed over"));
        }
        HookScript says = script.get();
        lines.add("runs: " + says.program().orElse("wiki-clean from the PATH") + " check --staged --min-severity "
                + says.least());
        says.program()
                .filter(program -> !Files.isExecutable(Path.of(program)))
                .ifPresent(
                        program -> lines.add(program + " is not there any more: the wiki-clean of the PATH is run, if"
                                + " there is one; `hook install` writes the present place"));
        says.checks()
                .forEach(each -> lines.add("vault: " + each.vault()
                        + each.tree().map(tree -> " in " + tree).orElse("")));
        if (!says.text().equals(now.text())) {
            lines.add("written by another version of wiki-clean; `hook install` writes it anew");
        }
        lines.addAll(doubts(first));
        return new HookReport(lines, first.isRun());
    }

    private List<String> absent(HookFile now) {
        List<String> lines = new ArrayList<>();
        lines.add(
                switch (now.kind()) {
                    case NONE -> "not installed: there is no " + hook;
                    case OURS -> "not installed for this vault: " + now.path() + " checks others";
                    case EDITED ->
                        "edited since wiki-clean wrote it: " + now.path() + "; `hook install --force` writes"
                                + " it anew and keeps the edited one";
                    case OTHER ->
                        "not installed: " + hook + " is not of wiki-clean; `hook install` keeps it and calls"
                                + " it first";
                    case NO_FILE -> "not installed: " + hook + " is no file; move it away first";
                });
        if (now.is(HookFile.Kind.NONE) && now.hasFormer()) {
            lines.add(now.former() + " is left of an install that was interrupted: `hook install` goes on, `hook"
                    + " uninstall` brings it back");
        }
        return lines;
    }

    private static RefusedException refused(String reason, String wayOut) {
        return new RefusedException(List.of(new Refusal(reason, wayOut)));
    }
}
