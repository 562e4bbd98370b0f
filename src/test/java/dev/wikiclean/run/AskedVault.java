package dev.wikiclean.run;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.reason.LoopbackProvider;
import dev.wikiclean.reason.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A vault in git whose configuration names a model that the loopback server answers for. */
final class AskedVault {
    private final Path root;
    private final Git git;
    final List<String> notices = new ArrayList<>();

    AskedVault(Path root, LoopbackProvider provider, String more) throws IOException {
        this.root = root;
        this.git = Git.init(root);
        write(".wiki-clean.yaml", """
                reasoning:
                  model: thinker
                  providers:
                    home:
                      wire: chat-completions
                      base-url: "%s/v1"
                      models:
                        thinker:
                          thinking: {switch: effort, efforts: [low, medium, high], off: none}
                          limits: {input: 200000, output: 30000}
                          prices: {input: 1, output: 2}
                %s""".formatted(provider.url(), more));
    }

    void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    Git commit() throws IOException {
        git.ok("add", "-A");
        git.ok("commit", "-qm", "The vault");
        return git;
    }

    Path root() {
        return root;
    }

    /** What is read anew and the model as its configuration says. */
    Opened open() throws WorkException {
        Snapshot snapshot = Snapshot.read(root, Set.of(), Progress.NONE);
        VaultIndex index = VaultIndex.of(snapshot.vault());
        Clock clock = Clock.systemUTC();
        Reasoning reasoning = Reasoning.open(
                        snapshot,
                        index,
                        snapshot.config().reasoning(),
                        Reasoning.newRun(clock),
                        clock,
                        StopSignal.whenTold(),
                        notices::add)
                .orElseThrow();
        return new Opened(snapshot, index, reasoning);
    }

    /** Everything that a question needs. */
    record Opened(Snapshot snapshot, VaultIndex index, Reasoning reasoning) implements AutoCloseable {
        @Override
        public void close() {
            reasoning.close();
        }
    }
}
