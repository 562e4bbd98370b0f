package dev.wikiclean.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a vault's notes are verified, as its configuration says.
 *
 * @param severities how much the findings of each check matter; a check that is not there is off
 * @param sourceKeys the keys of front matter that name sources
 * @param sourceFiles which paths are those of sources
 * @param linkedNotes whether notes that are linked to are evidence, too
 * @param sections which headings stand above what tells how a note was verified
 * @param codeRules the small checks of code
 * @param trust what a supported claim is worth by the trust level of its source, from 0 to 1; {@code none} for no level
 * @param refutedCap the most confidence of a note with one refuted claim
 * @param status the words of {@code verification_status}
 */
public record VerifySettings(
        Map<VerifyCheck, Severity> severities,
        List<String> sourceKeys,
        Predicate<String> sourceFiles,
        boolean linkedNotes,
        Predicate<String> sections,
        List<CodeRule> codeRules,
        Map<String, Double> trust,
        double refutedCap,
        Map<String, String> status) {
    public VerifySettings {
        severities = Map.copyOf(severities);
        sourceKeys = List.copyOf(sourceKeys);
        codeRules = List.copyOf(codeRules);
        trust = Map.copyOf(trust);
        status = Map.copyOf(status);
    }

    /**
     * A small check of code.
     *
     * @param languages the languages that it judges; any where empty
     * @param require what must hold, such as {@code budget_tokens < max_tokens}
     * @param because why; may be empty
     */
    public record CodeRule(String name, List<String> languages, String require, String because) {
        public CodeRule {
            languages = List.copyOf(languages);
        }
    }

    /** How much a finding of {@code check} matters; nothing where it is off. */
    public Optional<Severity> severity(VerifyCheck check) {
        return Optional.ofNullable(severities.get(check));
    }

    public boolean isOn(VerifyCheck check) {
        return severities.containsKey(check);
    }
}
