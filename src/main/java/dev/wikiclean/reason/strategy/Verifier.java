package dev.wikiclean.reason.strategy;

/** Tells a good answer from a bad one, or from an unfinished one, without asking who wrote it. */
@FunctionalInterface
public interface Verifier {
    /** Full marks. */
    int FULL = 1000;

    /** What the answer is worth. */
    Judgement judge(String answer);

    /**
     * A judgement.
     *
     * @param accepted whether the answer may be used
     * @param score 0 to {@link #FULL}; compares answers of one question
     */
    record Judgement(boolean accepted, int score) {
        public Judgement {
            if (score < 0 || score > FULL) {
                throw new IllegalArgumentException("not a score: " + score);
            }
        }

        /** All or nothing. */
        public static Judgement of(boolean accepted) {
            return new Judgement(accepted, accepted ? FULL : 0);
        }
    }
}
