package dev.wikiclean.dedupe;

import dev.wikiclean.index.Resolution;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.LineEnding;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Text of a duplicate as it must stand in the canonical: links still lead where they led, block ids and footnotes bear
 * the names that are free there, lines end as the canonical's do.
 */
final class MovedText {
    private final VaultIndex index;
    private final Note from;
    private final List<ResolvedLink> links;
    private final Aiming aiming;
    private final List<TextEdit> renamed = new ArrayList<>();
    private final LineEnding lineEnding;

    /** @param aiming how links of the cluster's notes are written */
    MovedText(VaultIndex index, Note from, LineEnding lineEnding, Aiming aiming) {
        this.index = index;
        this.from = from;
        this.lineEnding = lineEnding;
        this.aiming = aiming;
        this.links = index.linksOf(from.path()).stream()
                .filter(link -> link.link().kind() != LinkKind.PROPERTY)
                .sorted(Comparator.comparing(link -> link.link().span()))
                .toList();
    }

    /** The names that block ids and footnotes get. */
    void rename(List<TextEdit> edits) {
        renamed.addAll(edits);
        renamed.sort(Comparator.naturalOrder());
    }

    /**
     * The text of {@code span} for its new home.
     *
     * @throws MergeRefused if a link cannot be written so that it still leads where it led
     */
    String of(Span span) {
        List<TextEdit> edits = new ArrayList<>();
        for (ResolvedLink link : linksIn(span)) {
            aiming.moved(link).forEach(edit -> edits.add(shifted(edit, span)));
        }
        for (int i = first(renamed, span.start()); i < renamed.size(); i++) {
            if (renamed.get(i).span().start() >= span.end()) {
                break;
            }
            edits.add(shifted(renamed.get(i), span));
        }
        String text = TextEdits.apply(span.of(from.text()), edits);
        return text.replace("\r\n", "\n").replace("\n", lineEnding.text());
    }

    private static int first(List<TextEdit> edits, int offset) {
        int low = 0;
        int high = edits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edits.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static TextEdit shifted(TextEdit edit, Span span) {
        return TextEdit.replace(edit.span().shift(-span.start()), edit.replacement());
    }

    /** The places that the links of {@code span} lead to. */
    List<String> destinations(Span span) {
        List<String> found = new ArrayList<>();
        for (ResolvedLink link : linksIn(span)) {
            if (!link.link().isSelf()) {
                link.destination().ifPresent(to -> found.add(place(aiming.standsFor(to), link.link())));
            }
        }
        return found;
    }

    /** A note with the place in it that {@code link} names. */
    static String place(VaultPath to, Link link) {
        return to + "#"
                + link.fragment().map(Link.Part::text).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    private List<ResolvedLink> linksIn(Span span) {
        int low = 0;
        int high = links.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (links.get(middle).link().span().start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < links.size() && links.get(end).link().span().end() <= span.end()) {
            end++;
        }
        return links.subList(low, end);
    }

    /** Where the text comes from. */
    Note note() {
        return from;
    }

    /** Whether links that lead nowhere would lead somewhere in the canonical. */
    void requireNoCapture(VaultPath canonical, Span span) {
        for (ResolvedLink link : linksIn(span)) {
            boolean captured = link.resolution() instanceof Resolution.Unresolved
                    && index.resolver().resolve(canonical, link.link()).path().isPresent();
            if (captured) {
                throw new MergeRefused("the link " + link.link().raw(from.text()) + " of " + from.path()
                        + " leads nowhere and would lead somewhere in " + canonical);
            }
        }
    }
}
