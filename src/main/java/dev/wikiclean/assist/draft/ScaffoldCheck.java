package dev.wikiclean.assist.draft;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.ModelSpeech;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleCatalog;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.vault.MemorySource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the rules that find what models leave behind, as if the text were a note. */
final class ScaffoldCheck {
    /** The whole text is a page or a refusal. */
    static final String ERROR = "error-note";

    private static final Set<String> RULES = Set.of(ERROR, "leftover-scaffold", "model-residue");

    private final List<Rule> rules =
            RuleCatalog.all().stream().filter(rule -> RULES.contains(rule.id())).toList();
    private final Config config = Config.of("default");
    private final ModelSpeech speech = new ModelSpeech();

    /** Whether a paragraph speaks as a model to its user. */
    boolean speaks(String paragraph) {
        return speech.isIn(paragraph);
    }

    /** What they find, by place. */
    List<Finding> findings(String text) {
        List<Finding> found = new ArrayList<>();
        RuleContext context =
                new RuleContext(VaultIndex.of(MemorySource.vault(Map.of("Answer.md", text + "\n"))), config);
        rules.forEach(rule -> rule.check(context, found::add));
        found.sort(Comparator.naturalOrder());
        return found;
    }
}
