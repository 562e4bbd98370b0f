package dev.wikiclean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.SampleTruth.Line;
import dev.wikiclean.index.Resolution;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Fix;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleCatalog;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.Severity;
import dev.wikiclean.vault.FolderSource;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the tool sees in the sample vault is what was planted there, and nothing else. */
class SampleFindingsTest {
    private static final Path ROOT = Path.of("vault-sample");

    private static SampleTruth truth;
    private static VaultIndex index;
    private static Config config;

    @BeforeAll
    static void read() throws IOException {
        truth = SampleTruth.read();
        Vault vault = FolderSource.read(ROOT);
        index = VaultIndex.of(vault);
        config = Config.load(vault, ROOT);
    }

    @Test
    void linksOfEachKindResolveAsListed() {
        for (Line line : truth.of("link", "redirect-link", "duplicate-link")) {
            String status = statusOf(line);
            String expected =
                    switch (line.kind()) {
                        case "link-placeholder" -> "placeholder";
                        case "link-case", "link-nfd", "link-missing-heading", "link-missing-block" -> "resolved";
                        default -> line.kind().startsWith("link") ? "unresolved" : "resolved";
                    };
            boolean mayBeNoLink = line.kind().equals("link-comment") && status.equals("no link");
            assertThat(mayBeNoLink ? expected : status).as(line.toString()).isEqualTo(expected);
        }
    }

    @Test
    void bracketsInCodeAreNoLinks() {
        Set<String> written = index.links().stream()
                .map(link -> link.source().path() + ": " + link.link().target().text())
                .collect(Collectors.toSet());
        for (Line line : truth.exactly("not-a-link")) {
            String inside = line.asWritten().replaceAll("^.*?\\[\\[|]].*$", "").strip();
            if (!line.asWritten().startsWith("`")) {
                assertThat(written).as(line.toString()).doesNotContain(line.path() + ": " + inside);
            }
        }
    }

    @Test
    void redirectsAreFollowedToTheirEnd() {
        Map<String, String> listed = truth.exactly("redirect", "redirect-chain").stream()
                .collect(Collectors.toMap(Line::path, line -> line.destination("stands for")));
        Map<String, String> seen = new TreeMap<>();
        index.redirects().canonicals().forEach((from, to) -> seen.put(from.value(), to.value()));
        assertThat(seen).isEqualTo(listed);
        assertThat(index.redirects().cycles()).singleElement().satisfies(cycle -> assertThat(cycle)
                .extracting(VaultPath::value)
                .containsExactlyInAnyOrderElementsOf(paths("redirect-cycle")));
    }

    @Test
    void oneFrontMatterDoesNotParse() {
        assertThat(index.vault().notes().filter(note -> note.frontMatter() instanceof FrontMatter.Unparsable))
                .extracting(Note::path)
                .extracting(VaultPath::value)
                .containsExactlyInAnyOrderElementsOf(paths("unparsable-yaml"));
        assertThat(index.vault().problems()).isEmpty();
    }

    @Test
    void theConceptMapIsRead() {
        assertThat(config.concepts()).containsExactly(Map.entry("추론 스케일링", "Test-Time Compute Scaling"));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFindsWhatWasPlantedAndNothingElse() {
        return RuleCatalog.all().stream().map(rule -> DynamicTest.dynamicTest(rule.id(), () -> compare(rule)));
    }

    private static void compare(Rule rule) {
        List<Finding> findings = new ArrayList<>();
        rule.check(new RuleContext(index, config), findings::add);
        Map<String, Long> found = findings.stream()
                .collect(Collectors.groupingBy(f -> f.path().value(), TreeMap::new, Collectors.counting()));
        switch (rule.id()) {
            case "error-note" -> exactly(found, truth.exactly("error-note", "error-note-linked"));
            case "stub-note" -> exactly(found, truth.exactly("stub", "stub-linked"));
            case "front-matter-invalid" -> between(found, truth.exactly("unparsable-yaml"), truth.of("odd-yaml"));
            case "leftover-scaffold", "unknown-directive" ->
                assertThat(findings).isEmpty();
            case "front-matter-missing" -> exactly(found, truth.exactly("matter-missing"));
            case "front-matter-type" -> assertThat(found).containsOnlyKeys(notedAs("scalar"));
            case "duplicate-key" -> assertThat(found).containsOnlyKeys(notedAs("duplicate key"));
            case "title-mismatch" -> assertThat(found).containsOnlyKeys("Imported/WAL notes.md");
            case "unreadable-note" -> assertThat(findings).isEmpty();
            case "redirect-link" -> links(findings, truth.of("redirect-link"), truth.exactly("redirect-chain"));
            case "broken-heading" -> links(findings, truth.exactly("link-missing-heading"), List.of());
            case "broken-block" -> links(findings, truth.exactly("link-missing-block"), List.of());
            case "unlinked-mention", "orphan-note" ->
                assertThat(findings).allSatisfy(f -> assertThat(f.severity()).isEqualTo(Severity.INFO));
            case "ambiguous-link" -> ambiguous(findings);
            case "self-redirect" ->
                assertThat(findings).singleElement().satisfies(f -> assertThat(paths("redirect-cycle"))
                        .contains(f.path().value()));
            case "dead-related-link" -> deadItems(findings);
            case "missing-section" ->
                assertThat(findings)
                        .extracting(f -> f.path().value())
                        .containsExactlyInAnyOrderElementsOf(SampleSections.lacking(index.vault(), truth));
            case "category-moc" -> assertThat(findings).hasSameSizeAs(truth.exactly("moc-missing"));
            case "duplicate-topic" -> duplicates(findings);
            case "broken-link" -> links(findings, brokenLinks(), mayBeBroken());
            default ->
                assertThat(findings).as("a rule without a row in the table").isEmpty();
        }
    }

    /** The notes with odd front matter of which the list says {@code words}. */
    private static String[] notedAs(String words) {
        return truth.exactly("odd-yaml").stream()
                .filter(line -> line.toString().contains(words))
                .map(Line::path)
                .toArray(String[]::new);
    }

    /** Only names that a duplicate shares with its canonical are ambiguous. */
    private static void ambiguous(List<Finding> findings) {
        List<String> shared = truth.of("duplicate").stream()
                .map(line -> VaultPath.of(line.path()).stem())
                .toList();
        assertThat(findings).isNotEmpty().allSatisfy(f -> assertThat(shared)
                .anyMatch(name -> f.message().startsWith("`" + name + "` means 2 files")));
    }

    /** Exactly the dead items: none that also lives, none with prose. */
    private static void deadItems(List<Finding> findings) {
        List<String> found = findings.stream()
                .map(f -> f.path() + ": - " + textAt(f).strip())
                .toList();
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        written("graph-dead", "graph-dead-in-duplicate").toList());
    }

    private static Stream<String> written(String... kinds) {
        return truth.exactly(kinds).stream().map(line -> line.path() + ": " + line.asWritten());
    }

    private static List<Line> brokenLinks() {
        return truth.of("link").stream()
                .filter(line -> !line.action().equals("keep"))
                .filter(line ->
                        !Set.of("link-missing-heading", "link-missing-block").contains(line.kind()))
                .toList();
    }

    private static List<Line> mayBeBroken() {
        return truth.of("graph", "link-comment");
    }

    /** A finding for each line, by file; none elsewhere. */
    private static void exactly(Map<String, Long> found, List<Line> listed) {
        assertThat(found).isEqualTo(count(listed));
    }

    /** At least a finding for each line of {@code must}, none in a file that neither list names. */
    private static void between(Map<String, Long> found, List<Line> must, List<Line> may) {
        count(must)
                .forEach((path, many) ->
                        assertThat(found.getOrDefault(path, 0L)).as(path).isGreaterThanOrEqualTo(many));
        Map<String, Long> most =
                count(Stream.concat(must.stream(), may.stream()).toList());
        found.forEach((path, many) -> assertThat(most).as(path).containsKey(path));
    }

    /** A finding for each link of {@code must}, at that link; other findings only at links that {@code may} names. */
    private static void links(List<Finding> findings, List<Line> must, List<Line> may) {
        List<Finding> unexpected = new ArrayList<>(findings);
        for (Line line : must) {
            Finding finding = unexpected.stream()
                    .filter(f -> f.path().value().equals(line.path()) && sameLink(textAt(f), line.asWritten()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("not found: " + line));
            unexpected.remove(finding);
            if (line.kind().startsWith("link")) {
                mends(finding, line);
            }
        }
        unexpected.removeIf(f -> may.stream()
                .anyMatch(line -> line.path().equals(f.path().value())
                        && (line.kind().startsWith("redirect")
                                || line.asWritten().contains(textAt(f)))));
        assertThat(unexpected).isEmpty();
    }

    /** The fix leads to the listed note; a guess is only a suggestion; where two are meant or none, nothing changes. */
    private static void mends(Finding finding, Line line) {
        Optional<Applicability> sure = finding.fix().map(Fix::applicability);
        if (line.action().startsWith("suggest")) {
            assertThat(sure).as(finding.toString()).contains(Applicability.SUGGESTION);
        } else if (line.action().startsWith("repair to") && !hasCopy(line.destination("repair to"))) {
            assertThat(sure).as(finding.toString()).isPresent().get().isNotEqualTo(Applicability.SUGGESTION);
            VaultPath to = VaultPath.of(line.destination("repair to"));
            VaultIndex mended =
                    VaultIndex.of(index.vault().with(finding.fix().orElseThrow().changes()));
            assertThat(mended.backlinks(to).stream().map(link -> link.source().path()))
                    .as(line.toString())
                    .hasSize(index.backlinks(to).size() + 1);
        } else {
            assertThat(sure.filter(s -> s != Applicability.SUGGESTION))
                    .as(finding.toString())
                    .isEmpty();
        }
    }

    /** Before the merge an alias that copies share names two notes. */
    private static boolean hasCopy(String canonical) {
        return truth.exactly("duplicate-bytes").stream()
                .anyMatch(line -> line.destination("merge into").equals(canonical));
    }

    private static String textAt(Finding finding) {
        LinkedFile file = (LinkedFile) index.vault().file(finding.path()).orElseThrow();
        return finding.span().of(file.source().text());
    }

    /** Every duplicate is found and its canonical named; no note that must stay alone is. */
    private static void duplicates(List<Finding> findings) {
        Map<String, String> canonicals = truth.of("duplicate").stream()
                .filter(line -> line.action().startsWith("merge into"))
                .collect(Collectors.toMap(Line::path, line -> line.destination("merge into")));
        assertThat(findings)
                .extracting(finding -> finding.path().value())
                .containsExactlyInAnyOrderElementsOf(canonicals.keySet());
        for (Finding finding : findings) {
            VaultPath canonical = VaultPath.of(canonicals.get(finding.path().value()));
            assertThat(finding.message()).as(finding.toString()).contains(canonical.stem());
        }
    }

    private static Map<String, Long> count(List<Line> lines) {
        return lines.stream().collect(Collectors.groupingBy(Line::path, TreeMap::new, Collectors.counting()));
    }

    private static String statusOf(Line line) {
        String text = line.asWritten();
        return index.linksOf(VaultPath.of(line.path())).stream()
                .filter(link -> sameLink(link.link().raw(link.source().source().text()), text))
                .map(link -> link.resolution())
                .map(Resolution::id)
                .findFirst()
                .orElse("no link");
    }

    /** Whether {@code raw}, as the parser spans it, is the link listed as {@code written}. */
    private static boolean sameLink(String raw, String written) {
        return raw.equals(written) || raw.equals("!" + written) || written.equals("link(\"" + raw + "\")");
    }

    private static List<String> paths(String kind) {
        return truth.exactly(kind).stream().map(Line::path).toList();
    }
}
