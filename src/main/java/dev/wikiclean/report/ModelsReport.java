package dev.wikiclean.report;

import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.run.ModelsOverview;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Which models are known, which would be asked, and what they cost: {@code models}. Never a key. */
public final class ModelsReport {
    private static final String LINE = "%-24s %-10s %9s %9s %7s %7s  %-8s %s%n";

    private ModelsReport() {}

    public static void text(ModelsOverview overview, Style style, Appendable out) throws IOException {
        roles(overview, out);
        out.append('\n')
                .append(style.bold(row("model", "provider", "$ in", "$ out", "input", "output", "thinks", "now")));
        for (ModelsOverview.Model model : overview.models()) {
            ModelFacts facts = model.facts();
            String line = row(
                    facts.id(),
                    facts.provider().name(),
                    price(facts, "input"),
                    price(facts, "output"),
                    thousands(facts.inputLimit()),
                    thousands(facts.outputLimit()),
                    facts.thinking().style().label().equals("none")
                            ? "no"
                            : facts.thinking().canBeOff() ? "yes" : "always",
                    model.objections().isEmpty() ? "ready" : String.join("; ", model.objections()));
            out.append(model.objections().isEmpty() ? line : style.faint(line));
        }
        out.append(
                "\n$ in, $ out: US dollars per million tokens, before tiers, hours and caches; input, output: the most"
                        + " tokens of a request.\n");
        out.append("Where the prices come from:\n");
        for (ModelsOverview.Model model : overview.models()) {
            out.append("  ")
                    .append(Columns.pad(Plain.line(model.facts().id()), 24))
                    .append(' ')
                    .append(Plain.line(source(model.facts())))
                    .append('\n');
        }
    }

    private static void roles(ModelsOverview overview, Appendable out) throws IOException {
        if (overview.roles().isEmpty()) {
            out.append("No model is configured: nothing is asked, and nothing leaves this machine.\n"
                    + "Write `reasoning: {model: ID}` into .wiki-clean.yaml to ask one.\n");
        }
        for (ModelsOverview.Role role : overview.roles()) {
            out.append(Plain.line(role.key() + ": " + role.model() + ", for " + role.use() + ": "
                            + (role.objections().isEmpty()
                                    ? "would be asked"
                                    : "would not be asked: " + String.join("; ", role.objections()))))
                    .append('\n');
        }
        if (overview.kept().isPresent() && !overview.roles().isEmpty()) {
            int kept = overview.kept().get();
            out.append(kept + (kept == 1 ? " note never leaves" : " notes never leave")
                    + " this machine: private, ignored, or holding what is.\n");
        }
    }

    private static String row(Object... cells) {
        return String.format(LINE, cells);
    }

    private static String price(ModelFacts facts, String key) {
        Object price = facts.prices().get(key);
        if (price == null) {
            return facts.prices().containsKey("free") ? "free" : "?";
        }
        return Plain.line("$" + price)
                + (facts.prices().containsKey("over") || facts.prices().containsKey("peak") ? "+" : "");
    }

    private static String thousands(int tokens) {
        return tokens >= 1_000_000 ? tokens / 1_000_000 + "M" : tokens >= 1_000 ? tokens / 1_000 + "k" : tokens + "";
    }

    private static String source(ModelFacts facts) {
        Map<String, Object> prices = facts.prices();
        return prices.getOrDefault("source", "your configuration")
                + (prices.containsKey("date") ? " (" + prices.get("date") + ")" : "");
    }

    /** One object: {@code roles} and {@code models}. */
    public static void json(ModelsOverview overview, Appendable out) throws IOException {
        Json json = new Json(out).beginObject().name("roles").beginArray();
        for (ModelsOverview.Role role : overview.roles()) {
            json.beginObject().name("role").value(role.key());
            json.name("model").value(role.model());
            texts(json.name("objections"), role.objections()).endObject();
        }
        json.endArray().name("models").beginArray();
        for (ModelsOverview.Model model : overview.models()) {
            ModelFacts facts = model.facts();
            json.beginObject().name("model").value(facts.id());
            json.name("provider").value(facts.provider().name());
            json.name("wire").value(facts.provider().wire().label());
            json.name("thinking").value(facts.thinking().style().label());
            texts(json.name("efforts"), facts.thinking().efforts());
            json.name("inputLimit").value(facts.inputLimit());
            json.name("outputLimit").value(facts.outputLimit());
            json.name("input").value(String.valueOf(facts.prices().getOrDefault("input", "")));
            json.name("output").value(String.valueOf(facts.prices().getOrDefault("output", "")));
            json.name("source").value(source(facts));
            json.name("facts").value(facts.source());
            texts(json.name("objections"), model.objections()).endObject();
        }
        json.endArray().endObject();
        out.append('\n');
    }

    private static Json texts(Json json, List<String> texts) throws IOException {
        json.beginArray();
        for (String text : texts) {
            json.value(text);
        }
        return json.endArray();
    }
}
