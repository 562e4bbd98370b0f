package dev.wikiclean.report;

import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.RulePage;
import java.io.IOException;
import java.util.List;

/** Every rule, with the severity that it has in a vault: {@code rules}. */
public final class RulesTable {
    private RulesTable() {}

    /** How much findings of a rule matter: {@code off}, {@code info}, {@code warn} or {@code error}. */
    public static String severity(Config config, String rule) {
        return config.isOn(rule) ? config.severity(rule).id() : "off";
    }

    /** @param about whose severities these are, for a person */
    public static void text(Config config, String about, Style style, Appendable out) throws IOException {
        List<RulePage> pages = RulePage.all();
        int width = pages.stream().mapToInt(page -> page.id().length()).max().orElse(0);
        out.append(style.bold(String.format("%-" + width + "s  %-5s  %-6s  %s", "rule", "is", "fix", "finds")));
        out.append('\n');
        for (RulePage page : pages) {
            String severity = severity(config, page.id());
            String cell = config.isOn(page.id()) ? style.severity(config.severity(page.id())) : style.faint(severity);
            out.append(String.format("%-" + width + "s  ", page.id()))
                    .append(cell)
                    .append(" ".repeat(7 - severity.length()))
                    .append(String.format("%-6s", page.fix().split(",")[0]))
                    .append("  ")
                    .append(page.summary())
                    .append('\n');
        }
        out.append('\n').append(Plain.line(about)).append('\n');
    }

    /** One object: {@code configuration} and {@code rules}, each with its severity here and in both profiles. */
    public static void json(Config config, String about, Appendable out) throws IOException {
        Config gentle = Config.of("default");
        Config agents = Config.of("agent-wiki");
        Json json = new Json(out).beginObject();
        json.name("configuration").value(about).name("rules").beginArray();
        for (RulePage page : RulePage.all()) {
            json.beginObject().name("rule").value(page.id());
            json.name("severity").value(severity(config, page.id()));
            json.name("profiles").beginObject();
            json.name("default").value(severity(gentle, page.id()));
            json.name("agent-wiki").value(severity(agents, page.id())).endObject();
            json.name("fix").value(page.fix());
            json.name("finds").value(page.summary()).endObject();
        }
        json.endArray().endObject();
        out.append('\n');
    }
}
