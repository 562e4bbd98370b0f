package dev.wikiclean.reason.wire;

import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.reason.model.ModelFacts.Schema;
import dev.wikiclean.reason.model.Request;

/** Tells a model the schema in words where its provider cannot bind it. */
final class SchemaPrompt {
    private SchemaPrompt() {}

    /** The instructions, with the schema behind them where the provider takes none. */
    static String system(Request request, ModelFacts facts) {
        String system = request.prompt().system();
        if (request.schema().isEmpty() || facts.schema() != Schema.JSON) {
            return system;
        }
        String schema = AnswerSchema.of(request.schema().get()).whole().toString();
        return (system.isBlank() ? "" : system + "\n\n")
                + "Answer with one JSON object that is valid by this JSON Schema," + " and with nothing else:\n"
                + schema;
    }
}
