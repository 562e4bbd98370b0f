package dev.wikiclean.assist.verify;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.VaultPath;
import java.util.Objects;
import java.util.Optional;

/**
 * What was judged of one claim.
 *
 * @param claim its place in the note
 * @param label the judgement; without words of a source it is never more than {@link Label#NOT_ENOUGH}
 * @param source the source that decides
 * @param quote its words, which stand in it
 */
public record Verdict(Span claim, Label label, Optional<VaultPath> source, String quote) {
    /** What a source says of a claim. */
    public enum Label {
        SUPPORTED("supported"),
        REFUTED("refuted"),
        NOT_ENOUGH("not-enough");

        private final String word;

        Label(String word) {
            this.word = word;
        }

        /** The word in answers. */
        public String word() {
            return word;
        }
    }

    public Verdict {
        Objects.requireNonNull(claim, "claim");
        if (label != Label.NOT_ENOUGH && source.isEmpty()) {
            throw new IllegalArgumentException("nothing is " + label.word() + " without a source");
        }
    }

    static Verdict notEnough(Span claim) {
        return new Verdict(claim, Label.NOT_ENOUGH, Optional.empty(), "");
    }
}
