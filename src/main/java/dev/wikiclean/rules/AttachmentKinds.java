package dev.wikiclean.rules;

import dev.wikiclean.vault.VaultPath;
import java.util.Set;

/** What Obsidian shows as an attachment ("Accepted file formats", Obsidian Help), and what else may use one. */
final class AttachmentKinds {
    private static final Set<String> SHOWN = Set.of(
            "avif", "bmp", "gif", "jpeg", "jpg", "png", "svg", "webp", "flac", "m4a", "mp3", "ogg", "wav", "webm",
            "3gp", "mkv", "mov", "mp4", "ogv", "pdf");
    private static final Set<String> USERS = Set.of(
            "html",
            "htm",
            "xhtml",
            "css",
            "scss",
            "less",
            "js",
            "mjs",
            "ts",
            "jsx",
            "tsx",
            "vue",
            "svelte",
            "astro",
            "mdx",
            "rst",
            "adoc",
            "org",
            "tex",
            "typ",
            "ipynb",
            "qmd",
            "rmd",
            "excalidraw",
            "drawio",
            "json",
            "xml",
            "opf",
            "py",
            "php",
            "rb",
            "java",
            "swift",
            "dart",
            "yaml",
            "yml",
            "toml");

    private AttachmentKinds() {}

    /** Whether Obsidian treats {@code path} as an attachment. */
    static boolean isAttachment(VaultPath path) {
        return SHOWN.contains(path.extension());
    }

    /** Whether {@code path} is a page or a program that may use files beside it, and that nobody reads here. */
    static boolean mayUse(VaultPath path) {
        return USERS.contains(path.extension());
    }
}
