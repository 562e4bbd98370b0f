package dev.wikiclean.index;

import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkForm;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Points links at other files. The form, the habits of the link (extension or none, bare name or path, relative or not,
 * escapes), its fragment and its display stay. What is written is asked of the resolver first: a link that would not
 * resolve to the new target is never made.
 */
public final class LinkWriter {
    private LinkWriter() {}

    /**
     * The edits of {@code source}'s text after which {@code link} leads to {@code newTarget}: none where it does so
     * already; nothing where the target cannot be written in the link's form and place.
     *
     * <p>A wikilink without a display, whose words would change, keeps its words as a display: {@code [[Old#H]]} becomes
     * {@code [[New#H|Old > H]]}. For a link that led nowhere, case, blanks, hyphens and underscores are no other words. Embeds show the file and not its name; properties and bases are data that is compared
     * and grouped by target, so a display would only make equal values unequal. Neither gets one.
     */
    public static Optional<List<TextEdit>> retarget(
            VaultIndex index, VaultPath source, Link link, VaultPath newTarget) {
        LinkResolver resolver = index.resolver();
        Optional<VaultPath> old = resolver.resolve(source, link).path();
        if (old.filter(newTarget::equals).isPresent()) {
            return Optional.of(List.of());
        }
        String raw = index.vault()
                .file(source)
                .filter(LinkedFile.class::isInstance)
                .map(file ->
                        link.target().span().of(((LinkedFile) file).source().text()))
                .orElse("");
        for (String text : TargetStyle.of(source, link, old).spellings(source, newTarget)) {
            if (leadsTo(resolver, source, link, text, newTarget)) {
                return TargetEncoding.encode(link, raw, text)
                        .map(written -> edits(link, text, written, old.isPresent()));
            }
        }
        return Optional.empty();
    }

    private static boolean leadsTo(
            LinkResolver resolver, VaultPath source, Link link, String text, VaultPath newTarget) {
        return text.equals(text.strip())
                && resolver.resolve(source, retargeted(link, link.form(), text))
                        .path()
                        .filter(newTarget::equals)
                        .isPresent();
    }

    /** The link as it would be read if its target said {@code text}. */
    static Link retargeted(Link link, LinkForm form, String text) {
        Link.Part target = new Link.Part(link.target().span(), text);
        return new Link(link.kind(), form, link.quoting(), link.span(), target, link.fragment(), link.display());
    }

    /** The edits that put {@code written}, which says {@code text}, in place of the target, a display added if needed. */
    static List<TextEdit> edits(Link link, String text, String written, boolean led) {
        List<TextEdit> edits = new ArrayList<>(2);
        String display = needsDisplay(link, text, led) ? TargetEncoding.display(link, words(link)) : "";
        Span span = link.target().span();
        if (link.fragment().isEmpty() || display.isEmpty()) {
            edits.add(TextEdit.replace(span, written + display));
        } else {
            edits.add(TextEdit.replace(span, written));
            edits.add(TextEdit.insert(link.fragment().get().span().end(), display));
        }
        return List.copyOf(edits);
    }

    /** A broken link may be spelled right without a display; a link that led somewhere shows on what it showed. */
    private static boolean needsDisplay(Link link, String text, boolean led) {
        String shown = link.target().text();
        return link.form() == LinkForm.WIKI
                && link.display().isEmpty()
                && (link.kind() == LinkKind.WIKILINK || link.kind() == LinkKind.CANVAS)
                && !(led ? NameFolding.nfc(shown).equals(NameFolding.nfc(text)) : sameWords(shown, text));
    }

    /** Whether a reader takes both for the same words: only case, normalisation, blanks, hyphens differ. */
    static boolean sameWords(String a, String b) {
        return words(a).equals(words(b));
    }

    private static String words(String text) {
        return NameFolding.fold(text).replaceAll("[\\s_-]+", " ").strip();
    }

    /** The words that Obsidian shows for the link: {@code Note > Heading > Below}. */
    static String words(Link link) {
        String target = link.target().text();
        String fragment = link.fragment().map(Link.Part::text).orElse("");
        StringBuilder words = new StringBuilder(target);
        for (String part : fragment.split("#")) {
            if (!part.isBlank()) {
                words.append(words.isEmpty() ? "" : " > ").append(part.strip());
            }
        }
        return words.toString();
    }
}
