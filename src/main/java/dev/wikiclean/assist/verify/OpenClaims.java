package dev.wikiclean.assist.verify;

import java.util.List;
import java.util.Optional;

/**
 * What is left to ask about a note.
 *
 * @param verdicts what is known without asking
 * @param questions what is asked, some claims each
 * @param objection why nothing can be judged
 */
record OpenClaims(List<Verdict> verdicts, List<Question> questions, Optional<String> objection) {
    OpenClaims {
        verdicts = List.copyOf(verdicts);
        questions = List.copyOf(questions);
    }

    static OpenClaims none(String objection) {
        return new OpenClaims(List.of(), List.of(), Optional.of(objection));
    }
}
