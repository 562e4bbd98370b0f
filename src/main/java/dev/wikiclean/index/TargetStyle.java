package dev.wikiclean.index;

import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkForm;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.ObsidianSettings.NewLinkFormat;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The habit that a link's target shows.
 *
 * @param reach how much of the path it writes
 * @param extension whether it writes a note's {@code .md}
 */
record TargetStyle(Reach reach, boolean extension) {
    /** How much of a path a target writes. */
    enum Reach {
        /** {@code Note}. */
        BARE,
        /** {@code folder/Note}: some of the path. */
        SUFFIX,
        /** The whole vault path. */
        WHOLE,
        /** {@code /folder/Note}. */
        ROOTED,
        /** {@code ./Note}, {@code ../folder/Note}. */
        RELATIVE,
        /** {@code sub/Note}, seen from the source's folder, as Markdown elsewhere is written. */
        RELATIVE_BELOW
    }

    /** The style of {@code link} in {@code source}, which leads to {@code old} if it leads anywhere. */
    static TargetStyle of(VaultPath source, Link link, Optional<VaultPath> old) {
        if (link.form() == LinkForm.PATH && link.kind() == LinkKind.CANVAS) {
            return new TargetStyle(Reach.WHOLE, true);
        }
        String text = link.target().text();
        boolean extension = writesExtension(text, link, old);
        if (text.startsWith("/")) {
            return new TargetStyle(Reach.ROOTED, extension);
        }
        if (text.startsWith("./") || text.startsWith("../")) {
            return new TargetStyle(Reach.RELATIVE, extension);
        }
        if (text.indexOf('/') < 0) {
            return new TargetStyle(Reach.BARE, extension);
        }
        return new TargetStyle(pathReach(source, text, old), extension);
    }

    /**
     * The style of {@code link} in {@code source}, which leads to {@code old}; where the link could have been written so
     * by several habits, {@code format} decides.
     */
    static TargetStyle of(VaultPath source, Link link, VaultPath old, NewLinkFormat format) {
        TargetStyle shown = of(source, link, Optional.of(old));
        if (link.form() == LinkForm.PATH) {
            return shown;
        }
        boolean below = old.isBelow(source.folder());
        boolean bothInOneFolder = below && old.folder().equals(source.folder());
        Reach reach =
                switch (format) {
                    case SHORTEST -> shown.reach;
                    case ABSOLUTE -> shown.reach == Reach.BARE && old.folder().isEmpty() ? Reach.WHOLE : shown.reach;
                    case RELATIVE ->
                        shown.reach == Reach.BARE && bothInOneFolder
                                        || shown.reach == Reach.WHOLE
                                                && source.folder().isEmpty()
                                ? Reach.RELATIVE_BELOW
                                : shown.reach;
                };
        return new TargetStyle(reach, shown.extension);
    }

    /** Whether {@code text}, which leads from {@code source} to {@code target}, still shows this habit. */
    boolean describes(VaultPath source, String text, VaultPath target, boolean markdown) {
        String path = NameFolding.fold(target.value());
        String note = NameFolding.fold(target.withoutNoteExtension());
        String written = NameFolding.fold(text);
        return switch (reach) {
            case BARE, SUFFIX, ROOTED, RELATIVE -> true;
            case WHOLE -> written.equals(path) || written.equals(note);
            case RELATIVE_BELOW -> {
                String below = source.folder().isEmpty() ? written : NameFolding.fold(source.folder()) + "/" + written;
                yield !markdown || below.equals(path) || below.equals(note);
            }
        };
    }

    private static boolean writesExtension(String text, Link link, Optional<VaultPath> old) {
        boolean md = text.toLowerCase(Locale.ROOT).endsWith(".md");
        if (old.isEmpty()) {
            return md;
        }
        if (!old.get().isNote()) {
            return link.form() != LinkForm.WIKI;
        }
        // [[MAKE.md]] that leads to MAKE.md.md writes no extension.
        return md && NameFolding.fold(old.get().value()).endsWith(NameFolding.fold(last(text)));
    }

    private static Reach pathReach(VaultPath source, String text, Optional<VaultPath> old) {
        if (old.isEmpty()) {
            return Reach.WHOLE;
        }
        String written = NameFolding.fold(text);
        String path = NameFolding.fold(old.get().value());
        String note = NameFolding.fold(old.get().withoutNoteExtension());
        if (path.equals(written) || note.equals(written)) {
            return Reach.WHOLE;
        }
        String below = source.folder().isEmpty() ? written : NameFolding.fold(source.folder()) + "/" + written;
        return path.equals(below) || note.equals(below) ? Reach.RELATIVE_BELOW : Reach.SUFFIX;
    }

    /** The ways to write {@code target} in {@code source}, the one that keeps the habit best first. */
    List<String> spellings(VaultPath source, VaultPath target) {
        String path = extension ? target.value() : target.withoutNoteExtension();
        Set<String> all = new LinkedHashSet<>();
        switch (reach) {
            case BARE -> all.addAll(suffixes(path, 1));
            case SUFFIX -> all.addAll(suffixes(path, 2));
            case WHOLE -> all.add(path);
            case ROOTED -> all.add("/" + path);
            case RELATIVE -> all.add(RelativePaths.between(source.folder(), path));
            case RELATIVE_BELOW -> {
                String way = RelativePaths.between(source.folder(), path);
                all.add(way.startsWith("./") ? way.substring(2) : way);
                all.add(way);
            }
        }
        all.add(path);
        // A name that another file takes first when its extension is left out: [[MAKE.md]], [[windows.h]].
        all.add(target.value());
        all.add("/" + path);
        all.add("/" + target.value());
        return List.copyOf(all);
    }

    /** The ends of {@code path} from {@code parts} parts on, the shortest first. */
    private static List<String> suffixes(String path, int parts) {
        List<String> found = new ArrayList<>();
        int count = 1;
        for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
            if (count++ >= parts) {
                found.add(path.substring(slash + 1));
            }
        }
        found.add(path);
        return found;
    }

    private static String last(String text) {
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
