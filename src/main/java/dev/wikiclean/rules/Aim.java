package dev.wikiclean.rules;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.VaultPath;
import java.util.List;

/** Fixes that point one link at another file. */
final class Aim {
    private Aim() {}

    /** Rewrites {@code link} so that it leads to {@code file}, its style and what the reader sees kept. */
    static Fix at(RuleContext context, ResolvedLink link, VaultPath file) {
        return new Fix(
                Applicability.SAFE,
                "point the link at " + name(file),
                List.of(new FileChange.Modify(
                        link.source().path(), edits(link, file))));
    }

    private static List<dev.wikiclean.text.TextEdit> edits(ResolvedLink link, VaultPath file) {
        String shown = link.link().display().isPresent() || link.link().isEmbed()
                ? ""
                : "|" + link.link().target().text();
        return List.of(dev.wikiclean.text.TextEdit.replace(
                link.link().target().span(), file.stem() + (link.link().fragment().isPresent() ? "" : shown)));
    }

    /** A file as messages name it: {@code [[Folder/Note]]}. */
    static String name(VaultPath file) {
        return "[[" + file.withoutNoteExtension() + "]]";
    }

    static String names(List<VaultPath> files) {
        return String.join(", ", files.stream().map(Aim::name).toList());
    }
}
