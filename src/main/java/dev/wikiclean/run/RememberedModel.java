package dev.wikiclean.run;

import dev.wikiclean.reason.budget.MicroDollars;
import java.util.List;

/** What a commit tells of a model whose answer of before was used again. */
final class RememberedModel {
    private RememberedModel() {}

    /** What was asked in this run, else the model that answered before and cost nothing now. */
    static List<String> trailers(Reasoning reasoning, boolean used) throws WorkException {
        List<String> asked = ModelTrailers.of(reasoning);
        if (!asked.isEmpty() || !used) {
            return asked;
        }
        String model = reasoning.settings().model().orElseThrow();
        return List.of(
                "Model: " + model + " (remembered)",
                "Tokens: 0",
                "Cost: " + MicroDollars.ZERO,
                "Co-Authored-By: " + model + " <model@wiki-clean.invalid>");
    }
}
