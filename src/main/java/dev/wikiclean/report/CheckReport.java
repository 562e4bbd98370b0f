package dev.wikiclean.report;

import dev.wikiclean.rules.Finding;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.Problem;
import dev.wikiclean.vault.VaultPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a check has to say, wherever the vault was read from: what each of the {@link FindingsFormat formats} writes.
 *
 * @param place where the vault lies
 * @param notes how many notes the vault has
 * @param rules the names of the rules that were asked
 * @param findings what is to be shown, sorted
 * @param sources the text of a file of the vault; nothing for one that is not there or is no text
 * @param problems what could not be read
 * @param known what a baseline took out of the findings
 * @param lesser how many more were left out, for they matter less than asked for
 */
public record CheckReport(
        VaultPlace place,
        long notes,
        List<String> rules,
        List<Finding> findings,
        Function<VaultPath, Optional<SourceText>> sources,
        List<Problem> problems,
        Optional<Known> known,
        int lesser) {
    public CheckReport {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    /**
     * Where a vault lies.
     *
     * @param vault its folder
     * @param prefix the way from the repository's root to the vault: empty, or ending with a slash
     * @param program how the program was called, for advice
     */
    public record VaultPlace(Path vault, String prefix, String program) {
        public VaultPlace {
            if (!prefix.isEmpty() && (!prefix.endsWith("/") || prefix.startsWith("/"))) {
                throw new IllegalArgumentException("not a way into a repository: " + prefix);
            }
        }

        /** The path of a file from the repository's root. */
        String inRepository(VaultPath path) {
            return prefix + path.value();
        }

        /** The root of the repository, or the vault's folder where there is none. */
        Path repository() {
            Path root = vault.toAbsolutePath().normalize();
            for (int i = prefix.indexOf('/'); i >= 0; i = prefix.indexOf('/', i + 1)) {
                root = root.getParent();
            }
            return root;
        }
    }

    /**
     * What a baseline knew.
     *
     * @param baseline the file, as it was named
     * @param hidden how many findings it took out
     * @param gone the entries that nothing was found for: they can leave the baseline
     */
    public record Known(String baseline, int hidden, List<FindingMark> gone) {
        public Known {
            gone = List.copyOf(gone);
        }
    }

    /** The text that {@code finding} stands in. */
    Optional<SourceText> source(Finding finding) {
        return sources.apply(finding.path());
    }
}
