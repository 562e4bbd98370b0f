package dev.wikiclean.rules;

import dev.wikiclean.vault.VaultPath;
import java.util.Set;

/** Names of notes that are entrances or belong to the folder rather than to a topic: {@code README}, {@code index}. */
final class HubName {
    private static final Set<String> NAMES = Set.of(
            "readme",
            "index",
            "home",
            "homepage",
            "start",
            "start here",
            "dashboard",
            "toc",
            "table of contents",
            "contents",
            "license",
            "licence",
            "changelog",
            "contributing",
            "code of conduct",
            "claude",
            "agents",
            "gemini",
            "log",
            "moc",
            "홈",
            "목차",
            "색인",
            "대시보드",
            "首页",
            "主页",
            "目录",
            "索引",
            "ホーム",
            "目次");

    private HubName() {}

    /** Whether the note is called so, or like its own folder. */
    static boolean isHub(VaultPath note) {
        String name = NameFold.words(note.stem());
        String folder = note.folder();
        return NAMES.contains(name)
                || !folder.isEmpty()
                        && NameFold.words(folder.substring(folder.lastIndexOf('/') + 1))
                                .equals(name);
    }
}
