package dev.wikiclean.reason.model;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** How one attempt ended. Only {@link Answered} carries text that may be used. */
public sealed interface Outcome {
    /** What the provider says that it billed; empty where it said nothing, and then the whole reservation is spent. */
    default Optional<Usage> usage() {
        return Optional.empty();
    }

    /** The name in the ledger. */
    String kind();

    /** Whether the same attempt may go well later. */
    default boolean retryable() {
        return false;
    }

    /**
     * A whole answer, valid by the schema where one was asked.
     *
     * @param text the answer's text, without any thinking
     */
    record Answered(String text, Optional<Usage> usage) implements Outcome {
        public Answered {
            if (text.isBlank()) {
                throw new IllegalArgumentException("an answer without text is Empty");
            }
            Objects.requireNonNull(usage);
        }

        @Override
        public String kind() {
            return "answered";
        }
    }

    /** An answer that cannot be used, with what it cost. */
    record Unusable(Fault fault, String why, Optional<Usage> usage) implements Outcome {
        @Override
        public String kind() {
            return fault.label();
        }
    }

    /** No answer. {@code sent} is false only where the provider surely billed nothing. */
    record Failed(Failure failure, String why, Optional<Duration> retryAfter, boolean sent) implements Outcome {
        @Override
        public String kind() {
            return failure.label();
        }

        @Override
        public boolean retryable() {
            return failure.retryable();
        }
    }

    /** Nothing was sent: a cap, a wrong combination, privacy, or no model at all. */
    record Refusal(Reason reason, String why) implements Outcome {
        @Override
        public String kind() {
            return reason.label();
        }
    }

    /** Why an answer cannot be used. */
    enum Fault {
        TRUNCATED,
        REFUSED,
        EMPTY,
        MALFORMED,
        WRONG_SCHEMA;

        /** The name in the ledger. */
        public String label() {
            return Labels.of(this);
        }
    }

    /** Why there is no answer. */
    enum Failure {
        UNREACHABLE(true),
        TIMED_OUT(true),
        CUT(true),
        RATE_LIMITED(true),
        OVERLOADED(true),
        SERVER_ERROR(true),
        UNAUTHORIZED(false),
        REJECTED(false),
        GARBAGE(false);

        private final boolean retryable;

        Failure(boolean retryable) {
            this.retryable = retryable;
        }

        /** Whether the same request may be answered later. */
        public boolean retryable() {
            return retryable;
        }

        /** The name in the ledger. */
        public String label() {
            return Labels.of(this);
        }
    }

    /** Why nothing was sent. */
    enum Reason {
        OVER_BUDGET,
        /** The ledger cannot be read or written, so nothing that costs may be done. */
        NO_LEDGER,
        UNKNOWN_PRICE,
        NOT_ACCEPTED,
        NOT_CLEARED,
        NO_KEY,
        STOPPED;

        /** The name in the ledger. */
        public String label() {
            return Labels.of(this);
        }
    }
}
