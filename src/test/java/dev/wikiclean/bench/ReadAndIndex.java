package dev.wikiclean.bench;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.FolderSource;
import dev.wikiclean.vault.Vault;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Measures reading, parsing and indexing: {@code ReadAndIndex VAULT [TIMES]}; the first time is the cold one. */
public final class ReadAndIndex {
    private ReadAndIndex() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            Vault vault = FolderSource.read(Path.of(arguments[0]));
            long read = System.nanoTime();
            VaultIndex index = VaultIndex.of(vault);
            long indexed = System.nanoTime();
            int redirects = index.redirects().canonicals().size();
            long done = System.nanoTime();
            long broken =
                    index.links().stream().filter(link -> link.isUnresolved()).count();
            out.printf(
                    "read and parse %d ms, index %d ms, redirects %d ms; %d files, %d links, %d unresolved, %d redirects%n",
                    (read - start) / 1_000_000,
                    (indexed - read) / 1_000_000,
                    (done - indexed) / 1_000_000,
                    vault.files().size(),
                    index.links().size(),
                    broken,
                    redirects);
        }
    }
}
