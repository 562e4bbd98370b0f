package dev.wikiclean.rules;

import dev.wikiclean.text.Position;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.VaultPath;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that a rule found in one place.
 *
 * @param rule the rule's id
 * @param path the file it stands in
 * @param span where, in the file's text
 * @param position the line and column of the span's start
 * @param message one line for a person: what is wrong, and the way out where there is one
 * @param fix what would mend it
 */
public record Finding(
        String rule, Severity severity, VaultPath path, Span span, Position position, String message, Optional<Fix> fix)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::path)
            .thenComparing(Finding::span)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    /** The same, mattering as much as {@code least}, if it mattered less. */
    public Finding atLeast(Severity least) {
        return severity.compareTo(least) < 0 ? with(least) : this;
    }

    /** The same, mattering otherwise. */
    Finding with(Severity other) {
        return new Finding(rule, other, path, span, position, message, fix);
    }

    /** The same, only reported; {@code why} is added to the message. */
    Finding withoutFix(String why) {
        return new Finding(rule, severity, path, span, position, message + why, Optional.empty());
    }

    /** By path, place, rule. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
