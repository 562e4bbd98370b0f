package dev.wikiclean.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the git program, where there is one. Only for questions: it never changes anything. */
final class GitCommand {
    private GitCommand() {}

    /** What the program wrote to its standard output; nothing where there is no program or it failed. */
    static Optional<byte[]> ask(Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("git", "--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=false"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(GitCommand::choosesRepository);
        builder.environment().put("LC_ALL", "C");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process;
        try {
            process = builder.start();
        } catch (IOException noGit) {
            return Optional.empty();
        }
        try {
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git was running", e);
        } finally {
            process.destroy();
        }
    }

    private static boolean choosesRepository(String variable) {
        return switch (variable) {
            case "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR" ->
                true;
            default -> false;
        };
    }
}
