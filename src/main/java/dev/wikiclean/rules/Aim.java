package dev.wikiclean.rules;

import dev.wikiclean.index.LinkWriter;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;

/** Points one link at another file. */
final class Aim {
    private static final int NAMED_AT_MOST = 5;

    private Aim() {}

    /**
     * A finding about {@code link} whose fix leads it to {@code file}, its style and what the reader sees kept; without
     * a fix, and saying why, where the link cannot be written so.
     */
    static Finding finding(RuleContext context, String rule, ResolvedLink link, VaultPath file, String what) {
        if (!isWritable(link)) {
            return finding(
                    context, rule, link, what + "; front matter that cannot be read is not written", Optional.empty());
        }
        Optional<Fix> fix = LinkWriter.retarget(context.index(), link.source().path(), link.link(), file)
                .filter(edits -> !edits.isEmpty())
                .map(edits -> new Fix(
                        Applicability.SAFE,
                        "point the link at " + name(file),
                        List.of(new FileChange.Modify(link.source().path(), edits))));
        String why = fix.isPresent() ? "" : "; a link of this form cannot name it";
        return finding(context, rule, link, what + why, fix);
    }

    static Finding finding(RuleContext context, String rule, ResolvedLink link, String message, Optional<Fix> fix) {
        return context.finding(rule, link.source(), link.link().span(), message, fix);
    }

    /** Whether the link's text may be rewritten at all. */
    static boolean isWritable(ResolvedLink link) {
        return !(link.link().kind() == LinkKind.PROPERTY
                && link.source() instanceof Note note
                && note.frontMatter() instanceof FrontMatter.Unparsable);
    }

    /** A file as messages name it: {@code [[Folder/Note]]}. */
    static String name(VaultPath file) {
        return "[[" + file.withoutNoteExtension() + "]]";
    }

    static String names(List<VaultPath> files) {
        String some = String.join(
                ", ", files.stream().limit(NAMED_AT_MOST).map(Aim::name).toList());
        return files.size() <= NAMED_AT_MOST ? some : some + " and " + (files.size() - NAMED_AT_MOST) + " more";
    }
}
