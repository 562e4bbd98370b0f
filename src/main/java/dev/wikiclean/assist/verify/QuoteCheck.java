package dev.wikiclean.assist.verify;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.VerifyCheck;
import dev.wikiclean.rules.VerifySettings;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.OptionalInt;

/** Whether quotations stand, word for word, in the sources that they are said to come from. */
final class QuoteCheck {
    private final RuleContext context;
    private final VerifySettings settings;
    private final NoteTexts texts;

    QuoteCheck(RuleContext context, VerifySettings settings, NoteTexts texts) {
        this.context = context;
        this.settings = settings;
        this.texts = texts;
    }

    /** Tells of quotations of {@code note} whose link leads to sources of which none has the words. */
    void check(Note note, List<Claim> claims, Report report) {
        for (Quotation quotation : Quotation.of(note, claims)) {
            List<Note> sources = context.index().linksOf(note.path()).stream()
                    .filter(link ->
                            quotation.place().contains(link.link().span().start()))
                    .filter(link -> !link.link().isEmbed())
                    .flatMap(link -> source(link, note).stream())
                    .distinct()
                    .toList();
            boolean found = sources.isEmpty()
                    || sources.stream().anyMatch(source -> texts.search(source.path())
                            .find(quotation.words())
                            .isPresent());
            if (!found) {
                report.tell(VerifyCheck.QUOTE_NOT_FOUND, note, quotation.span(), message(quotation, sources));
            }
        }
    }

    /** The note that {@code link} leads to, if that is a source: what others say of one may be quoted from the source itself. */
    private List<Note> source(ResolvedLink link, Note note) {
        return link.destination().flatMap(context.vault()::note).stream()
                .filter(to -> !to.path().equals(note.path()))
                .filter(to -> settings.sourceFiles().test(to.path().value()))
                .toList();
    }

    private String message(Quotation quotation, List<Note> sources) {
        Note first = sources.get(0);
        VaultPath path = first.path();
        String message = "the quotation does not stand word for word in " + path;
        OptionalInt near = texts.search(path).nearest(quotation.words());
        if (near.isEmpty()) {
            return message;
        }
        String text = first.text();
        int at = near.getAsInt();
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int feed = text.indexOf('\n', at);
        int from = Math.max(start, at - 30);
        int to = Math.min(feed < 0 ? text.length() : feed, from + 160);
        from += from > 0 && Character.isLowSurrogate(text.charAt(from)) ? 1 : 0;
        return message + "; nearest: " + Report.place(first, at) + ": " + Report.shown(text.substring(from, to));
    }
}
