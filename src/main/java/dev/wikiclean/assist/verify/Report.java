package dev.wikiclean.assist.verify;

import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.VerifyCheck;
import dev.wikiclean.rules.VerifySettings;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Note;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes findings of what the checks see. */
final class Report {
    private static final int LONGEST = 120;

    private final VerifySettings settings;
    private final Consumer<Finding> findings;

    Report(VerifySettings settings, Consumer<Finding> findings) {
        this.settings = settings;
        this.findings = findings;
    }

    void tell(VerifyCheck check, Note note, Span span, String message) {
        settings.severity(check)
                .ifPresent(severity -> findings.accept(new Finding(
                        check.id(),
                        severity,
                        note.path(),
                        span,
                        note.source().position(span.start()),
                        message,
                        Optional.empty())));
    }

    /** A place in a note, as messages name it. */
    static String place(Note note, int offset) {
        return note.path() + ":" + note.source().position(offset).line();
    }

    /** Words as messages show them: on one line, not too long. */
    static String shown(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
