package dev.wikiclean.run;

import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.rules.ConfigException;
import dev.wikiclean.rules.DecisionsFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.UnaryOperator;

/** Keeps decisions in the vault. Each change reads the file anew and replaces it in one step. */
public final class DecisionStore {
    private final Path root;

    /** @param root the vault's folder */
    public DecisionStore(Path root) {
        this.root = root;
    }

    /** Remembers what was decided. */
    public void add(List<Decision> decisions) throws WorkException {
        change(file -> file.with(decisions));
    }

    /** Forgets what was carried out. */
    public void remove(List<Decision> decisions) throws WorkException {
        change(file -> file.without(decisions));
    }

    private void change(UnaryOperator<DecisionsFile> change) throws WorkException {
        Path target = root.resolve(DecisionsFile.NAME);
        try {
            DecisionsFile before = DecisionsFile.load(root);
            DecisionsFile after = change.apply(before);
            if (!after.text().equals(before.text())) {
                Files.createDirectories(target.getParent());
                replace(target, after.text());
            }
        } catch (ConfigException e) {
            throw new WorkException(root.resolve(DecisionsFile.NAME) + " was left as it is: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new WorkException("cannot write " + target + ": " + Reasons.of(e), e);
        }
    }

    private static void replace(Path target, String text) throws IOException {
        Path temporary = Files.createTempFile(target.getParent(), ".decisions-", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
