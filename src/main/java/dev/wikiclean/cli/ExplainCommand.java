package dev.wikiclean.cli;

import dev.wikiclean.report.RuleText;
import dev.wikiclean.report.RulesTable;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.RuleCatalog;
import dev.wikiclean.rules.RulePage;
import dev.wikiclean.rules.VerifyCheck;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Shows the page of a rule. */
final class ExplainCommand implements Command {
    private static final Option FORMAT =
            Option.choice("--format", "How to answer; text by default.", "text", "markdown");

    @Override
    public Syntax syntax() {
        return new Syntax(
                "explain",
                "Explain a rule: what it finds, when it acts and when not, with examples before and after.",
                List.of(FORMAT, Colours.OPTION),
                Optional.of(new Syntax.Parameter("RULE", "The rule's name; `rules` lists them.")),
                List.of("0  answered"),
                List.of("explain broken-link", "explain stub-note --format markdown > stub-note.md"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws UsageException, IOException {
        String rule = arguments.parameter().orElseThrow(() -> new UsageException("name a rule; `rules` lists them"));
        Optional<VerifyCheck> check = VerifyCheck.named(rule);
        if (check.isPresent()) {
            terminal.out()
                    .println(rule + ", a check of `verify`: " + check.get().sentence());
            return CLEAN;
        }
        RuleChoice.requireKnown(rule, RuleCatalog.ids());
        RulePage page = RulePage.of(rule);
        try (Writer out = terminal.writer()) {
            if (arguments.value(FORMAT.name()).orElse("text").equals("markdown")) {
                RuleText.markdown(page, severity(rule), out);
            } else {
                RuleText.write(page, severity(rule), Colours.of(arguments, terminal), out);
            }
        }
        return CLEAN;
    }

    /** That of the profile {@code default}, and that of {@code agent-wiki} where it is another. */
    private static String severity(String rule) {
        String gentle = RulesTable.severity(Config.of("default"), rule);
        String agents = RulesTable.severity(Config.of("agent-wiki"), rule);
        return gentle.equals(agents) ? gentle : gentle + " (agent-wiki: " + agents + ")";
    }
}
