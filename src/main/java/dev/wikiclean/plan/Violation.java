package dev.wikiclean.plan;

import dev.wikiclean.text.Position;
import dev.wikiclean.vault.VaultPath;

/**
 * Something that a plan would break.
 *
 * @param path the file, as it is called before the plan
 * @param position the place in its text before the plan
 * @param message what would be lost or wrong
 */
public record Violation(VaultPath path, Position position, String message) {
    @Override
    public String toString() {
        return path + ":" + position + ": " + message;
    }
}
