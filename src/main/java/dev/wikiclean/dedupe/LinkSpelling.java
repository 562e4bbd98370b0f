package dev.wikiclean.dedupe;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.Quoting;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the target of a link for the note that it is moved to. */
final class LinkSpelling {
    private static final String NOT_IN_WIKILINKS = "#^|[]";

    private LinkSpelling() {}

    /** The shortest name by which a wikilink in {@code source} reaches {@code target}; nothing where none does. */
    static Optional<String> wikiTarget(VaultIndex index, VaultPath source, VaultPath target) {
        for (String name : names(target)) {
            if (name.chars().noneMatch(c -> NOT_IN_WIKILINKS.indexOf(c) >= 0) && leads(index, source, name, target)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The edits, in the text that {@code link} was read from, by which it leads from {@code source} to {@code target}. */
    static Optional<List<TextEdit>> edits(VaultIndex index, VaultPath source, Link link, VaultPath target) {
        return switch (link.form()) {
            case WIKI -> wikiTarget(index, source, target).map(name -> wiki(link, name));
            case INLINE, DEFINITION -> markdown(index, source, link, target, false);
            case INLINE_ANGLE, DEFINITION_ANGLE -> markdown(index, source, link, target, true);
            case PATH -> Optional.empty();
        };
    }

    private static List<TextEdit> wiki(Link link, String name) {
        List<TextEdit> edits = new ArrayList<>();
        String shown = link.target().text();
        boolean wordsChange = link.display().isEmpty() && !link.isEmbed() && !name.equals(shown);
        boolean plainWords = shown.equals(lastPart(shown));
        String pipe = link.quoting() == Quoting.TABLE_CELL ? "\\|" : "|";
        String display = wordsChange && plainWords && link.fragment().isEmpty() ? pipe + shown : "";
        edits.add(TextEdit.replace(link.target().span(), name + display));
        return edits;
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Optional<List<TextEdit>> markdown(
            VaultIndex index, VaultPath source, Link link, VaultPath target, boolean angle) {
        String path = target.value();
        if (!leads(index, source, path, target) || path.indexOf('<') >= 0 || path.indexOf('>') >= 0) {
            return Optional.empty();
        }
        String written = path.replace("%", "%25").replace("#", "%23");
        if (!angle) {
            written = written.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
        }
        return Optional.of(List.of(TextEdit.replace(link.target().span(), written)));
    }

    private static List<String> names(VaultPath target) {
        String name = target.isNote() ? target.stem() : target.name();
        return List.of(name, target.withoutNoteExtension(), target.value());
    }

    private static boolean leads(VaultIndex index, VaultPath source, String name, VaultPath target) {
        return index.resolver()
                .resolve(source, name)
                .path()
                .filter(target::equals)
                .isPresent();
    }
}
