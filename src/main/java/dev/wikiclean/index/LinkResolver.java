package dev.wikiclean.index;

import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkForm;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.VaultPath;

/**
 * Resolves links exactly as Obsidian does (observed on 1.13.7): the exact vault path; the source's own folder; of all
 * paths that end in the target the shortest, ties by path. The name as written goes before the name with {@code .md}
 * added, so {@code [[MAKE.md]]} finds {@code MAKE.md.md} where there is no {@code MAKE.md}. Aliases do not resolve.
 */
public final class LinkResolver {
    private static final Resolution UNRESOLVED = new Resolution.Unresolved();
    private static final Resolution PLACEHOLDER = new Resolution.Placeholder();
    private static final Resolution EXTERNAL = new Resolution.External();

    private final NameIndex names;

    public LinkResolver(NameIndex names) {
        this.names = names;
    }

    /** The names that it resolves against. */
    public NameIndex names() {
        return names;
    }

    /** Where {@code link} of the file {@code source} leads. */
    public Resolution resolve(VaultPath source, Link link) {
        String target = link.target().text();
        if (target.isEmpty()) {
            // The empty [[]] of Dataview queries is no link; an empty destination is its own document (RFC 3986, 4.4).
            boolean query = link.fragment().isEmpty() && link.form() == LinkForm.WIKI;
            return query ? PLACEHOLDER : new Resolution.Self(source);
        }
        if (Urls.isUrl(link)) {
            return EXTERNAL;
        }
        Resolution found = link.kind() == LinkKind.CANVAS && link.form() == LinkForm.PATH
                ? resolveWholePath(target)
                : resolve(source, target);
        if (found != UNRESOLVED) {
            return found;
        }
        if (Placeholders.isPlaceholder(target)
                || link.fragment()
                        .map(Link.Part::text)
                        .filter(Placeholders::isPlaceholder)
                        .isPresent()) {
            return PLACEHOLDER;
        }
        if (Urls.mayBeUrl(link)) {
            return EXTERNAL;
        }
        return link.kind() == LinkKind.BASE && names.isFolder(target) ? PLACEHOLDER : UNRESOLVED;
    }

    /** Where a wikilink target (decoded, without fragment) written in {@code source} leads. */
    public Resolution resolve(VaultPath source, String target) {
        if (target.isEmpty()) {
            return new Resolution.Self(source);
        }
        if (target.charAt(0) == '/') {
            return first(names.atPath(NameFolding.fold(target.substring(1))), target.substring(1));
        }
        if (target.startsWith("./") || target.startsWith("../")) {
            return RelativePaths.resolve(source.folder(), target)
                    .map(path -> first(names.atPath(NameFolding.fold(path)), path))
                    .orElse(UNRESOLVED);
        }
        NamedFile[] named = names.named(target);
        if (named.length < 2) {
            return named.length == 0 ? UNRESOLVED : named[0].alone();
        }
        return choose(source, target, NameFolding.fold(target), named);
    }

    /** Whether {@code target}, which leads to {@code resolution}, may come to mean another file of its name. */
    static boolean isAmbiguous(Resolution resolution, String target) {
        if (!(resolution instanceof Resolution.Resolved resolved) || !resolved.isAmbiguous()) {
            return false;
        }
        String written = NameFolding.fold(target.startsWith("/") ? target.substring(1) : target);
        VaultPath file = resolved.file();
        return !written.equals(NameFolding.fold(file.value()))
                && !written.equals(NameFolding.fold(file.withoutNoteExtension()));
    }

    /** A canvas names the file by its whole path; Obsidian does not search for it elsewhere. */
    private Resolution resolveWholePath(String target) {
        for (NamedFile file : names.exactly(NameFolding.fold(target))) {
            if (NameFolding.nfc(file.path().value()).equals(NameFolding.nfc(target))) {
                return file.alone();
            }
        }
        return UNRESOLVED;
    }

    private Resolution choose(VaultPath source, String target, String key, NamedFile[] named) {
        NamedFile[] best = names.atPath(key);
        String wanted = target;
        if (!isOneOf(best, named)) {
            String folder = source.folder();
            wanted = folder.isEmpty() ? target : folder + "/" + target;
            best = names.atPath(NameFolding.fold(wanted));
        }
        NamedFile chosen = isOneOf(best, named) ? spelled(best, wanted) : named[0];
        for (int i = 0; i < named.length; i++) {
            if (named[i] == chosen) {
                return new Resolution.Resolved(chosen.path(), Candidates.of(named, i));
            }
        }
        throw new IllegalStateException("not a candidate: " + chosen.path());
    }

    /** Files with the written extension go before those where {@code .md} was added: the two must agree. */
    private static boolean isOneOf(NamedFile[] found, NamedFile[] named) {
        return found.length > 0 && nameOf(found[0]).equals(nameOf(named[0]));
    }

    private static String nameOf(NamedFile file) {
        return file.key().substring(file.key().lastIndexOf('/') + 1);
    }

    private static Resolution first(NamedFile[] files, String wanted) {
        if (files.length < 2) {
            return files.length == 0 ? UNRESOLVED : files[0].alone();
        }
        NamedFile chosen = spelled(files, wanted);
        for (int i = 0; i < files.length; i++) {
            if (files[i] == chosen) {
                return new Resolution.Resolved(chosen.path(), Candidates.of(files, i));
            }
        }
        throw new IllegalStateException("not a candidate: " + chosen.path());
    }

    /** Of files whose paths differ only in case or normalisation the one that is spelled as wanted, else the first. */
    private static NamedFile spelled(NamedFile[] files, String wanted) {
        for (NamedFile file : files) {
            String path = file.path().value();
            if (path.startsWith(wanted) && (path.length() == wanted.length() || path.length() == wanted.length() + 3)) {
                return file;
            }
        }
        return files[0];
    }
}
