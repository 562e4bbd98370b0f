package dev.wikiclean.report;

import dev.wikiclean.rules.Finding;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.VaultPath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A name for each finding that stays while lines move; equal findings of a file are counted through. */
final class Fingerprints {
    private final Map<Long, Integer> seen = new HashMap<>();
    private VaultPath file;

    /** The next finding's; they come sorted by file. */
    String next(Finding finding, Optional<SourceText> source) {
        if (!finding.path().equals(file)) {
            file = finding.path();
            seen.clear();
        }
        long hash = FindingMark.of(finding, source).hash();
        int earlier = seen.merge(hash, 1, Integer::sum) - 1;
        return Hash64.hex(Hash64.with(hash, earlier));
    }
}
