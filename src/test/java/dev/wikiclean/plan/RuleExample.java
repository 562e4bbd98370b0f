package dev.wikiclean.plan;

import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleCatalog;
import dev.wikiclean.vault.FolderSource;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One example folder of a rule: {@code rules/<id>/examples/<name>} with {@code before/}, {@code after/} and {@code
 * findings.txt}.
 */
record RuleExample(Rule rule, Path folder) {
    private static final Path RULES = Path.of("rules");

    static List<RuleExample> all() throws IOException {
        try (Stream<Path> rules = Files.list(RULES)) {
            return rules.filter(folder -> Files.isDirectory(folder.resolve("examples")))
                    .sorted()
                    .flatMap(RuleExample::of)
                    .toList();
        }
    }

    private static Stream<RuleExample> of(Path folder) {
        String id = folder.getFileName().toString();
        Rule rule = RuleCatalog.all().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(folder + " belongs to no rule of the catalogue"));
        try (Stream<Path> examples = Files.list(folder.resolve("examples"))) {
            return examples
                    .filter(Files::isDirectory)
                    .sorted()
                    .map(example -> new RuleExample(rule, example))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Vault before() throws IOException {
        return FolderSource.read(folder.resolve("before"));
    }

    Config config() throws IOException {
        return Config.load(before(), folder.resolve("before"));
    }

    /** The texts of {@code after/} by vault path; attachments are empty. No folder: nothing remains, as git keeps none. */
    Map<String, String> after() throws IOException {
        if (!Files.exists(folder.resolve("after"))) {
            return Map.of();
        }
        return texts(FolderSource.read(folder.resolve("after")));
    }

    List<String> findings() throws IOException {
        Path file = folder.resolve("findings.txt");
        return Files.exists(file) ? Files.readString(file).lines().toList() : List.of();
    }

    /** Writes what the program does now as what is expected, to be read and judged before it is committed. */
    void accept(List<String> findings, Map<String, String> after) throws IOException {
        Files.writeString(
                folder.resolve("findings.txt"),
                findings.stream().map(line -> line + "\n").collect(Collectors.joining()));
        Path root = folder.resolve("after");
        if (Files.exists(root)) {
            try (Stream<Path> old = Files.walk(root)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(root);
        for (Map.Entry<String, String> file : after.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Path before = folder.resolve("before").resolve(file.getKey());
            if (file.getValue().isEmpty() && Files.exists(before)) {
                Files.copy(before, path);
            } else {
                Files.writeString(path, file.getValue());
            }
        }
    }

    static Map<String, String> texts(Vault vault) {
        Map<String, String> texts = new TreeMap<>();
        vault.files()
                .forEach(file -> texts.put(
                        file.path().value(),
                        file instanceof LinkedFile linked ? linked.source().text() : ""));
        return texts;
    }

    static String line(Finding finding) {
        return finding.path() + ":" + finding.position() + " " + finding.rule() + " "
                + finding.severity().id() + " " + finding.message()
                + finding.fix()
                        .map(fix -> " -> " + fix.applicability().id() + ": " + fix.summary())
                        .orElse("");
    }

    @Override
    public String toString() {
        return RULES.relativize(folder).toString();
    }
}
