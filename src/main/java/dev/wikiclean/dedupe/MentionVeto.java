package dev.wikiclean.dedupe;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.vault.LinkKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A text that speaks of the other note as of something else: a link in its prose, not in a list of links. */
final class MentionVeto implements Veto {
    private static final int SUBSTANTIAL = 20;
    private static final List<String> CONTRAST = List.of(
            "not to be confused",
            "do not confuse",
            "don't confuse",
            "different from",
            "distinct from",
            "differs from",
            "unlike ",
            "as opposed to",
            "disambiguation",
            "not the same",
            "혼동",
            "헷갈리",
            "와 다르",
            "과 다르",
            "와는 다",
            "과는 다",
            "와 달리",
            "과 달리",
            "]]와 다",
            "동명이인",
            "다른 사람",
            "区别于",
            "不同于",
            "不要混淆",
            "混淆",
            "区别",
            "同名",
            "混同しない",
            "とは異な",
            "とは別",
            "同名",
            "не путать",
            "в отличие от",
            "отличается от");
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
        Optional<String> told = toldApart(pair, pair.a()).or(() -> toldApart(pair, pair.b()));
        if (told.isPresent() || pair.saysTheSame() || smaller(pair) < SUBSTANTIAL) {
            return told;
        }
        if (links(pair, pair.a()) && links(pair, pair.b())) {
            return Optional.of("each links to the other");
        }
        return mention(pair, pair.a())
                .or(() -> mention(pair, pair.b()))
                .map(link -> link.source().path() + " speaks of "
                        + link.destination().orElseThrow() + " as of another note");
    }

    /** A text that says in so many words that the other is another thing, however alike both are. */
    private static Optional<String> toldApart(NotePair pair, Candidate note) {
        return joining(pair, note)
                .filter(link -> {
                    String line = NameFolding.plain(
                            line(note.note().text(), link.link().span().start()));
                    return CONTRAST.stream().anyMatch(line::contains);
                })
                .findFirst()
                .map(link -> note.path() + " says that " + link.destination().orElseThrow() + " is another thing");
    }

    private static boolean links(NotePair pair, Candidate note) {
        return joining(pair, note).anyMatch(link -> {
            String line = NameFolding.plain(
                    line(note.note().text(), link.link().span().start()));
            return SAMENESS.stream().noneMatch(line::contains);
        });
    }

    private static Stream<ResolvedLink> joining(NotePair pair, Candidate note) {
        return pair.index().linksOf(note.path()).stream()
                .filter(link ->
                        link.link().kind() == LinkKind.WIKILINK || link.link().kind() == LinkKind.MARKDOWN)
                .filter(pair::joins);
    }

    private static int smaller(NotePair pair) {
        return Math.min(pair.a().shingles().size(), pair.b().shingles().size());
    }

    private static Optional<ResolvedLink> mention(NotePair pair, Candidate note) {
        return joining(pair, note)
                .filter(link -> isProse(note.note().text(), link.link().span().start()))
                .findFirst();
    }

    /** Whether the line around {@code offset} says something, and not that both are the same. */
    private static boolean isProse(String text, int offset) {
        String line = line(text, offset);
        int words = 0;
        for (int i = 0; i < line.length(); i++) {
            words += Character.isLetterOrDigit(line.charAt(i)) ? 1 : 0;
        }
        int linked = linkedLetters(line);
        String lower = NameFolding.plain(line);
        return words - linked >= 8 && SAMENESS.stream().noneMatch(lower::contains);
    }

    private static String line(String text, int offset) {
        int from = text.lastIndexOf('\n', offset) + 1;
        int to = text.indexOf('\n', offset);
        return text.substring(from, to < 0 ? text.length() : to).strip();
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
