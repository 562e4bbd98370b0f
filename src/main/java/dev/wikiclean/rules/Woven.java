package dev.wikiclean.rules;

import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.Note;

/** The cheapest look at a note: whether its links show that it was written here. */
final class Woven {
    private static final int WOVEN = 3;
    /** Nobody but the vault's own people links so often into it, even below a capture. */
    private static final int LINKS_OF_A_PAGE = 5;

    private Woven() {}

    /** Whether sentences of the note link into the vault: no page of the web does, and no list counts as a sentence. */
    static boolean isWoven(Note note) {
        String text = note.text();
        int body = BodyLine.bodyStart(note);
        int count = 0;
        int links = 0;
        for (Link link : note.links()) {
            int at = link.span().start();
            if (at >= body && link.kind() == LinkKind.WIKILINK && !link.isEmbed()) {
                if (++links > LINKS_OF_A_PAGE) {
                    return true;
                }
                int line = text.lastIndexOf('\n', at) + 1;
                while (line < at && text.charAt(line) == ' ') {
                    line++;
                }
                if (line < at && Character.isLetter(text.charAt(line)) && ++count >= WOVEN) {
                    return true;
                }
            }
        }
        return false;
    }
}
