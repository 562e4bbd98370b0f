package dev.wikiclean.plan;

import dev.wikiclean.vault.VaultPath;
import java.util.Set;

/**
 * What a move may do.
 *
 * @param capture whether links that lead nowhere may come to lead to what moves
 * @param frozen files that must stay as they are, such as those with uncommitted changes
 */
public record MoveOptions(boolean capture, Set<VaultPath> frozen) {
    public static final MoveOptions DEFAULT = new MoveOptions(false, Set.of());

    public MoveOptions {
        frozen = Set.copyOf(frozen);
    }
}
