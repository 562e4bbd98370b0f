package dev.wikiclean.rules;

import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files of a vault by their folded names and paths. */
final class FoldedFiles {
    /** Names that every folder has: alone they say nothing about which file is meant. */
    private static final Set<String> COMMON = Set.of(
            "readme",
            "index",
            "home",
            "overview",
            "todo",
            "notes",
            "note",
            "log",
            "changelog",
            "main",
            "moc",
            "summary",
            "untitled",
            "license",
            "contents",
            "toc",
            "intro",
            "introduction",
            "개요",
            "목차",
            "요약",
            "메모",
            "소개");

    private final NameTable names = new NameTable();
    private final Set<String> folders = new HashSet<>();

    FoldedFiles(Vault vault) {
        for (VaultFile file : vault.files()) {
            VaultPath path = file.path();
            names.add(key(path.name()), path);
            for (String folder = path.folder(); !folder.isEmpty() && folders.add(glued(folder)); ) {
                int slash = folder.lastIndexOf('/');
                folder = slash < 0 ? "" : folder.substring(0, slash);
            }
        }
    }

    /** A note's name without its extension; another file's with it, set apart so that {@code a.png} is no note. */
    private static String key(String name) {
        int dot = name.lastIndexOf('.');
        if (dot <= 0) {
            return name;
        }
        String extension = name.substring(dot + 1);
        return extension.equalsIgnoreCase("md") ? name.substring(0, dot) : attachment(name, dot);
    }

    private static String attachment(String name, int dot) {
        return name.substring(0, dot) + "=" + name.substring(dot + 1);
    }

    /** Every file whose path or, for a target without folders, name folds to {@code target}; none for a folder. */
    List<VaultPath> find(String target) {
        if (target.endsWith("/")) {
            return List.of();
        }
        String path = withoutDots(target);
        int slash = path.lastIndexOf('/');
        List<VaultPath> named = byName(path.substring(slash + 1));
        if (slash < 0) {
            return named;
        }
        String folder = "/" + glued(path.substring(0, slash));
        List<VaultPath> below = named.stream()
                .filter(file -> ("/" + glued(file.folder())).endsWith(folder))
                .toList();
        return below.isEmpty() ? names.find(path) : below;
    }

    /** The files of that bare name in any folder, though the target names another. */
    List<VaultPath> elsewhere(String target) {
        String path = withoutDots(target);
        int slash = path.lastIndexOf('/');
        return slash < 0 || target.endsWith("/") ? List.of() : byName(path.substring(slash + 1));
    }

    /**
     * Whether a bare name found elsewhere may be trusted: the folder that the target names does not exist any more, and
     * the name is not one that every folder has.
     */
    boolean isTelling(String target) {
        String path = withoutDots(target);
        int slash = path.lastIndexOf('/');
        String name = NameFold.glued(withoutNoteExtension(path.substring(slash + 1)));
        String folder = glued(path.substring(0, slash));
        return !COMMON.contains(name)
                && name.length() >= 3
                && !folders.contains(folder)
                && folders.stream().noneMatch(f -> f.endsWith("/" + folder));
    }

    private List<VaultPath> byName(String name) {
        int dot = name.lastIndexOf('.');
        if (dot > 0) {
            List<VaultPath> files = names.find(attachment(name, dot));
            if (!files.isEmpty()) {
                return files;
            }
        }
        List<VaultPath> notes = names.find(withoutNoteExtension(name));
        return notes.stream().filter(VaultPath::isNote).toList();
    }

    private static String withoutNoteExtension(String name) {
        return name.regionMatches(true, Math.max(0, name.length() - 3), ".md", 0, 3)
                ? name.substring(0, name.length() - 3)
                : name;
    }

    private static String withoutDots(String target) {
        String path = target.replace('\\', '/');
        while (path.startsWith("../") || path.startsWith("./") || path.startsWith("/")) {
            path = path.substring(path.indexOf('/') + 1);
        }
        return path;
    }

    private static String glued(String folder) {
        StringBuilder out = new StringBuilder();
        for (String part : folder.split("/", -1)) {
            out.append(out.isEmpty() ? "" : "/").append(NameFold.glued(part));
        }
        return out.toString();
    }
}
