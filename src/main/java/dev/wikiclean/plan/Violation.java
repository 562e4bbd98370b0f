package dev.wikiclean.plan;

import dev.wikiclean.text.Position;
import dev.wikiclean.vault.VaultPath;
import java.util.Set;

/**
 * Something that a plan would break.
 *
 * @param path the file, as it is called before the plan
 * @param position the place in its text before the plan
 * @param message what would be lost or wrong
 * @param concerned the files whose changes can have caused it, {@code path} among them
 */
public record Violation(VaultPath path, Position position, String message, Set<VaultPath> concerned) {
    public Violation {
        concerned = Set.copyOf(concerned);
    }

    Violation(VaultPath path, Position position, String message) {
        this(path, position, message, Set.of(path));
    }

    @Override
    public String toString() {
        return path + ":" + position + ": " + message;
    }
}
