package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.Request;
import java.util.List;

/** How an answer grows part by part. */
public interface Outline {
    /** Asks for the next part after {@code parts}, which are the model's own and so data, not instruction. */
    Request next(Request question, List<String> parts);

    /** No request of {@link #next} is larger; what it costs at the most is told by this one. */
    Request largest(Request question);

    /** Whether nothing more is to come. */
    boolean isComplete(List<String> parts);

    /** Whether these parts can stand where nothing more can be asked. */
    default boolean mayEnd(List<String> parts) {
        return isComplete(parts);
    }

    /** The parts as one text, which the verifier judges, finished or not. */
    String text(List<String> parts);
}
