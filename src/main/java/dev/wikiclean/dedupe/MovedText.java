package dev.wikiclean.dedupe;

import dev.wikiclean.index.Resolution;
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
import java.util.List;
import java.util.Optional;

/** Text of one note as it must stand in another: links still lead where they led, lines end as the new note's do. */
final class MovedText {
    private final VaultIndex index;
    private final Note from;
    private final VaultPath to;
    private final LineEnding lineEnding;

    MovedText(VaultIndex index, Note from, Note to) {
        this.index = index;
        this.from = from;
        this.to = to.path();
        this.lineEnding = to.source().lineEnding();
    }

    /**
     * The text of {@code span} for its new home.
     *
     * @throws MergeRefused if a link cannot be written so that it still leads where it led
     */
    String of(Span span) {
        List<TextEdit> edits = new ArrayList<>();
        for (Link link : linksIn(span)) {
            relocated(link)
                    .forEach(edit -> edits.add(TextEdit.replace(edit.span().shift(-span.start()), edit.replacement())));
        }
        String text = TextEdits.apply(span.of(from.text()), edits);
        return text.replace("\r\n", "\n").replace("\n", lineEnding.text());
    }

    /** The files that the links of {@code span} lead to. */
    List<VaultPath> destinations(Span span) {
        List<VaultPath> found = new ArrayList<>();
        for (Link link : linksIn(span)) {
            if (!link.isSelf()) {
                index.resolver().resolve(from.path(), link).path().ifPresent(found::add);
            }
        }
        return found;
    }

    private List<Link> linksIn(Span span) {
        return from.links().stream()
                .filter(link -> span.contains(link.span()) && link.kind() != LinkKind.PROPERTY)
                .toList();
    }

    private List<TextEdit> relocated(Link link) {
        Resolution before = index.resolver().resolve(from.path(), link);
        if (!(before instanceof Resolution.Resolved resolved)) {
            return List.of();
        }
        if (link.isEmbed() && resolved.file().equals(to)) {
            throw new MergeRefused(from.path() + " embeds " + to + ", which would embed itself");
        }
        Optional<VaultPath> after = index.resolver().resolve(to, link).path();
        if (after.filter(resolved.file()::equals).isPresent()) {
            return List.of();
        }
        return LinkSpelling.edits(index, to, link, resolved.file())
                .orElseThrow(() -> new MergeRefused(
                        "the link " + link.raw(from.text()) + " of " + from.path() + " cannot be written in " + to));
    }
}
