package dev.wikiclean.dedupe;

import dev.wikiclean.text.Span;
import java.util.Optional;

/** A note that is hardly more than a list of links is a map; a text on the same topic is what it leads to. */
final class HubVeto implements Veto {
    private static final int FEW_LINKS = 5;
    /** A map's letters stand mostly inside its links. */
    private static final double LINKED = 0.6;

    @Override
    public String id() {
        return "map";
    }

    @Override
    public Optional<String> objection(NotePair pair) {
        boolean a = isMap(pair.a());
        boolean b = isMap(pair.b());
        return a == b ? Optional.empty() : Optional.of((a ? pair.a() : pair.b()) + " is a map of links to notes");
    }

    private static boolean isMap(Candidate note) {
        String text = note.note().text();
        int linked = 0;
        int links = 0;
        for (var link : note.note().links()) {
            Span span = link.span();
            if (span.start() >= note.bodyStart()) {
                links += isListed(text, span.start()) ? 1 : 0;
                linked += letters(text, span.start(), span.end());
            }
        }
        return links >= FEW_LINKS && linked >= LINKED * letters(text, note.bodyStart(), text.length());
    }

    private static boolean isListed(String text, int offset) {
        int at = text.lastIndexOf('\n', offset) + 1;
        while (at < offset && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return "-*+|0123456789".indexOf(text.charAt(at)) >= 0;
    }

    private static int letters(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }
}
