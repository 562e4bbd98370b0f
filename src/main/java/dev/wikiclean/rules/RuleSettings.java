package dev.wikiclean.rules;

import java.util.Optional;

/**
 * What every rule can be told.
 *
 * @param severity how much its findings matter; nothing where the rule is off
 * @param include the only files it reports; all where empty
 * @param exclude files that it does not report
 */
record RuleSettings(Optional<Severity> severity, Globs include, Globs exclude) {
    static final RuleSettings OFF = new RuleSettings(Optional.empty(), Globs.NONE, Globs.NONE);

    boolean reports(String path) {
        return (include.isEmpty() || include.match(path)) && !exclude.match(path);
    }
}
