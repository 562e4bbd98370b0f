package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.Request;
import java.util.List;

/** How an answer grows part by part. */
public interface Outline {
    /** Asks for the next part after {@code parts}, which are the model's own and so data, not instruction. */
    Request next(Request question, List<String> parts);

    /** Whether nothing more is to come. */
    boolean isComplete(List<String> parts);

    /** The parts as one text, which the verifier judges, finished or not. */
    String text(List<String> parts);
}
