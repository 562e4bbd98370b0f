package dev.wikiclean.report;

import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.RulePage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The program and its rules as SARIF describes them, from the rules' pages. */
final class SarifRules {
    private SarifRules() {}

    /** Writes the driver; returns the place of each rule in its list. */
    static Map<String, Integer> driver(Json json) throws IOException {
        json.beginObject().name("name").value("wiki-clean");
        Optional<String> version =
                Optional.ofNullable(SarifRules.class.getPackage().getImplementationVersion());
        if (version.isPresent()) {
            json.name("version").value(version.get());
        }
        json.name("rules").beginArray();
        Config gentle = Config.of("default");
        Map<String, Integer> indexes = new HashMap<>();
        for (RulePage page : RulePage.all()) {
            indexes.put(page.id(), indexes.size());
            rule(page, gentle, json);
        }
        json.endArray().endObject();
        return indexes;
    }

    private static void rule(RulePage page, Config gentle, Json json) throws IOException {
        json.beginObject().name("id").value(page.id());
        text("shortDescription", page.summary() + ".", json);
        text("fullDescription", page.summary() + ". " + firstParagraph(page.text()), json);
        json.name("help").beginObject().name("text").value(page.summary() + ".\n\n" + page.text());
        json.name("markdown")
                .value("# " + page.id() + "\n\n" + page.summary() + ".\n\n" + page.text())
                .endObject();
        json.name("defaultConfiguration").beginObject();
        json.name("enabled").value(gentle.isOn(page.id()));
        json.name("level").value(SarifLog.level(gentle.severity(page.id()))).endObject();
        json.name("properties").beginObject().name("fix").value(page.fix()).endObject();
        json.endObject();
    }

    private static void text(String name, String text, Json json) throws IOException {
        json.name(name)
                .beginObject()
                .name("text")
                .value(SarifText.escaped(text))
                .endObject();
    }

    private static String firstParagraph(String text) {
        int end = text.indexOf("\n\n");
        return (end < 0 ? text : text.substring(0, end)).replace('\n', ' ');
    }
}
