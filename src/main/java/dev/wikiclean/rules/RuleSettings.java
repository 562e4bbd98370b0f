package dev.wikiclean.rules;

import java.util.Optional;

/**
 * How one rule is set.
 *
 * @param severity how much its findings matter; nothing where the rule is off
 * @param remove whether its fix may take a note out of the vault; meaningless for rules that remove nothing
 * @param history how many commits it may ask, at most; meaningless for rules that ask none
 */
record RuleSettings(Optional<Severity> severity, boolean remove, int history) {
    private static final int COMMITS = 20_000;

    static final RuleSettings OFF = new RuleSettings(Optional.empty(), false, COMMITS);
}
