package dev.wikiclean.plan;

import dev.wikiclean.index.NameIndex;
import dev.wikiclean.rules.NearName;
import dev.wikiclean.rules.NearNames;
import dev.wikiclean.rules.UnportableName;
import dev.wikiclean.vault.NotDownloaded;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultFileParser;
import dev.wikiclean.vault.VaultPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Understands what somebody wants to move where. */
public final class MoveTarget {
    /** An ending that is an extension: {@code png}, {@code mp4}, {@code 7z}; not the {@code 2} of {@code v1.2}. */
    private static final Pattern EXTENSION = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9]{1,8}");

    private final Vault vault;
    private final NameIndex names;

    private MoveTarget(Vault vault) {
        this.vault = vault;
        this.names = NameIndex.of(vault.files().stream().map(VaultFile::path).toList());
    }

    /**
     * The move of {@code old} (a note, an attachment, a folder; a note may lack its extension) to {@code target}: a path
     * (which may lack the extension), or a folder that exists or ends in a slash, to move into.
     *
     * @throws PlanException where {@code old} is not there, or {@code target} is or cannot be
     */
    public static Move of(Vault vault, String old, String target) {
        return new MoveTarget(vault).move(old, target);
    }

    private Move move(String old, String target) {
        String from = trimmed(old);
        boolean slash = old.endsWith("/");
        List<VaultPath> files = slash ? List.of() : names.candidates("/" + from);
        boolean folder = isFolder(from);
        if (folder && !files.isEmpty() && !vault.contains(path(from))) {
            throw new PlanException(old + " is a folder and a note: say " + from + "/ or " + files.get(0));
        }
        if (files.isEmpty() && folder) {
            return folder(path(from), target);
        }
        if (files.size() == 1 || files.size() > 1 && vault.contains(path(from))) {
            return file(files.size() == 1 ? files.get(0) : path(from), target);
        }
        throw new PlanException(files.isEmpty() ? missing(from) : old + " may be any of " + files + ": spell it out");
    }

    private String missing(String from) {
        List<VaultPath> near =
                new NearNames(vault).find(from).stream().map(NearName::file).toList();
        return "there is no " + from + " in the vault"
                + (near.isEmpty()
                        ? "; name it by its path in the vault"
                        : "; did you mean "
                                + String.join(
                                        " or ",
                                        near.stream().map(VaultPath::value).toList())
                                + "?");
    }

    private Move file(VaultPath from, String target) {
        requireHere(from);
        String to = trimmed(target);
        boolean into = target.endsWith("/") || to.isEmpty() || isFolder(to);
        String full = into ? (to.isEmpty() ? "" : to + "/") + from.name() : withExtension(from, to);
        VaultPath path = path(full);
        requireSound(from, path);
        if (VaultFileParser.parses(path) != VaultFileParser.parses(from)
                || VaultFileParser.parses(path) && !path.extension().equals(from.extension())) {
            throw new PlanException(from + " would become another kind of file as " + path + "; keep its extension");
        }
        requireFree(from, path);
        return new Move(from, path, false, Map.of(from, path));
    }

    private static String withExtension(VaultPath from, String to) {
        String name = to.substring(to.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String extension = dot <= 0 ? "" : name.substring(dot + 1);
        boolean complete = VaultFileParser.parses(from) || from.extension().isEmpty()
                ? extension.equalsIgnoreCase(from.extension())
                : EXTENSION.matcher(extension).matches();
        String own =
                from.name().substring(from.name().length() - from.extension().length());
        return complete || own.isEmpty() ? to : to + "." + own;
    }

    private Move folder(VaultPath from, String target) {
        String to = trimmed(target);
        boolean same = to.equals(from.value());
        boolean into = !same && (target.endsWith("/") || to.isEmpty() || isFolder(to));
        VaultPath path = path(into ? (to.isEmpty() ? "" : to + "/") + from.name() : to);
        requireSound(from, path);
        if (path.isBelow(from.value())) {
            throw new PlanException("the folder " + from + " cannot move into itself");
        }
        if (isFolder(path.value())) {
            throw new PlanException(path + " exists already; move the files one by one");
        }
        Map<VaultPath, VaultPath> files = new HashMap<>();
        for (VaultFile file : vault.files()) {
            if (file.path().isBelow(from.value())) {
                requireHere(file.path());
                String below = file.path().value().substring(from.value().length());
                files.put(file.path(), path(path.value() + below));
            }
        }
        files.forEach(this::requireFree);
        return new Move(from, path, true, files);
    }

    /** Refuses names that Obsidian or file systems could not hold. */
    private static void requireSound(VaultPath from, VaultPath to) {
        if (from.equals(to)) {
            throw new PlanException(from + " is there already");
        }
        List<String> old = List.of(from.value().split("/"));
        for (String part : to.value().split("/")) {
            String why = "";
            if (part.startsWith(".")) {
                why = "begins with a dot: Obsidian does not see it";
            } else if (part.indexOf('\\') >= 0 || part.chars().anyMatch(Character::isISOControl)) {
                why = "holds a backslash or a control character";
            } else if (part.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
                why = "is not Unicode";
            } else if (!old.contains(part)) {
                why = UnportableName.refused(part).orElse("");
            }
            if (!why.isEmpty()) {
                throw new PlanException("the name `" + part + "` " + why + "; choose another");
            }
        }
    }

    private void requireHere(VaultPath file) {
        if (vault.file(file).filter(NotDownloaded.class::isInstance).isPresent()) {
            throw new PlanException(file + " is not downloaded; download it first");
        }
    }

    /** Refuses a path that a file has, or would have on a disk that knows neither letter case nor normalisation. */
    private void requireFree(VaultPath from, VaultPath to) {
        for (VaultPath there : names.candidates("/" + to)) {
            boolean same = there.extension().equals(to.extension());
            if (same && !there.equals(from)) {
                throw new PlanException(
                        there.equals(to)
                                ? to + " exists already; nothing is overwritten"
                                : to + " differs from " + there + " in letter case or normalisation alone");
            }
        }
        for (String folder = to.folder();
                !folder.isEmpty();
                folder = path(folder).folder()) {
            if (vault.contains(path(folder))) {
                throw new PlanException("the folder " + folder + " is a file");
            }
        }
    }

    private boolean isFolder(String path) {
        return !path.isEmpty()
                && vault.files().stream().anyMatch(file -> file.path().isBelow(path));
    }

    private static VaultPath path(String path) {
        try {
            return VaultPath.of(path);
        } catch (IllegalArgumentException e) {
            throw new PlanException("not a path in a vault: `" + path + "`");
        }
    }

    private static String trimmed(String path) {
        String trimmed = path;
        while (trimmed.startsWith("./")) {
            trimmed = trimmed.substring(2);
        }
        while (trimmed.endsWith("/")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        return trimmed;
    }
}
