package dev.wikiclean.git;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.SingleFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A hook that husky calls: a few lines in its file, which everybody gets, and a script in the git directory. */
final class HuskyHook {
    private static final String EXECUTABLE = "rwxr-xr-x";

    private final HookPlace.Husky place;
    private final SingleFile files;
    private final Path file;

    HuskyHook(HookPlace.Husky place, FileOps ops) {
        this.place = place;
        this.files = new SingleFile(ops);
        this.file = place.file();
    }

    HookReport install(HookScript script, String command) throws IOException {
        String text = Files.exists(file) ? read() : "";
        if (!HuskyBlock.isShell(text)) {
            throw new RefusedException(List.of(new Refusal(
                    file + " is no shell script", "call `" + command + "` from it and end with its exit code")));
        }
        files.write(place.hook(), script.bytes(), EXECUTABLE);
        if (HuskyBlock.isIntact(text, command)) {
            return new HookReport(lines("installed already: "), place.isActive());
        }
        String plain = HuskyBlock.isIn(text) ? HuskyBlock.removed(text) : text;
        byte[] bytes = HuskyBlock.added(plain, command).getBytes(StandardCharsets.UTF_8);
        if (Files.exists(file)) {
            files.write(file, bytes);
        } else {
            files.write(file, bytes, EXECUTABLE);
        }
        return new HookReport(lines("installed in husky's file, commit it: "), place.isActive());
    }

    HookReport uninstall() throws IOException {
        boolean had = Files.exists(place.hook());
        if (had) {
            files.delete(place.hook());
        }
        if (!Files.exists(file) || !HuskyBlock.isIn(read())) {
            return new HookReport(
                    List.of(had ? "taken away: " + place.hook() : "not installed: nothing of wiki-clean in " + file),
                    false);
        }
        String rest = HuskyBlock.removed(read());
        if (rest.isEmpty()) {
            files.delete(file);
        } else {
            files.write(file, rest.getBytes(StandardCharsets.UTF_8));
        }
        return new HookReport(List.of("taken out of husky's file, commit that: " + file), false);
    }

    HookReport status(String command) throws IOException {
        String text = Files.exists(file) ? read() : "";
        if (!HuskyBlock.isIn(text)) {
            return new HookReport(
                    List.of("not installed: husky runs " + file + "; `hook install` adds a few lines there"), false);
        }
        List<String> lines = lines("installed: ");
        if (!HuskyBlock.isIntact(text, command)) {
            lines.add("its lines there were changed, or written for another vault; `hook install` writes them anew");
        }
        HookFile hook = HookFile.at(place.hook());
        lines.add(
                hook.isRun()
                        ? "calls: " + place.hook()
                        : "calls the wiki-clean of the PATH, for there is no " + place.hook() + " (`hook install`)");
        return new HookReport(lines, place.isActive());
    }

    private List<String> lines(String what) {
        List<String> lines = new ArrayList<>(List.of(what + file));
        if (!place.isActive()) {
            lines.add("git does not run husky's hooks yet: `npm install` (its prepare script) turns them on");
        }
        return lines;
    }

    private String read() throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
