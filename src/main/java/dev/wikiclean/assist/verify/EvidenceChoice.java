package dev.wikiclean.assist.verify;

import dev.wikiclean.assist.verify.Question.Evidence;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Chooses what of a note's sources is shown beside its claims. Short sources are shown whole; of long ones the statements
 * that share most with the claims: words, and what languages share (Latin terms, numbers).
 */
final class EvidenceChoice {
    /** How many characters of all sources together are shown. */
    private static final int MOST = 16_000;

    private EvidenceChoice() {}

    /**
     * What is shown of a note's sources, and behind it of notes that it links to; these get at most a third of the room.
     *
     * @param statements what a linked note states
     */
    static List<Evidence> of(
            List<Claim> claims, List<Note> sources, List<Note> linked, Function<Note, String> statements) {
        List<Evidence> evidence = new ArrayList<>();
        Set<String> wanted = new HashSet<>();
        claims.forEach(claim -> {
            Terms.of(claim.words()).forEach(term -> wanted.add(term.key()));
            QuantityScan.of(claim.words()).forEach(q -> wanted.add(q.low().toPlainString()));
        });
        int room = sources.isEmpty() ? 0 : linked.isEmpty() ? MOST : MOST * 2 / 3;
        for (Note source : sources) {
            String body = source.text().substring(body(source)).strip();
            String text = shown(source, body, wanted, room / sources.size());
            if (!text.isBlank()) {
                evidence.add(new Evidence(source, text));
            }
        }
        for (Note note : linked) {
            String text = shown(note, statements.apply(note).strip(), wanted, (MOST - room) / linked.size());
            if (!text.isBlank()) {
                evidence.add(new Evidence(note, text));
            }
        }
        return evidence;
    }

    private static String shown(Note source, String body, Set<String> wanted, int most) {
        if (body.length() <= most) {
            return body;
        }
        List<Claim> statements = ClaimSplitter.of(source).stream()
                .filter(claim -> body.contains(claim.span().of(source.text())))
                .toList();
        List<Integer> order = new ArrayList<>();
        List<Integer> scores = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            order.add(i);
            scores.add(score(statements.get(i), wanted));
        }
        order.sort(Comparator.<Integer>comparingInt(i -> -scores.get(i)).thenComparing(i -> i));
        Set<Integer> chosen = new TreeSet<>();
        int length = 0;
        for (int i : order) {
            int next = statements.get(i).span().length() + 1;
            if (scores.get(i) > 0 && length + next <= most) {
                chosen.add(i);
                length += next;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i : chosen) {
            text.append(statements.get(i).span().of(source.text())).append('\n');
        }
        return text.toString();
    }

    private static int score(Claim statement, Set<String> wanted) {
        Set<String> shared = new HashSet<>();
        Terms.of(statement.words()).forEach(term -> shared.add(term.key()));
        QuantityScan.of(statement.words()).forEach(q -> shared.add(q.low().toPlainString()));
        shared.retainAll(wanted);
        return shared.size();
    }

    private static int body(Note note) {
        return note.frontMatter().block().map(Span::end).orElse(note.source().bodyStart());
    }
}
