package dev.wikiclean.run.agent;

import java.util.Objects;

/** What came of one note. */
public sealed interface NightResult {
    /** One line for the report. */
    String line();

    /** It is done and remembered: nothing is paid for it again before it changes. */
    record Done(String line) implements NightResult {
        public Done {
            Objects.requireNonNull(line, "line");
        }
    }

    /** Nothing came of it; the others go on. */
    record Failed(String line) implements NightResult {
        public Failed {
            Objects.requireNonNull(line, "line");
        }
    }

    /** A cap forbids it; what costs less may still go on. */
    record NoMoney(String line) implements NightResult {
        public NoMoney {
            Objects.requireNonNull(line, "line");
        }
    }
}
