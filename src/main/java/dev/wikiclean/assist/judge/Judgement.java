package dev.wikiclean.assist.judge;

import java.util.Objects;
import java.util.Optional;

/**
 * What came of a pair: a suggestion, never more.
 *
 * @param reason one short sentence, the model's or why there is no verdict
 * @param quoteA words that stand in the first note; empty for {@link Verdict#UNSURE}
 * @param quoteB words that stand in the second note
 * @param source who said so
 * @param stop whether nothing more can be asked in this run
 */
public record Judgement(
        DoubtfulPair pair, Verdict verdict, String reason, String quoteA, String quoteB, Source source, boolean stop) {
    /** Who said so. */
    public enum Source {
        /** A model, now. */
        ASKED,
        /** A model, of these very texts before. */
        REMEMBERED,
        /** Nobody: the question was not asked, or nothing came of it. */
        NOBODY
    }

    public Judgement {
        Objects.requireNonNull(pair, "pair");
        Objects.requireNonNull(source, "source");
        if (verdict != Verdict.UNSURE && (quoteA.isBlank() || quoteB.isBlank() || source == Source.NOBODY)) {
            throw new IllegalArgumentException("a verdict has words of both notes");
        }
    }

    static Judgement unsure(DoubtfulPair pair, String why, Source source) {
        return new Judgement(pair, Verdict.UNSURE, why, "", "", source, false);
    }

    static Judgement nobody(DoubtfulPair pair, String why, boolean stop) {
        return new Judgement(pair, Verdict.UNSURE, why, "", "", Source.NOBODY, stop);
    }

    /** The verdict, where there is one. */
    public Optional<Verdict> decided() {
        return verdict == Verdict.UNSURE ? Optional.empty() : Optional.of(verdict);
    }
}
