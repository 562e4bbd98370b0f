package dev.wikiclean.rules;

/** The effective configuration: a packaged profile and what the vault's {@code .wiki-clean.yaml} changes. */
public final class Config {
    /** How much a finding of {@code rule} matters here. */
    public Severity severity(String rule) {
        return Severity.WARN;
    }
}
