package dev.wikiclean.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One start of the launcher, in an environment that holds nothing but what is given. */
final class Launch {
    private final Path launcher;
    private final Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();

    /** How it ended. */
    record Result(int exit, String out, String err) {}

    Launch(Path launcher, Path folder, Path bin) {
        this.launcher = launcher;
        this.folder = folder;
        environment.put("PATH", bin + File.pathSeparator + System.getenv("PATH"));
        environment.put("HOME", folder.toString());
        environment.put("LC_ALL", "C");
        environment.put("WIKI_CLEAN_NO_BUILD", "1");
    }

    Launch with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Launch without(String name) {
        environment.remove(name);
        return this;
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(launcher.toString()));
        words.addAll(List.of(arguments));
        return start(words);
    }

    /** Runs a script in which {@code $0} is the launcher. */
    Result shell(String script) throws IOException, InterruptedException {
        return start(List.of("/bin/sh", "-c", script, launcher.toString()));
    }

    private Result start(List<String> words) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Result(
                exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
