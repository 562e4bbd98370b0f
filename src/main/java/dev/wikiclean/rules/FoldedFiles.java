package dev.wikiclean.rules;

import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayDeque;
import java.util.Deque;
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
        Set<String> seen = new HashSet<>();
        for (VaultFile file : vault.files()) {
            VaultPath path = file.path();
            names.add(key(path.name()), path);
            for (String folder = path.folder(); !folder.isEmpty() && seen.add(folder); ) {
                folders.add(glued(folder));
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

    /**
     * Every file that {@code target}, written in {@code folder}, names when both are folded: a bare name in any folder,
     * a path by its end, a relative or absolute one as a whole. None for a target that is a folder.
     */
    List<VaultPath> find(String folder, String target) {
        if (target.endsWith("/")) {
            return List.of();
        }
        if (isAnchored(target)) {
            return anchored(folder, target);
        }
        int slash = target.lastIndexOf('/');
        List<VaultPath> named = byName(target.substring(slash + 1));
        if (slash < 0) {
            return named;
        }
        String end = "/" + glued(target.substring(0, slash));
        List<VaultPath> below = named.stream()
                .filter(file -> ("/" + glued(file.folder())).endsWith(end))
                .toList();
        return below.isEmpty() ? names.find(target) : below;
    }

    private List<VaultPath> anchored(String folder, String target) {
        Deque<String> parts = new ArrayDeque<>();
        String whole = target.startsWith("/") || folder.isEmpty() ? target : folder + "/" + target;
        for (String part : whole.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return List.of();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        String name = parts.isEmpty() ? "" : parts.removeLast();
        String exactly = glued(String.join("/", parts));
        return byName(name).stream()
                .filter(file -> glued(file.folder()).equals(exactly))
                .toList();
    }

    /** The files of that bare name in any folder, though the target names another; none for names of every folder. */
    List<VaultPath> elsewhere(String target) {
        String name = target.substring(target.lastIndexOf('/') + 1);
        return target.indexOf('/') < 0 || isCommon(name) ? List.of() : byName(name);
    }

    /** Whether {@code name}, with or without {@code .md}, is one that every folder has. */
    static boolean isCommon(String name) {
        return COMMON.contains(NameFold.glued(withoutNoteExtension(name)));
    }

    /**
     * Whether a bare name found elsewhere may be trusted: the folder that the target names does not exist any more, and
     * the name is long enough to be nobody else's.
     */
    boolean isTelling(String target) {
        int slash = target.lastIndexOf('/');
        String name = NameFold.glued(withoutNoteExtension(target.substring(slash + 1)));
        String folder = glued(target.substring(0, slash));
        boolean isLong =
                name.length() >= 8 || name.length() >= 4 && name.chars().allMatch(c -> c >= 0x1100);
        return isLong
                && !isAnchored(target)
                && !folders.contains(folder)
                && folders.stream().noneMatch(f -> f.endsWith("/" + folder));
    }

    /** Whether the target says where it starts. */
    private static boolean isAnchored(String target) {
        return target.startsWith("./") || target.startsWith("../") || target.startsWith("/");
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

    private static String glued(String folder) {
        StringBuilder out = new StringBuilder();
        for (String part : folder.split("/", -1)) {
            out.append(out.isEmpty() ? "" : "/").append(NameFold.glued(part));
        }
        return out.toString();
    }
}
