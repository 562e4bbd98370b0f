package dev.wikiclean.rules;

import java.util.List;
import java.util.function.Consumer;

/**
 * One thing that can be wrong with a vault. Stateless: the same context gives the same findings, and a vault to which
 * all its fixes were applied gives no more fixes.
 */
public interface Rule {
    /** Lower case with hyphens; also the name of its folder under {@code rules/}. */
    String id();

    Stage stage();

    /** The options of its own, besides those that every rule has. */
    default List<Setting<?>> settings() {
        return List.of();
    }

    /** How far the change of one file reaches into what is found in others. */
    default Reach reach() {
        return Reach.NOTE;
    }

    /** Reports everything this rule finds in the vault. Findings may come in any order. */
    void check(RuleContext context, Consumer<Finding> findings);
}
