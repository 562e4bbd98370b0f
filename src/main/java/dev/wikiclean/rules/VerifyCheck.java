package dev.wikiclean.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What `wiki-clean verify` looks for. Notes switch these off as they do rules. */
public enum VerifyCheck {
    SOURCE_MISSING(Severity.WARN, "A source that the note names is not in the vault."),
    QUOTE_NOT_FOUND(Severity.WARN, "A quotation does not stand in its source."),
    CLAIM_CONTRADICTS_SOURCE(Severity.WARN, "A number, date or version that a source of the note has otherwise."),
    CLAIM_CONTRADICTS_NOTE(Severity.INFO, "A number, date or version that another note on the topic has otherwise."),
    CODE_INVALID(Severity.INFO, "Code that says it is JSON or YAML, and is not."),
    CODE_CHECK_FAILED(Severity.WARN, "Code that breaks a check of the configuration, or a rule that a source states."),
    CLAIM_REFUTED(Severity.WARN, "A claim that a source refutes, by a model's judgement and with the source's words.");

    private final Severity severity;
    private final String sentence;

    VerifyCheck(Severity severity, String sentence) {
        this.severity = severity;
        this.sentence = sentence;
    }

    /** The name in findings and in the configuration. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How much it matters where nobody says otherwise. */
    Severity severity() {
        return severity;
    }

    /** What it finds, for a person. */
    public String sentence() {
        return sentence;
    }

    /** The names of all. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(VerifyCheck::id).toList();
    }

    /** The one called {@code id}. */
    public static Optional<VerifyCheck> named(String id) {
        return Arrays.stream(values()).filter(check -> check.id().equals(id)).findFirst();
    }
}
