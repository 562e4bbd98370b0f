package dev.wikiclean.report;

import dev.wikiclean.reason.budget.CapState;
import dev.wikiclean.reason.budget.Entry;
import dev.wikiclean.reason.budget.Spending;
import dev.wikiclean.reason.budget.Spending.Tally;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Routing;
import dev.wikiclean.run.BudgetReview;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** What models have cost and what is left: what {@code wiki-clean budget} prints. */
public final class BudgetReport {
    private BudgetReport() {}

    /** Figures for a person. */
    public static void text(BudgetReview review, Appendable out) throws IOException {
        Spending spending = review.spending();
        Tally total = spending.total();
        out.append(spending.month() + " (" + spending.zone() + "): " + figures(total) + "\n");
        section(out, "by day", spending.days());
        section(out, "by task", spending.tasks());
        section(out, "by task and effort", spending.efforts());
        section(out, "by model", spending.models());
        if (review.attempts()) {
            attempts(out, spending);
        }
        if (total.unknown() > 0) {
            out.append("\n" + Plain.count(total.unknown(), "attempt")
                    + " counted with all that was reserved: nobody knows what was billed\n");
        }
        out.append("\nleft\n");
        for (CapState state : review.left()) {
            out.append("  " + pad(state.scope().label(), 7) + state.unit().show(state.left()) + " of "
                    + state.unit().show(state.cap()) + "\n");
        }
        if (review.left().isEmpty()) {
            out.append("  no cap is set; `reasoning: caps:` in .wiki-clean.yaml sets some\n");
        }
    }

    /** Each attempt with the decision of the router that it followed. */
    private static void attempts(Appendable out, Spending spending) throws IOException {
        out.append("\nattempts\n");
        for (Entry entry : spending.entries()) {
            Purpose purpose = entry.purpose();
            String at = entry.at().atZone(spending.zone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS) + "";
            String decided = purpose.routing()
                    .map(routing -> routing.difficulty() + " -> " + routing.strategy() + ", ")
                    .orElse("");
            out.append("  "
                    + Plain.line(at + " " + purpose.task() + (purpose.note().isEmpty() ? "" : " " + purpose.note())
                            + ": " + decided + "effort " + entry.effort().label()
                            + (entry.step() == 0 ? "" : " (" + entry.step() + " tokens)") + ", " + entry.model() + ": "
                            + entry.outcome() + ", " + entry.spend().money() + ", "
                            + Plain.count(entry.spend().tokens(), "token")
                            + purpose.routing()
                                    .map(routing -> "; " + routing.why())
                                    .orElse(""))
                    + "\n");
        }
    }

    private static void section(Appendable out, String title, Map<String, Tally> tallies) throws IOException {
        if (tallies.isEmpty()) {
            return;
        }
        out.append("\n" + title + "\n");
        int width = tallies.keySet().stream().mapToInt(Columns::width).max().orElse(0) + 2;
        for (Map.Entry<String, Tally> tally : tallies.entrySet()) {
            out.append("  " + pad(Plain.line(tally.getKey()), width) + figures(tally.getValue()) + "\n");
        }
    }

    private static String figures(Tally tally) {
        return tally.spend().money() + ", " + Plain.count(tally.spend().tokens(), "token") + ", "
                + Plain.count(tally.attempts(), "attempt");
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - Columns.width(text)));
    }

    /** The same for programs; money in micro-dollars. */
    public static void json(BudgetReview review, Appendable out) throws IOException {
        Spending spending = review.spending();
        Json json = new Json(out).beginObject();
        json.name("month").value(spending.month().toString());
        json.name("zone").value(spending.zone().toString());
        tally(json.name("total").beginObject(), spending.total()).endObject();
        array(json, "days", "day", spending.days());
        array(json, "tasks", "task", spending.tasks());
        json.name("efforts").beginArray();
        for (Map.Entry<String, Tally> tally : spending.efforts().entrySet()) {
            String[] parts = tally.getKey().split("/");
            json.beginObject().name("task").value(parts[0]).name("effort").value(parts[1]);
            tally(json, tally.getValue()).endObject();
        }
        json.endArray();
        array(json, "models", "model", spending.models());
        if (review.attempts()) {
            json.name("attempts").beginArray();
            for (Entry entry : spending.entries()) {
                attempt(json, entry);
            }
            json.endArray();
        }
        json.name("left").beginArray();
        for (CapState state : review.left()) {
            json.beginObject();
            json.name("scope").value(state.scope().label());
            json.name("unit").value(state.unit() == CapState.Unit.MONEY ? "micro_usd" : "tokens");
            json.name("cap").value(state.cap());
            json.name("spent").value(state.spent());
            json.name("left").value(state.left());
            json.endObject();
        }
        json.endArray().endObject();
        out.append('\n');
    }

    private static void attempt(Json json, Entry entry) throws IOException {
        json.beginObject().name("at").value(entry.at().toString());
        json.name("task").value(entry.purpose().task());
        json.name("note").value(entry.purpose().note());
        json.name("model").value(entry.model());
        json.name("effort").value(entry.effort().label());
        json.name("step").value(entry.step());
        if (entry.purpose().routing().isPresent()) {
            Routing routing = entry.purpose().routing().get();
            json.name("difficulty").value(routing.difficulty());
            json.name("strategy").value(routing.strategy());
            json.name("why").value(routing.why());
        }
        json.name("outcome").value(entry.outcome());
        json.name("micro_usd").value(entry.spend().money().value());
        json.name("tokens").value(entry.spend().tokens());
        json.endObject();
    }

    private static void array(Json json, String name, String key, Map<String, Tally> tallies) throws IOException {
        json.name(name).beginArray();
        for (Map.Entry<String, Tally> tally : tallies.entrySet()) {
            json.beginObject().name(key).value(tally.getKey());
            tally(json, tally.getValue()).endObject();
        }
        json.endArray();
    }

    private static Json tally(Json json, Tally tally) throws IOException {
        json.name("micro_usd").value(tally.spend().money().value());
        json.name("tokens").value(tally.spend().tokens());
        json.name("attempts").value(tally.attempts());
        return json.name("unknown").value(tally.unknown());
    }
}
