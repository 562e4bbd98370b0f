package dev.wikiclean.rules;

import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.dedupe.NoteIdentity;

/** Writes decisions as YAML that is read and reviewed by people. */
public final class DecisionText {
    private DecisionText() {}

    /** One member of the list {@code decisions}. */
    static String of(Decision decision) {
        return entry(decision.answer().id(), decision);
    }

    /** The same, still to be answered. */
    public static String open(Decision decision) {
        return entry("skip", decision);
    }

    private static String entry(String answer, Decision decision) {
        StringBuilder text = new StringBuilder();
        text.append("  - answer: ").append(answer).append('\n');
        text.append("    on: ").append(decision.on()).append('\n');
        decision.canonical().ifPresent(index -> text.append("    canonical: ")
                .append(quoted(decision.notes().get(index).path().value()))
                .append('\n'));
        text.append("    notes:\n");
        for (NoteIdentity note : decision.notes()) {
            text.append("      - path: ").append(quoted(note.path().value())).append('\n');
            note.id()
                    .ifPresent(
                            id -> text.append("        id: ").append(quoted(id)).append('\n'));
            text.append("        text: ").append(quoted(note.text().toString())).append('\n');
        }
        return text.toString();
    }

    /** A double-quoted YAML scalar on one line. */
    public static String quoted(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2).append('"');
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').appendCodePoint(c);
            } else if (c < 0x20
                    || c >= 0x7f && c < 0xa0
                    || c >= 0xd800 && c < 0xe000
                    || c == 0x2028
                    || c == 0x2029
                    || c == 0xfeff) {
                text.append(String.format("\\u%04X", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.append('"').toString();
    }
}
