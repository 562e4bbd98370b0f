package dev.wikiclean.index;

import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.BaseFolder;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkForm;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.ObsidianSettings.NewLinkFormat;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;

/**
 * Keeps links leading where they lead when files get other paths: the file they stand in, the file they name, or others
 * whose names now stand in the way. A link changes only where it must: it would lead elsewhere, it would become
 * ambiguous, or it would still be found but no longer say what it said (the whole path, the way from its own folder, the
 * name letter by letter).
 */
public final class LinkMove {
    private final LinkResolver after;
    private final NewLinkFormat format;

    /**
     * @param after resolves in the vault as it will be
     * @param format decides where a link shows no habit of its own
     */
    public LinkMove(LinkResolver after, NewLinkFormat format) {
        this.after = after;
        this.format = format;
    }

    /**
     * The edits of the text of {@code link}'s file after which, in a file called {@code newSource}, it leads to {@code
     * newTarget}: none where nothing must change; nothing where no link in that place can say it.
     */
    public Optional<List<TextEdit>> edits(ResolvedLink link, VaultPath newSource, VaultPath newTarget) {
        VaultPath source = link.source().path();
        VaultPath old = link.destination().orElseThrow();
        boolean moved = !source.equals(newSource) || !old.equals(newTarget);
        boolean leads = leads(link, newSource, link.link(), newTarget);
        if (leads && !moved) {
            return Optional.of(List.of());
        }
        TargetStyle style = TargetStyle.of(source, link.link(), old, format);
        if (leads && !losesItsHabit(style, link.link(), old, newSource, newTarget)) {
            return Optional.of(List.of());
        }
        Optional<List<TextEdit>> written = write(style, link, newSource, newTarget);
        return written.isEmpty() && leads ? Optional.of(List.of()) : written;
    }

    /** Whether {@code text} leads to {@code newTarget} and does not become ambiguous. */
    private boolean leads(ResolvedLink link, VaultPath newSource, LinkForm form, String text, VaultPath newTarget) {
        return text.equals(text.strip())
                && leads(link, newSource, LinkWriter.retargeted(link.link(), form, text), newTarget);
    }

    private boolean leads(ResolvedLink link, VaultPath newSource, Link written, VaultPath newTarget) {
        Resolution found = after.resolve(newSource, written);
        return found.path().filter(newTarget::equals).isPresent()
                && (link.isAmbiguous()
                        || !LinkResolver.isAmbiguous(found, written.target().text()));
    }

    private static boolean losesItsHabit(
            TargetStyle style, Link link, VaultPath old, VaultPath newSource, VaultPath newTarget) {
        String text = link.target().text();
        if (text.isEmpty()) {
            return false;
        }
        boolean markdown = link.form() != LinkForm.WIKI && link.form() != LinkForm.PATH;
        return !style.describes(newSource, text, newTarget, markdown)
                || spells(old, name(text)) && !spells(newTarget, name(text));
    }

    /** Whether {@code name} is the name of {@code path} letter by letter. */
    private static boolean spells(VaultPath path, String name) {
        return path.name().equals(name) || name(path.withoutNoteExtension()).equals(name);
    }

    /** Whether two paths differ in their folders alone: those are the way to the note, not its name. */
    private static boolean isSameName(String a, String b) {
        return a.indexOf('/') >= 0 && b.indexOf('/') >= 0 && LinkWriter.sameWords(name(a), name(b));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Optional<List<TextEdit>> write(
            TargetStyle style, ResolvedLink resolved, VaultPath newSource, VaultPath newTarget) {
        Link link = resolved.link();
        String source = resolved.source().source().text();
        String raw = link.target().span().of(source);
        for (String text : style.spellings(newSource, newTarget)) {
            if (leads(resolved, newSource, link.form(), text, newTarget)) {
                Optional<String> written = TargetEncoding.encode(link, raw, text);
                if (written.isPresent()) {
                    return Optional.of(
                            isSameName(link.target().text(), text)
                                    ? List.of(TextEdit.replace(link.target().span(), written.get()))
                                    : LinkWriter.edits(link, text, written.get(), false));
                }
            }
        }
        if (!MarkdownConversion.fits(link, source)) {
            return Optional.empty();
        }
        TargetStyle withExtension = new TargetStyle(style.reach(), true);
        return withExtension.spellings(newSource, newTarget).stream()
                .filter(text -> leads(resolved, newSource, LinkForm.INLINE, text, newTarget))
                .findFirst()
                .flatMap(text -> MarkdownConversion.of(link, source, text))
                .map(List::of);
    }

    /**
     * {@code folder} as it must stand in {@code file.inFolder("…")} of a base, in place of {@code old}; nothing where it
     * cannot.
     */
    public static Optional<TextEdit> folder(BaseFolder old, String folder) {
        Link.Part part = new Link.Part(old.span(), old.text());
        Link link = new Link(
                LinkKind.BASE, LinkForm.PATH, old.quoting(), old.span(), part, Optional.empty(), Optional.empty());
        return TargetEncoding.encode(link, old.text(), folder).map(text -> TextEdit.replace(old.span(), text));
    }
}
