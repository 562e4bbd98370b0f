package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a vault from texts in memory: for tests, and for trees that do not lie on a disk. */
public final class MemorySource {
    private MemorySource() {}

    /** The vault whose files are {@code texts}, by vault path, with Obsidian's default settings. */
    public static Vault vault(Map<String, String> texts) {
        return vault("memory", ObsidianSettings.DEFAULT, texts);
    }

    /** The vault of that name and those settings whose files are {@code texts}, by vault path. */
    public static Vault vault(String name, ObsidianSettings settings, Map<String, String> texts) {
        List<VaultFile> files = new ArrayList<>(texts.size());
        texts.forEach((path, text) -> files.add(file(VaultPath.of(path), text)));
        return new Vault(name, settings, files, List.of());
    }

    private static VaultFile file(VaultPath path, String text) {
        return VaultFileParser.parses(path)
                ? VaultFileParser.parse(path, SourceText.of(text))
                : new Attachment(path, text.getBytes(StandardCharsets.UTF_8).length);
    }
}
