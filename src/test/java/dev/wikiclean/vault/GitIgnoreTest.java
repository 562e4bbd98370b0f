package dev.wikiclean.vault;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we leave out is what the git command ignores. */
class GitIgnoreTest {
    private static final List<String> NAMES =
            List.of("a", "b", "ab", "a b", "x.md", "y.md", "한.md", "a-1", "[a]", "b?");
    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "ab",
            "*",
            "**",
            "?",
            "/",
            "/",
            "/",
            "[ab]",
            "[!a]",
            "[a-z]",
            "[[:alpha:]]",
            "[]a]",
            "\\a",
            "\\*",
            "x.md",
            "*.md",
            "한",
            "a b",
            ".md",
            "[",
            "\\[",
            "y",
            "***",
            " ",
            "[^b]",
            "[a-]",
            "[[:alnum:]-]");

    @BeforeAll
    static void needsGit() {
        try {
            assumeTrue(new ProcessBuilder("git", "--version").start().waitFor() == 0);
        } catch (IOException | InterruptedException e) {
            abort("git is not installed");
        }
    }

    @Test
    void agreesWithGitOnGeneratedPatterns(@TempDir Path temporary) throws Exception {
        int ignored = 0;
        int kept = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Path repository = Files.createDirectories(temporary.resolve("r" + seed));
            run(repository, "", "git", "init", "-q");
            plant(repository, random, 0);
            Path exclude =
                    Files.createDirectories(repository.resolve(".git/info")).resolve("exclude");
            Files.writeString(exclude, rules(random));
            Path vault = random.nextInt(3) > 0 ? repository : anyFolder(repository, random);
            if (!vault.equals(repository)
                    && ignoredByGit(repository, List.of(vault), repository).size() == 1) {
                continue;
            }

            SortedSet<String> all = files(vault);
            SortedSet<String> expected =
                    ignoredByGit(repository, all.stream().map(vault::resolve).toList(), vault);
            SortedSet<String> actual = FolderSource.read(vault).files().stream()
                    .filter(Excluded.class::isInstance)
                    .map(file -> file.path().value())
                    .collect(toCollection(TreeSet::new));
            assertThat(actual)
                    .as("seed %s in %s:%n%s", seed, vault, ignoreFiles(repository))
                    .isEqualTo(expected);
            ignored += expected.size();
            kept += all.size() - expected.size();
        }
        assertThat(ignored).isGreaterThan(200);
        assertThat(kept).isGreaterThan(200);
    }

    @Test
    void readsWhatPeopleWrite(@TempDir Path vault) throws Exception {
        run(vault, "", "git", "init", "-q");
        Files.writeString(
                vault.resolve(".gitignore"),
                "\uFEFFbuild/\r\n# no\r\n*.log\r\n!keep.log\r\n/root.md\nspace.md   \nkept\\ \n\\#hash.md\n\\!bang.md\nd/**/e.md\n한*.md\n");
        for (String file : List.of(
                "build/x.md",
                "a/build/x.md",
                "build.md",
                "a.log",
                "keep.log",
                "root.md",
                "a/root.md",
                "space.md",
                "kept ",
                "#hash.md",
                "!bang.md",
                "d/e.md",
                "d/f/g/e.md",
                "d/f.md",
                "한글.md",
                "글한.md")) {
            Path path = vault.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "x");
        }
        List<Path> all = files(vault).stream().map(vault::resolve).toList();

        assertThat(FolderSource.read(vault).files().stream()
                        .filter(Excluded.class::isInstance)
                        .map(file -> file.path().value()))
                .containsExactlyInAnyOrder(
                        "build/x.md",
                        "a/build/x.md",
                        "a.log",
                        "root.md",
                        "space.md",
                        "kept ",
                        "#hash.md",
                        "!bang.md",
                        "d/e.md",
                        "d/f/g/e.md",
                        "한글.md")
                .containsExactlyInAnyOrderElementsOf(ignoredByGit(vault, all, vault));
    }

    @Test
    void readsAVaultThatIsItselfIgnored(@TempDir Path repository) throws Exception {
        run(repository, "", "git", "init", "-q");
        Path vault = Files.createDirectories(repository.resolve("target/demo"));
        Files.writeString(repository.resolve(".gitignore"), "target/\n*.md\n");
        Files.writeString(vault.resolve("a.md"), "x");

        assertThat(FolderSource.read(vault).notes()).hasSize(1);
    }

    private static void plant(Path folder, Random random, int depth) throws IOException {
        if (random.nextInt(3) == 0) {
            Files.writeString(folder.resolve(".gitignore"), rules(random));
        }
        for (int i = 0; i < 5; i++) {
            Path child = folder.resolve(NAMES.get(random.nextInt(NAMES.size())));
            if (Files.exists(child)) {
                continue;
            }
            if (depth < 3 && random.nextInt(5) < 2) {
                plant(Files.createDirectory(child), random, depth + 1);
            } else {
                Files.writeString(child, "x");
            }
        }
    }

    private static String rules(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(random.nextInt(4) == 0 ? "!" : "").append(random.nextInt(5) == 0 ? "/" : "");
            for (int n = random.nextInt(4); n >= 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            text.append(random.nextInt(5) == 0 ? "/" : "").append(random.nextInt(6) == 0 ? "\r\n" : "\n");
        }
        return text.toString();
    }

    private static Path anyFolder(Path repository, Random random) throws IOException {
        try (Stream<Path> walk = Files.walk(repository)) {
            List<Path> folders = walk.filter(Files::isDirectory)
                    .filter(path -> !path.toString().contains("/.git"))
                    .sorted()
                    .toList();
            return folders.get(random.nextInt(folders.size()));
        }
    }

    private static SortedSet<String> files(Path vault) throws IOException {
        try (Stream<Path> walk = Files.walk(vault)) {
            return walk.filter(Files::isRegularFile)
                    .map(path -> vault.relativize(path).toString())
                    .filter(path -> !path.startsWith(".") && !path.contains("/."))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static String ignoreFiles(Path repository) throws IOException {
        StringBuilder all =
                new StringBuilder("exclude:\n").append(Files.readString(repository.resolve(".git/info/exclude")));
        try (Stream<Path> walk = Files.walk(repository)) {
            for (Path file : walk.filter(path -> path.endsWith(".gitignore")).toList()) {
                all.append(repository.relativize(file)).append(":\n").append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static SortedSet<String> ignoredByGit(Path repository, List<Path> paths, Path vault) throws Exception {
        List<String> lines = new ArrayList<>();
        paths.forEach(path -> lines.add(repository.relativize(path).toString()));
        String out = run(repository, String.join("\0", lines), "git", "check-ignore", "--no-index", "-z", "--stdin");
        return Stream.of(out.split("\0"))
                .filter(line -> !line.isEmpty())
                .map(line -> vault.relativize(repository.resolve(line)).toString())
                .collect(toCollection(TreeSet::new));
    }

    private static String run(Path folder, String input, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isLessThan(2);
        return out;
    }
}
