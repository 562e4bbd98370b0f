package dev.wikiclean.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The git program in the environment that git gives to its hooks: {@code git commit FILE} and {@code git commit -a} judge
 * another index than the repository's. Without prompts, pagers, the network, and without a write.
 *
 * @param folder where it runs
 * @param environment all of it
 */
record HookGit(Path folder, Map<String, String> environment) {
    private static final List<String> ALWAYS = List.of(
            "git",
            "--no-optional-locks",
            "--literal-pathspecs",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "diff.relative=false",
            "-c",
            "color.ui=false");
    private static final int LONGEST_ERROR = 400;

    HookGit {
        environment = new TreeMap<>(environment);
        environment.put("LC_ALL", "C");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("GIT_NO_LAZY_FETCH", "1");
        environment.put("GIT_ALLOW_PROTOCOL", "none");
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(ALWAYS);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new StagedException("the git program is not to be found; a check of what is staged needs it");
        }
    }

    /** The output of a command that succeeds. */
    byte[] output(String... arguments) throws IOException {
        return answer(start(arguments), arguments[0]);
    }

    /** The output of {@code process}, git {@code command}, once it has succeeded; it takes no input. */
    static byte[] answer(Process process, String command) throws IOException {
        try {
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new Failed(command, error(process.getErrorStream()));
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git was running", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String error(InputStream from) throws IOException {
        String text = new String(from.readNBytes(LONGEST_ERROR), StandardCharsets.UTF_8);
        return text.replaceAll("\\s+", " ").strip();
    }

    boolean succeeds(String... arguments) throws IOException {
        Process process = start(arguments);
        try {
            process.getOutputStream().close();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git was running", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** A command that ended with a failure, in git's words. */
    static final class Failed extends IOException {
        private static final long serialVersionUID = 1L;

        Failed(String command, String error) {
            super("git " + command + " failed: " + error);
        }
    }
}
