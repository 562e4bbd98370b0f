package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.plan.RuleRunner;
import dev.wikiclean.report.ConfigProposal;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.EffectiveConfig;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.RuleCatalog;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.VaultSurvey;
import dev.wikiclean.vault.FolderSource;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code init} proposes and writes. */
class InitCommandTest {
    private static final Path SHARED = Path.of("../shared/vaults");
    /** A line of a proposal, and not of an explanation. */
    private static final Pattern PROPOSED =
            Pattern.compile("(?m)^( *)# ((?:[a-z-]+:(?: [\\[{].*| [a-z]+)?$)|(?:  - .*$)|(?:  LLM: .*$))");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        return Main.run(
                words,
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        folder,
                        "wiki-clean",
                        false,
                        false));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    @Test
    void showsFirstAndWritesOnceWhatLoads() throws IOException {
        write(".obsidian/app.json", "{}");
        write("a.md", "---\ntags: [x]\n---\n# A\n\n## 관련\n- [[b]]\n");
        assertThat(run("init", ".")).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(folder.resolve(".wiki-clean.yaml")).doesNotExist();
        String shown = out.toString(StandardCharsets.UTF_8);
        assertThat(shown).startsWith("# yaml-language-server: $schema=.wiki-clean/schema.json\n");

        assertThat(run("init", ".", "--apply")).isZero();
        assertThat(folder.resolve(".wiki-clean.yaml")).hasContent(shown);
        assertThat(folder.resolve(".wiki-clean/schema.json")).content().contains("\"$schema\"");
        assertThat(run("check", ".")).isEqualTo(Command.FINDINGS);

        write(".wiki-clean.yaml", "# mine\n");
        for (String[] words : List.of(new String[] {"init", "."}, new String[] {"init", ".", "--apply"})) {
            err.reset();
            assertThat(run(words)).isEqualTo(Command.FAILED);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("is there already and is never overwritten");
        }
        assertThat(folder.resolve(".wiki-clean.yaml")).hasContent("# mine");
    }

    @Test
    void anotherConfigurationStandsInForTheVaultsOwn() throws IOException {
        write("vault/.wiki-clean.yaml", "rules: {broken-link: off}\n");
        write("vault/a.md", "[[gone]] is a note that nobody has written so far, whatever they say.\n");
        write("ci.yaml", "rules:\n  broken-link: eror\n  stubnote: off\n");
        write("strict.yaml", "rules: {broken-link: error}\n");
        assertThat(run("check", "vault")).isZero();
        assertThat(run("check", "vault", "--config", "strict.yaml")).isEqualTo(Command.FINDINGS);
        assertThat(run("config", "vault", "--config", "strict.yaml")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("severity: error  # --config " + folder.resolve("strict.yaml") + ":1");
        for (String command : List.of("check", "run", "links", "graph", "duplicates", "config")) {
            err.reset();
            assertThat(run(command, "vault", "--config", "ci.yaml")).as(command).isEqualTo(Command.FAILED);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .contains(folder.resolve("ci.yaml") + ":2:16: expected one of off, info, warn, error")
                    .contains(folder.resolve("ci.yaml") + ":3:3: no such key: `stubnote`; did you mean `stub-note`?");
            err.reset();
            assertThat(run(command, "vault", "--config", "none.yaml"))
                    .as(command)
                    .isEqualTo(Command.FAILED);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("--config: no such file: none.yaml");
        }
    }

    @Test
    void seesLanguagesKeysSectionsFoldersAndFormats() {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 1; i <= 6; i++) {
            texts.put(
                    "문서/노트 " + i + ".md",
                    "---\nscore: " + i + "\nday: 2026-01-0" + i
                            + "\ncanonical_id: self\n---\n# 노트\n\n이것은 한국어 노트입니다.\n\n## 이어진 글\n\n- [[노트 1]]\n");
            texts.put("일기/2026. 5. " + i + ".md", "plain english words " + i);
            texts.put("log/0" + i + ".05.2026.md", "plain english words " + i);
        }
        texts.put("98 Note Templates/form.md", "# {{title}}\n");
        texts.put("90 Archive*/old.md", "old words\n");
        String text = ConfigProposal.of(VaultSurvey.of(MemorySource.vault(texts)));

        assertThat(text)
                .contains("# 20 notes: 14 mostly Latin, 6 mostly Korean.")
                .contains("\nextends: agent-wiki\n")
                .contains("\n# ignore:\n#   - \"90 Archive?/**\"\n")
                .contains("\n  - \"**/Templates/**\"\n")
                .contains("\n  - \"98 Note Templates/**\"\n")
                .contains("\ndate-formats:\n  - DD.MM.YYYY\n")
                .contains("\n# related-sections:\n#   - \"이어진 글\"\n")
                .contains("\n#   6  이어진 글\n")
                .contains("\n#   6  score (number)\n")
                .contains("\n#   6  day (date)\n");
        assertLoads(text);
    }

    /** As it is, and with every proposal taken up. */
    private static Config assertLoads(String text) {
        String all = PROPOSED.matcher(text).replaceAll("$1$2");
        assertThat(all).contains("\nignore:").contains("\nconcepts:\n  LLM: ").contains("\n  broken-link: error\n");
        Config.parse(all);
        return Config.parse(text);
    }

    /** Read, never written to. */
    @Test
    void onRealVaultsItFindsNoMoreThanWithoutAFile() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "no shared vaults beside the project");
        List<Path> vaults;
        try (Stream<Path> list = Files.list(SHARED)) {
            vaults = list.filter(Files::isDirectory).sorted().toList();
        }
        for (Path root : vaults) {
            Vault vault = FolderSource.read(root);
            VaultSurvey survey = VaultSurvey.of(vault);
            Config proposed = assertLoads(ConfigProposal.of(survey));
            Config before = Config.of(survey.profile());
            if (!values(proposed).equals(values(before))) {
                VaultIndex index = VaultIndex.of(vault);
                List<Finding> found = RuleRunner.run(RuleCatalog.enabled(before), new RuleContext(index, before));
                assertThat(RuleRunner.run(RuleCatalog.enabled(proposed), new RuleContext(index, proposed)))
                        .as("%s", root)
                        .allMatch(new HashSet<>(found)::contains, "is found without a file too");
            }
        }
    }

    private static Set<Object> values(Config config) {
        Set<Object> values = new HashSet<>();
        for (EffectiveConfig.Entry entry : config.effective().entries()) {
            values.add(List.of(entry.keys(), entry.value()));
        }
        return values;
    }
}
