package dev.wikiclean.cli;

import dev.wikiclean.reason.LoopbackProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A vault in a repository of its own whose commands run in this process, with a server on this machine for a model. */
final class ScratchVault {
    final Path root;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** @param more of the configuration, behind `reasoning:` */
    ScratchVault(Path root, LoopbackProvider provider, String more) throws IOException {
        this.root = Files.createDirectories(root);
        write(".wiki-clean.yaml", """
                extends: agent-wiki
                reasoning:
                  model: claude-haiku-5-5
                  providers: {anthropic: {base-url: "%s", key: %s}}
                %s""".formatted(provider.url(), LoopbackProvider.KEY_VARIABLE, more));
    }

    void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void commit() throws IOException {
        git("init", "-q", "-b", "main");
        git("config", "user.name", "Ada");
        git("config", "user.email", "ada@example.org");
        git("config", "core.quotePath", "false");
        git("add", "-A");
        git("commit", "-q", "-m", "first");
    }

    int run(String... words) {
        out.reset();
        err.reset();
        return Main.run(words, new Terminal(stream(out), stream(err), root, "wiki-clean", false, false));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** Everything that the last command said. */
    String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    String git(String... words) throws IOException {
        return GitProgram.run(root, words);
    }
}
