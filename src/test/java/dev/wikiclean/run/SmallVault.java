package dev.wikiclean.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A vault of a few notes in which a run does everything that it can do to a file. */
final class SmallVault {
    private static final String WORDS = """
            The key-value cache keeps the keys and values of earlier tokens, so that each new token attends to them
            without computing them again. It grows with the length of the context and the size of the batch, and it is
            what limits how many requests a server can hold.
            """;

    private SmallVault() {}

    /** What a run changes, makes or removes, and a note that it leaves alone. */
    static final List<String> PATHS = List.of(
            "AI/KV Cache (KV 캐시).md",
            "Imported/KV 캐시.md",
            "Reading.md",
            "Old links.md",
            "Captured/403.md",
            "00_MOC/Inference MOC.md",
            "Alone.md");

    static void fill(Path root) throws IOException {
        write(root, ".wiki-clean.yaml", "extends: agent-wiki\n");
        write(root, PATHS.get(0), """
                ---
                title: KV Cache (KV 캐시)
                category: AI/Inference
                status: verified
                aliases: [KV 캐시]
                ---

                # KV Cache (KV 캐시)

                """ + WORDS);
        write(
                root,
                PATHS.get(1),
                "---\ntitle: KV 캐시\nstatus: draft\n---\n\n# KV 캐시\n\n" + WORDS + "\n이 노트만 아는 문장이다.\n");
        write(root, PATHS.get(2), "[[KV 캐시]]를 읽을 것. Spelled otherwise: [[beam_search]].\n");
        write(root, PATHS.get(3), "By a redirect: [[Key-Value Cache]], misspelt: [[beam search]].\n");
        write(
                root,
                PATHS.get(4),
                "---\nsource_url: https://example.com/a\n---\n\n# 403 Forbidden\n\nYou don't have"
                        + " permission to access this resource.\n\nnginx/1.24.0\n");
        write(root, PATHS.get(6), "Leads to [[Beam-Search]].\n");
        write(
                root,
                "AI/Key-Value Cache.md",
                "---\nstatus: redirect\nduplicate_of: \"[[KV Cache (KV 캐시)]]\"\n---\n\nSee [[KV Cache (KV 캐시)]].\n");
        write(root, "AI/Beam-Search.md", "---\ntitle: Beam-Search\ncategory: AI/Inference\n---\n\nKeeps the best k.\n");
        write(root, "AI/Sampling.md", "---\ntitle: Sampling\ncategory: AI/Inference\n---\n\nDraws by weight.\n");
    }

    private static void write(Path root, String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
