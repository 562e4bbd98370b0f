package dev.wikiclean.dedupe;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.vault.LinkKind;
import java.util.List;
import java.util.Optional;

/** A text that speaks of the other note as of something else: a link in its prose, not in a list of links. */
final class MentionVeto implements Veto {
    private static final int SUBSTANTIAL = 20;
    private static final List<String> SAMENESS = List.of(
            "duplicate",
            "redirect",
            "merge",
            "moved to",
            "same as",
            "중복",
            "넘어",
            "옮",
            "합치",
            "합쳐",
            "병합",
            "같은 노트",
            "重复",
            "合并",
            "重定向",
            "统合",
            "重複",
            "дубл",
            "перенес");

    @Override
    public String id() {
        return "mentioned-apart";
    }

    @Override
    public Optional<String> objection(NotePair pair) {
        if (pair.saysTheSame() || smaller(pair) < SUBSTANTIAL) {
            return Optional.empty();
        }
        return mention(pair, pair.a())
                .or(() -> mention(pair, pair.b()))
                .map(link -> link.source().path() + " speaks of "
                        + link.destination().orElseThrow() + " as of another note");
    }

    private static int smaller(NotePair pair) {
        return Math.min(pair.a().shingles().size(), pair.b().shingles().size());
    }

    private static Optional<ResolvedLink> mention(NotePair pair, Candidate note) {
        return pair.index().linksOf(note.path()).stream()
                .filter(link ->
                        link.link().kind() == LinkKind.WIKILINK || link.link().kind() == LinkKind.MARKDOWN)
                .filter(pair::joins)
                .filter(link -> isProse(note.note().text(), link.link().span().start()))
                .findFirst();
    }

    /** Whether the line around {@code offset} says something, and not that both are the same. */
    private static boolean isProse(String text, int offset) {
        int from = text.lastIndexOf('\n', offset) + 1;
        int to = text.indexOf('\n', offset);
        String line = text.substring(from, to < 0 ? text.length() : to).strip();
        int words = 0;
        for (int i = 0; i < line.length(); i++) {
            words += Character.isLetterOrDigit(line.charAt(i)) ? 1 : 0;
        }
        int linked = linkedLetters(line);
        String lower = NameFolding.plain(line);
        return words - linked >= 8 && SAMENESS.stream().noneMatch(lower::contains);
    }

    private static int linkedLetters(String line) {
        int count = 0;
        int open = line.indexOf("[[");
        while (open >= 0) {
            int close = line.indexOf("]]", open);
            if (close < 0) {
                return count;
            }
            for (int i = open; i < close; i++) {
                count += Character.isLetterOrDigit(line.charAt(i)) ? 1 : 0;
            }
            open = line.indexOf("[[", close);
        }
        return count;
    }
}
