package dev.wikiclean.assist.judge;

import java.util.Arrays;
import java.util.Optional;

/** What may be said of a pair. */
public enum Verdict {
    SAME_TOPIC("same-topic"),
    DIFFERENT("different"),
    UNSURE("unsure");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The word in questions and answers. */
    public String word() {
        return word;
    }

    /** The verdict of that word. */
    static Optional<Verdict> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
