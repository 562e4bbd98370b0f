package dev.wikiclean.assist.verify;

import dev.wikiclean.vault.VaultPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A claim with what can be compared of it: its numbers and what it is about.
 *
 * @param path the note it stands in
 * @param about the folded words of the claim, without those that are units of its numbers
 */
record Passage(VaultPath path, Claim claim, List<Quantity> quantities, List<Terms.Term> terms, Set<String> about) {
    static Passage of(VaultPath path, Claim claim) {
        List<Quantity> quantities = QuantityScan.of(claim.words());
        List<Terms.Term> terms = Terms.of(claim.words());
        Set<String> about = terms.stream()
                .filter(term -> quantities.stream().noneMatch(q -> isUnitOf(q, term)))
                .map(Terms.Term::key)
                .collect(Collectors.toCollection(HashSet::new));
        return new Passage(path, claim, quantities, terms, Set.copyOf(about));
    }

    private static boolean isUnitOf(Quantity quantity, Terms.Term term) {
        return quantity.span().start() <= term.start()
                        && term.end() <= quantity.span().end()
                || quantity.unit().dimension().equals("of " + term.key());
    }

    /** Whether most of its letters are Hangul. */
    boolean isKorean() {
        long hangul =
                claim.words().chars().filter(c -> Terms.kind((char) c) == 1).count();
        long latin =
                claim.words().chars().filter(c -> Terms.kind((char) c) == 2).count();
        return hangul * 2 > latin;
    }
}
