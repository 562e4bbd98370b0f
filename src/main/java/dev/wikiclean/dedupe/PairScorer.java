package dev.wikiclean.dedupe;

import dev.wikiclean.index.VaultIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scores pairs: the first veto ends it, else the signals' weights are added up. */
final class PairScorer {
    private static final List<Signal> SIGNALS = List.of(
            new StatedSignal(),
            new NameSignal(),
            new TextSignal(),
            new TranslatedNameSignal(),
            new SchemaSignal(),
            new CategorySignal(),
            new TagSignal(),
            new SourceSignal(),
            new AliasSignal(),
            new NeighbourSignal());

    private static final Signal VOCABULARY = new VocabularySignal();

    /** The most that a pair without a common name reaches. */
    private static final double LOOKALIKE = 0.69;

    /** A name that a tool may have numbered is shown by the rule, and never merged for it. */
    private static final double COUNTED = 0.7;

    /**
     * From here on text that many notes share is weighed down, for which all texts must be read; below, it makes no
     * difference to what is merged, since it only ever lowers a score.
     */
    private static final double WEIGHED = 0.7;

    private final VaultIndex index;
    private final VaultTexts texts;
    private final VaultTexts unweighed = new VaultTexts(List.of());
    private final Decisions decisions;
    private final List<Veto> vetoes;
    private final Vocabulary vocabulary;

    PairScorer(VaultIndex index, VaultTexts texts, Decisions decisions) {
        this.index = index;
        this.texts = texts;
        this.decisions = decisions;
        this.vocabulary = new Vocabulary(texts.notes());
        List<Veto> all = new ArrayList<>(Vetoes.ALL);
        all.add(new DecisionVeto(decisions));
        this.vetoes = List.copyOf(all);
    }

    PairScore score(Candidate one, Candidate two) {
        PairScore plain = score(new NotePair(index, unweighed, vocabulary, one, two));
        return plain.score() < WEIGHED ? plain : score(new NotePair(index, texts, vocabulary, one, two));
    }

    /** The score without regard to text that many notes share: never less than {@link #score}. */
    double unweighed(Candidate one, Candidate two) {
        return score(new NotePair(index, unweighed, vocabulary, one, two)).score();
    }

    private PairScore score(NotePair pair) {
        if (decisions.areOneTopic(pair.a().path(), pair.b().path())) {
            Evidence decided = new Evidence("decision", 1, "decided before: one topic");
            return new PairScore(pair.a().path(), pair.b().path(), 1, List.of(decided), List.of());
        }
        boolean counted = false;
        for (Veto veto : vetoes) {
            Optional<String> why = veto.objection(pair);
            if (why.isPresent() && isAboutNumbers(veto) && pair.mayBeCounted()) {
                counted = true;
            } else if (why.isPresent()) {
                List<String> objection = List.of(veto.id() + ": " + why.get());
                return new PairScore(pair.a().path(), pair.b().path(), 0, List.of(), objection);
            }
        }
        if (counted) {
            Evidence name = new Evidence("counted-name", COUNTED, "called like a copy that a tool numbered");
            return new PairScore(pair.a().path(), pair.b().path(), COUNTED, List.of(name), List.of());
        }
        List<Evidence> evidence = new ArrayList<>();
        double sum = 0;
        for (Signal signal : SIGNALS) {
            signal.of(pair).ifPresent(evidence::add);
        }
        for (Evidence item : evidence) {
            sum += item.weight();
        }
        if (sum < PairScore.MERGE && sum + VocabularySignal.WEIGHT >= PairScore.MERGE) {
            Optional<Evidence> vocabulary = VOCABULARY.of(pair);
            vocabulary.ifPresent(evidence::add);
            sum += vocabulary.map(Evidence::weight).orElse(0.0);
        }
        double score = Math.clamp(Math.round(sum * 1000) / 1000.0, 0.0, 1.0);
        return new PairScore(pair.a().path(), pair.b().path(), score, evidence, List.of());
    }

    /** {@code Note 1} differs by a number from {@code Note}, {@code Note (2)} by what looks like a qualifier. */
    private static boolean isAboutNumbers(Veto veto) {
        return veto instanceof NumberVeto || veto instanceof QualifierVeto;
    }

    /** The score of a pair that was found by its text alone: shown at most, since names are what tells topics apart. */
    PairScore lookalike(Candidate one, Candidate two) {
        PairScore score = score(new NotePair(index, texts, vocabulary, one, two));
        return score.score() <= LOOKALIKE
                ? score
                : new PairScore(score.a(), score.b(), LOOKALIKE, score.evidence(), score.vetoes());
    }
}
