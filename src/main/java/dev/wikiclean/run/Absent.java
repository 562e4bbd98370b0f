package dev.wikiclean.run;

import dev.wikiclean.vault.NotDownloaded;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultFileParser;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;

/** What a move cannot do for notes that a sync client keeps elsewhere. */
final class Absent {
    private Absent() {}

    /** Nothing where every note is here. */
    static Optional<String> notice(Vault vault) {
        List<VaultPath> paths = vault.files().stream()
                .filter(file -> file instanceof NotDownloaded && VaultFileParser.parses(file.path()))
                .map(VaultFile::path)
                .toList();
        return paths.isEmpty()
                ? Optional.empty()
                : Optional.of("links in " + paths.get(0)
                        + (paths.size() > 1 ? " and " + (paths.size() - 1) + " more files" : "")
                        + " cannot follow, for it is not downloaded; if it links to what moves, download it first");
    }
}
