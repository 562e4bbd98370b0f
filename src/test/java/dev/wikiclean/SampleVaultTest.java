package dev.wikiclean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.SampleTruth.Line;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample vault holds what the table in the README says: counted by plain means, without the tool. */
class SampleVaultTest {
    private static final Path ROOT = Path.of("vault-sample");
    private static final Pattern ROW =
            Pattern.compile("\\| [^|]+ \\| `([a-z-]+)` \\| (\\d+) \\| (?:`([a-z-]+)`)? *\\| [^|]*\\|");

    private static SampleTruth truth;
    private static final SortedMap<String, byte[]> FILES = new TreeMap<>();
    private static final SortedMap<String, String> NOTES = new TreeMap<>();
    private static List<SampleLinks.Found> links;

    @BeforeAll
    static void read() throws IOException {
        truth = SampleTruth.read();
        try (Stream<Path> walk = Files.walk(ROOT)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = ROOT.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".")) {
                    FILES.put(path, Files.readAllBytes(file));
                }
            }
        }
        FILES.forEach((path, bytes) -> {
            if (path.endsWith(".md")) {
                NOTES.put(path, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        links = new SampleLinks(List.copyOf(FILES.keySet())).of(NOTES);
    }

    /** The rows of the README's table: kind, and how many. */
    static Map<String, Integer> table() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("## The sample vault");
        assertThat(start).as("section in the README").isNotNegative();
        int end = readme.indexOf("\n## ", start + 1);
        Matcher row = ROW.matcher(readme.substring(start, end < 0 ? readme.length() : end));
        Map<String, Integer> counts = new TreeMap<>();
        while (row.find()) {
            assertThat(counts.put(row.group(1), Integer.parseInt(row.group(2))))
                    .as(row.group())
                    .isNull();
        }
        return counts;
    }

    @Test
    void theTableSaysHowManyOfEach() throws IOException {
        Map<String, Integer> listed =
                truth.lines().stream().collect(Collectors.toMap(Line::kind, line -> 1, Integer::sum, TreeMap::new));
        assertThat(table()).isEqualTo(listed);
    }

    @Test
    void everyListedFileStands() {
        for (Line line : truth.lines()) {
            assertThat(FILES.containsKey(line.path()))
                    .as(line.toString())
                    .isEqualTo(!line.kind().equals("moc-missing"));
        }
        for (Line line : truth.exactly("never-merge")) {
            assertThat(FILES).containsKey(line.destination("never merge with"));
        }
        for (Line line : truth.of("redirect", "redirect-chain")) {
            if (line.action().startsWith("stands for")) {
                assertThat(FILES).containsKey(line.destination("stands for"));
            }
        }
    }

    @Test
    void bytesAreAsListed() {
        assertThat(notes(text -> text.contains("\r\n"))).isEqualTo(paths("crlf"));
        for (String path : paths("crlf")) {
            assertThat(NOTES.get(path).replace("\r\n", "")).as(path).doesNotContain("\n", "\r");
        }
        assertThat(notes(text -> text.startsWith("\uFEFF"))).isEqualTo(paths("bom"));
        assertThat(files(path -> !Normalizer.isNormalized(path, Normalizer.Form.NFC)))
                .isEqualTo(paths("nfd-name"));
        assertThat(files(path -> path.contains("  ") || path.codePoints().anyMatch(c -> c > 0xFFFF)))
                .isEqualTo(paths("odd-name"));
        assertThat(files(path -> path.startsWith("raw/"))).isEqualTo(paths("raw-source"));
        assertThat(files(path -> path.startsWith("Templates/"))).isEqualTo(paths("template"));
        assertThat(files(path -> path.startsWith("Daily/"))).isEqualTo(paths("daily"));
        assertThat(files(path -> path.startsWith("attachments/"))).isEqualTo(paths("attachment"));
        assertThat(files(path -> path.endsWith(".canvas"))).isEqualTo(paths("canvas"));
        assertThat(files(path -> path.endsWith(".base"))).isEqualTo(paths("base"));
    }

    @Test
    void namesCanBeCheckedOutEverywhere() {
        Pattern illegal = Pattern.compile("[<>:\"\\\\|?*\\x00-\\x1F]|[ .](/|$)|(^|/) ");
        assertThat(FILES.keySet()).noneMatch(path -> illegal.matcher(path).find());
        assertThat(FILES.keySet().stream().map(SampleVaultTest::folded)).doesNotHaveDuplicates();
    }

    @Test
    void everyLinkThatLeadsNowhereIsListed() {
        List<String> nowhere = links.stream()
                .filter(link -> link.file().isEmpty())
                .map(link -> link.path() + ": " + link.raw())
                .sorted()
                .toList();
        Stream<String> ownLine = truth.of("link").stream()
                .filter(line -> !List.of("link-case", "link-nfd", "link-missing-heading", "link-missing-block")
                        .contains(line.kind()))
                .filter(line -> line.path().endsWith(".md"))
                .map(line -> line.path() + ": " + line.asWritten().replaceFirst("^!(?=\\[\\[)", ""));
        Stream<String> inLists = truth.of("graph").stream().flatMap(line -> deadIn(line));
        assertThat(nowhere).isEqualTo(Stream.concat(ownLine, inLists).sorted().toList());
    }

    private static Stream<String> deadIn(Line item) {
        Map<String, String> one = Map.of(item.path(), item.asWritten());
        return new SampleLinks(List.copyOf(FILES.keySet()))
                .of(one).stream().filter(link -> link.file().isEmpty()).map(link -> link.path() + ": " + link.raw());
    }

    @Test
    void relatedItemsAreWhatTheirKindSays() {
        for (Line item : truth.of("graph")) {
            List<SampleLinks.Found> inside = links.stream()
                    .filter(link -> link.path().equals(item.path()))
                    .filter(link -> item.asWritten().contains(link.raw()))
                    .toList();
            boolean living = inside.stream().anyMatch(link -> link.file().isPresent());
            boolean prose =
                    !item.asWritten().replaceAll("\\[\\[[^\\]]*]]|^- |,", "").isBlank();
            assertThat(NOTES.get(item.path()).lines()).as(item.toString()).contains(item.asWritten());
            assertThat(living).as(item.toString()).isEqualTo(item.kind().equals("graph-mixed"));
            assertThat(prose).as(item.toString()).isEqualTo(item.kind().equals("graph-prose"));
        }
    }

    @Test
    void everyListedLinkIsWrittenAndItsDestinationStands() {
        for (Line line : truth.of("link", "redirect-link", "duplicate-link", "particle", "block-link", "not-a-link")) {
            String text = new String(FILES.get(line.path()), StandardCharsets.UTF_8);
            assertThat(text).as(line.toString()).contains(line.asWritten());
            if (line.action().startsWith("repair to")) {
                assertThat(FILES).containsKey(line.destination("repair to"));
            }
        }
    }

    @Test
    void linksToDuplicatesAndRedirectsReachThem() {
        List<String> redirects = truth.exactly("redirect", "redirect-chain").stream()
                .map(Line::path)
                .toList();
        List<String> duplicates = duplicates().stream().map(Line::path).toList();
        for (Line line : truth.of("redirect-link", "duplicate-link")) {
            if (line.path().endsWith(".md")) {
                assertThat(links)
                        .as(line.toString())
                        .anyMatch(link -> link.path().equals(line.path())
                                && link.raw().equals(line.asWritten())
                                && link.file()
                                        .filter(
                                                line.kind().startsWith("redirect")
                                                        ? redirects::contains
                                                        : duplicates::contains)
                                        .isPresent());
            }
        }
    }

    @Test
    void onlyTheLinkedErrorsAndStubsAreLinked() {
        for (Line line : truth.of("error-note", "stub")) {
            boolean linked = links.stream()
                    .anyMatch(link -> link.file().filter(line.path()::equals).isPresent());
            if (!line.kind().endsWith("lookalike")) {
                assertThat(linked).as(line.toString()).isEqualTo(line.kind().endsWith("linked"));
            }
        }
    }

    @Test
    void duplicatesAreWhatTheirKindSays() {
        assertThat(duplicates().stream()
                        .map(line -> line.destination("merge into"))
                        .distinct())
                .hasSize(11);
        assertThat(truth.exactly("duplicate-cluster").stream()
                        .map(line -> line.destination("merge into"))
                        .distinct())
                .hasSize(1);
        for (Line line : duplicates()) {
            byte[] canonical = FILES.get(line.destination("merge into"));
            assertThat(Arrays.equals(FILES.get(line.path()), canonical))
                    .as(line.toString())
                    .isEqualTo(line.kind().equals("duplicate-bytes"));
        }
        for (Line line : truth.exactly("survives")) {
            assertThat(notes(text -> text.lines().anyMatch(line.detail()::equals)))
                    .as(line.toString())
                    .containsExactly(line.path());
        }
    }

    @Test
    void frontMatterFollowsTheSchema() {
        Map<String, List<String>> byId = NOTES.keySet().stream()
                .filter(path -> NOTES.get(path).contains("\nid: wiki-2026-"))
                .collect(Collectors.groupingBy(path -> value(path, "id")));
        byId.forEach((id, paths) -> assertThat(paths).as(id).hasSizeBetween(1, 2));
        assertThat(byId.values().stream().filter(paths -> paths.size() == 2))
                .hasSameSizeAs(truth.exactly("duplicate-bytes"));
        assertThat(byId.get("wiki-2026-0508-test-time-compute-scaling"))
                .containsExactly("AI/Inference/Test-Time Compute Scaling (추론 시간 계산 스케일링).md");
        for (Line moc : truth.exactly("moc-missing")) {
            String folder = moc.detail().substring("category ".length());
            assertThat(NOTES.keySet().stream().filter(path -> value(path, "category")
                            .replaceAll("[\"\\[\\]]", "")
                            .equals(folder)))
                    .as(moc.toString())
                    .hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void claimsContradictTheirSources() {
        String claude = NOTES.get("AI/Inference/Test-Time Compute Scaling (추론 시간 계산 스케일링).md");
        assertThat(number(claude, "max_tokens=(\\d+)")).isLessThan(number(claude, "\"budget_tokens\": (\\d+)"));
        for (Line line : truth.exactly("contradiction")) {
            Matcher source = Pattern.compile("(raw/[^:]+\\.md): (.+)").matcher(line.detail());
            assertThat(source.find()).as(line.toString()).isTrue();
            assertThat(NOTES.get(source.group(1)).replace("`", ""))
                    .as(line.toString())
                    .contains(source.group(2));
        }
    }

    private static int number(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static List<Line> duplicates() {
        return truth.of("duplicate").stream()
                .filter(line -> line.action().startsWith("merge into"))
                .toList();
    }

    private static String value(String path, String key) {
        return NOTES.get(path)
                .lines()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .findFirst()
                .orElse("");
    }

    private static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static List<String> paths(String kind) {
        return truth.exactly(kind).stream().map(Line::path).sorted().toList();
    }

    private static List<String> files(Predicate<String> wanted) {
        return FILES.keySet().stream().filter(wanted).sorted().toList();
    }

    private static List<String> notes(Predicate<String> wanted) {
        return files(path -> NOTES.containsKey(path) && wanted.test(NOTES.get(path)));
    }
}
