package dev.wikiclean;

import dev.wikiclean.SampleTruth.Line;
import dev.wikiclean.vault.Vault;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which notes of the sample lack a section that every note of its schema has, read from their lines alone. */
final class SampleSections {
    private static final List<String> REQUIRED = List.of("매 한 줄", "매 핵심", "🔗 Graph");

    private SampleSections() {}

    /** Notes with a key of the schema; none that is a redirect, a stub, an error page or otherwise no topic of its own. */
    static List<String> lacking(Vault vault, SampleTruth truth) {
        Set<String> spared = Stream.of(
                        "stub",
                        "stub-linked",
                        "redirect",
                        "redirect-chain",
                        "redirect-cycle",
                        "template",
                        "daily",
                        "error-note",
                        "error-note-linked",
                        "unparsable-yaml")
                .flatMap(kind -> truth.exactly(kind).stream())
                .map(Line::path)
                .collect(Collectors.toSet());
        return vault.notes()
                .filter(note ->
                        note.text().matches("(?s).*\\n(canonical_id|source_trust_level|verification_status):.*"))
                .filter(note -> !spared.contains(note.path().value()))
                .filter(note -> REQUIRED.stream()
                        .anyMatch(name -> note.text().lines().noneMatch(line -> line.matches("#+ " + name + ".*"))))
                .map(note -> note.path().value())
                .toList();
    }
}
