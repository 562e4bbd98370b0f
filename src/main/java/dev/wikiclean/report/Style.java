package dev.wikiclean.report;

import dev.wikiclean.rules.Severity;

/** Colours, or none. */
public enum Style {
    PLAIN,
    COLOUR;

    public static Style of(boolean colour) {
        return colour ? COLOUR : PLAIN;
    }

    String bold(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    String severity(Severity severity) {
        return mark(severity, severity.id());
    }

    /** Something in the colour of a severity. */
    String mark(Severity severity, String text) {
        String code =
                switch (severity) {
                    case INFO -> "36";
                    case WARN -> "33";
                    case ERROR -> "31";
                };
        return paint(code, text);
    }

    /** A line of a unified diff in the colours that git uses. */
    public String diffLine(String line) {
        if (this == PLAIN || line.isEmpty()) {
            return line;
        }
        return switch (line.charAt(0)) {
            case '+' -> paint("32", line);
            case '-' -> paint("31", line);
            case '@' -> paint("36", line);
            default -> line;
        };
    }

    /** What only one of two texts says: {@code '-'} the first, {@code '+'} the second. */
    String only(String text, char side) {
        return text.isBlank() ? text : paint(side == '-' ? "33" : "36", text);
    }

    private String paint(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
