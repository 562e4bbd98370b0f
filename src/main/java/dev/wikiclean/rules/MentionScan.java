package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Prose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the names that stand in the prose of one note: at each place the longest, one pass for all names. */
final class MentionScan {
    /** A name in a note: where it stands first and how often it does. */
    static final class Mention {
        final int name;
        final int start;
        final int end;
        int times = 1;

        private Mention(int name, int start, int end) {
            this.name = name;
            this.start = start;
            this.end = end;
        }
    }

    private final MentionNames names;
    private final NameTrie trie;
    private final String text;
    private final Map<Integer, Mention> found = new HashMap<>();
    private final List<Mention> inOrder = new ArrayList<>();

    private MentionScan(MentionNames names, String text) {
        this.names = names;
        this.trie = names.trie();
        this.text = text;
    }

    /** The names in the prose of {@code note}, by their first places. */
    static List<Mention> of(Note note, MentionNames names) {
        MentionScan scan = new MentionScan(names, note.text());
        Prose.scan(note, scan::stretch);
        return scan.inOrder;
    }

    private void stretch(int from, int to) {
        int i = from;
        while (i + 2 < to) {
            int end = trie.mayBegin(text, i) && WordEdges.begins(text, from, i) ? longest(from, i, to) : -1;
            i = end < 0 ? i + 1 : end;
        }
    }

    /** Behind the longest name that stands at {@code start}, or -1. */
    private int longest(int from, int start, int to) {
        int state = 0;
        int best = -1;
        int end = -1;
        for (int i = start; i < to; i++) {
            state = trie.next(state, NameTrie.fold(text.charAt(i)));
            if (state < 0) {
                break;
            }
            int name = trie.name(state);
            if (name >= 0 && WordEdges.ends(text, i + 1, to) && names.isSpelled(name, text, start)) {
                best = name;
                end = i + 1;
            }
        }
        if (best >= 0 && !isBracketed(from, start, end, to)) {
            Mention before = found.get(best);
            if (before == null) {
                Mention mention = new Mention(best, start, end);
                found.put(best, mention);
                inOrder.add(mention);
            } else {
                before.times++;
            }
        }
        return end;
    }

    /** {@code [name]} is the text of a reference link. */
    private boolean isBracketed(int from, int start, int end, int to) {
        return start > from && end < to && text.charAt(start - 1) == '[' && text.charAt(end) == ']';
    }
}
