package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.TextEdits;
import java.util.Map;

/** Carries a {@link FileChange} out in memory. */
final class VaultFileEdits {
    private VaultFileEdits() {}

    static void apply(Map<VaultPath, VaultFile> files, FileChange change) {
        switch (change) {
            case FileChange.Modify modify -> {
                if (!(files.get(modify.path()) instanceof LinkedFile file)) {
                    throw new IllegalArgumentException("no text to change: " + modify.path());
                }
                String text = TextEdits.apply(file.source().text(), modify.edits());
                files.put(modify.path(), VaultFileParser.parse(modify.path(), SourceText.of(text)));
            }
            case FileChange.Create create -> {
                requireFree(files, create.path());
                files.put(create.path(), VaultFileParser.parse(create.path(), SourceText.of(create.text())));
            }
            case FileChange.Rename rename -> {
                requireFree(files, rename.to());
                VaultFile file = files.remove(rename.path());
                if (file == null) {
                    throw new IllegalArgumentException("no such file: " + rename.path());
                }
                files.put(rename.to(), moved(file, rename.to()));
            }
            case FileChange.Delete delete -> {
                if (files.remove(delete.path()) == null) {
                    throw new IllegalArgumentException("no such file: " + delete.path());
                }
            }
        }
    }

    private static void requireFree(Map<VaultPath, VaultFile> files, VaultPath path) {
        if (files.containsKey(path)) {
            throw new IllegalArgumentException("exists already: " + path);
        }
    }

    private static VaultFile moved(VaultFile file, VaultPath to) {
        return switch (file) {
            case LinkedFile linked -> VaultFileParser.parse(to, linked.source());
            case Attachment attachment -> new Attachment(to, attachment.size());
            case Rejected rejected -> new Rejected(to, rejected.reason());
            case Excluded excluded -> new Excluded(to);
            case NotDownloaded elsewhere -> new NotDownloaded(to);
        };
    }
}
