package dev.wikiclean.report;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.plan.RuleRunner;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleCatalog;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.Severity;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Problem;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports to write: what the rules find in small vaults, and words that no format would expect. */
final class SampleReport {
    /** Everything that means something to one of the formats. */
    static final String NASTY =
            "100 % {0} {x} [a](b) [[c]] \"q\" 'a' <b> & ]]> : , ; :: ::error file=x:: %0A %25 \\ \t \u0007 \u001b[31m"
                    + " \u0000 \uFFFE 한국어 🧠 e\u0301 \r\n end";

    private SampleReport() {}

    static CheckReport of(Vault vault, List<Finding> findings) {
        return new CheckReport(
                new CheckReport.VaultPlace(Path.of("/home/me/a repository/my wiki"), "my wiki/", "wiki-clean"),
                vault.notes().count(),
                RuleCatalog.ids(),
                findings,
                path -> source(vault, path),
                List.of(new Problem("no text.md", NASTY)),
                Optional.empty(),
                0);
    }

    /** What the rules of profile {@code agent-wiki} find. */
    static List<Finding> findings(Vault vault) {
        Config config = Config.of("agent-wiki");
        List<Rule> rules = RuleCatalog.enabled(config);
        return RuleRunner.run(rules, new RuleContext(VaultIndex.of(vault), config));
    }

    /** Notes in every encoding of trouble, findings of rules with fixes, and one of {@link #NASTY} in each note. */
    static CheckReport hostile() {
        Vault vault = MemorySource.vault(Map.of(
                "폴더/한 국 어: 50%, [x] {y} (z).md",
                "\uFEFF---\r\ntitle: 한국어\r\n---\r\n🧠 [[test_time compute]] 그리고\t[[Gone]] e\u0301\r\n\r\n끝 [[b c]]",
                "Test-Time Compute.md",
                "# Test-Time Compute\n\nSee [[a#b,c;d]] and [[Nowhere]] [[Nowhere]] 🧠[[gone/Far Away From Here]].\n",
                "A & B <c>\"d\"'e'.md",
                "[[Test Time Compute|words]]\t[[test-time-compute]]\n[[Test-Time Compute#nothing]]\n",
                "old.md",
                "---\nstatus: redirect\nduplicate_of: \"[[Test-Time Compute]]\"\n---\n→ [[Test-Time Compute]]\n",
                "deep/er/Far Away From Here.md",
                "[[old]] leads on. [[old|Again]]\r\n",
                "Bild 1.png",
                ""));
        List<Finding> findings = new ArrayList<>(findings(vault));
        vault.linkedFiles().forEach(file -> {
            int length = file.source().length();
            Span all = new Span(0, length);
            findings.add(new Finding(
                    "broken-link",
                    Severity.ERROR,
                    file.path(),
                    all,
                    file.source().position(0),
                    NASTY,
                    Optional.empty()));
        });
        findings.sort(null);
        return of(vault, findings);
    }

    static Optional<SourceText> source(Vault vault, VaultPath path) {
        return vault.file(path).filter(LinkedFile.class::isInstance).map(file -> ((LinkedFile) file).source());
    }

    static String written(FindingsFormat format, CheckReport report) throws java.io.IOException {
        StringBuilder out = new StringBuilder();
        format.write(report, Style.PLAIN, out);
        return out.toString();
    }
}
