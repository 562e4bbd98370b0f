package dev.wikiclean.rules;

import dev.wikiclean.vault.FrontMatterEdits;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is wrong with one value of front matter.
 *
 * @param message what is wrong, behind the name of the key
 * @param mending what would mend it
 */
record Flaw(String message, Optional<Mending> mending) {

    /**
     * An edit that mends a value.
     *
     * @param summary what it does, in the imperative
     */
    record Mending(Applicability applicability, String summary, UnaryOperator<FrontMatterEdits> edit) {}

    static Flaw of(String message) {
        return new Flaw(message, Optional.empty());
    }

    /** With an edit that leaves one reading alone. */
    static Flaw safe(String message, String summary, UnaryOperator<FrontMatterEdits> edit) {
        return new Flaw(message, Optional.of(new Mending(Applicability.SAFE, summary, edit)));
    }

    /** With words that a person may follow. */
    static Flaw suggesting(String message, String summary) {
        return new Flaw(message, Optional.of(new Mending(Applicability.SUGGESTION, summary, UnaryOperator.identity())));
    }
}
