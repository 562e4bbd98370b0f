package dev.wikiclean.rules;

import dev.wikiclean.index.Resolution;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.vault.VaultPath;
import java.util.Set;

/** What links use, for rules that must not call a used file unused. */
final class LinkUse {
    /** Names that more files have are no evidence for one of them, and would make this quadratic. */
    private static final int CANDIDATES_AT_MOST = 50;

    private LinkUse() {}

    /** Adds every other file that {@code link} could mean. */
    static void addAll(ResolvedLink link, Set<VaultPath> used) {
        VaultPath source = link.source().path();
        if (link.resolution() instanceof Resolution.Resolved resolved) {
            if (!resolved.file().equals(source)) {
                used.add(resolved.file());
            }
            if (resolved.isAmbiguous()) {
                resolved.candidates().stream()
                        .limit(CANDIDATES_AT_MOST)
                        .filter(path -> !path.equals(source))
                        .forEach(used::add);
            }
        }
    }
}
