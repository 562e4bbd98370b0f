package dev.wikiclean.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.plan.ChangeSet;
import dev.wikiclean.plan.PlannedFile;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnifiedDiffTest {
    private static final List<String> RULES = List.of("broken-link");

    @TempDir
    Path folder;

    @Test
    void showsThreeLinesOfContext() {
        ChangeSet changes = new ChangeSet(
                List.of(modified("a note.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")),
                List.of());
        assertThat(UnifiedDiff.of(changes)).isEqualTo("""
                        diff --git a/a note.md b/a note.md
                        --- a/a note.md\t
                        +++ b/a note.md\t
                        @@ -2,7 +2,7 @@
                         2
                         3
                         4
                        -5
                        +five
                         6
                         7
                         8
                        """);
    }

    @Test
    void countsLinesOfNewAndRemovedFilesFromZero() {
        ChangeSet changes = new ChangeSet(
                List.of(
                        new PlannedFile.Created(VaultPath.of("new.md"), SourceText.of("a\nb\n"), RULES),
                        new PlannedFile.Deleted(VaultPath.of("old.md"), SourceText.of("a\n"), RULES)),
                List.of());
        assertThat(UnifiedDiff.of(changes))
                .contains("--- /dev/null\n+++ b/new.md\n@@ -0,0 +1,2 @@\n+a\n+b\n")
                .contains("--- a/old.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n");
    }

    @Test
    void gitAppliesEveryDiff() throws Exception {
        long seed = 1707;
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            Path before = Files.createDirectories(folder.resolve("before-" + i));
            Path after = Files.createDirectories(folder.resolve("after-" + i));
            ChangeSet changes = randomChanges(random, before, after);
            apply(before, UnifiedDiff.of(changes), "seed " + seed + ", case " + i);
            assertThat(contents(before)).as("seed %d, case %d", seed, i).isEqualTo(contents(after));
        }
    }

    @Test
    void gitFindsTheDiffAmongTheRestOfTheReport() throws Exception {
        Path before = Files.createDirectories(folder.resolve("vault"));
        write(before, "a.md", "x\n");
        write(before, "b.md", "no end");
        ChangeSet changes = new ChangeSet(
                List.of(modified("a.md", "x\n", "y\n"), modified("b.md", "no end", "no end\n")), List.of());
        apply(
                before,
                "a.md:1:1 warn broken-link -- +++ @@\n    fix (safe): x\n\n" + UnifiedDiff.of(changes)
                        + "\npending: 2 fixes\n  rule 1\n-- \nnotes 2\n",
                "report");
        assertThat(contents(before)).containsEntry("a.md", "y\n").containsEntry("b.md", "no end\n");
    }

    private static ChangeSet randomChanges(Random random, Path before, Path after) throws IOException {
        List<String> names = List.of(
                "plain.md",
                "with space.md",
                "폴더/한국어 노트.md",
                "e\u0301te\u0301.md",
                "quo\"te.md",
                "back\\slash.md",
                "tab\there.md",
                "🧠/brain.md",
                "a b/c d.md",
                "deep/er/still.md");
        List<PlannedFile> files = new ArrayList<>();
        for (String name : names) {
            String old = text(random);
            String next = random.nextInt(3) == 0 ? text(random) : edit(random, old);
            switch (random.nextInt(6)) {
                case 0 -> {
                    files.add(new PlannedFile.Created(VaultPath.of(name), SourceText.of(next), RULES));
                    write(after, name, next);
                }
                case 1 -> {
                    files.add(new PlannedFile.Deleted(VaultPath.of(name), SourceText.of(old), RULES));
                    write(before, name, old);
                }
                case 2 -> {
                    String to = "moved/to here/" + name;
                    files.add(new PlannedFile.Renamed(
                            VaultPath.of(name),
                            VaultPath.of(to),
                            SourceText.of(old),
                            SourceText.of(next),
                            false,
                            RULES));
                    write(before, name, old);
                    write(after, to, next);
                }
                default -> {
                    if (!old.equals(next)) {
                        files.add(modified(name, old, next));
                    }
                    write(before, name, old);
                    write(after, name, next);
                }
            }
        }
        return new ChangeSet(files, List.of());
    }

    /** Lines of every sort: CRLF, none at the end, empty, alike, with marks of a diff. */
    private static String text(Random random) {
        List<String> lines = List.of(
                "",
                "가나다",
                "- item",
                "+ plus",
                "--- a/x",
                "@@ -1 +1 @@",
                "same",
                "same",
                "\\ No newline",
                "\ufeff",
                "tab\t",
                "diff --git a/x b/x");
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(30);
        for (int i = 0; i < count; i++) {
            text.append(lines.get(random.nextInt(lines.size()))).append(random.nextInt(4) == 0 ? "\r\n" : "\n");
        }
        return random.nextInt(3) == 0 ? text + "no end" : text.toString();
    }

    private static String edit(Random random, String text) {
        List<String> lines = new ArrayList<>(Lines.of(text));
        for (int i = 0; i < 3 && !lines.isEmpty(); i++) {
            int at = random.nextInt(lines.size());
            if (random.nextBoolean() && at < lines.size() - 1) {
                lines.remove(at);
            } else {
                lines.add(at, "new " + random.nextInt(9) + "\n");
            }
        }
        return String.join("", lines);
    }

    private static PlannedFile modified(String path, String before, String after) {
        return new PlannedFile.Modified(VaultPath.of(path), SourceText.of(before), SourceText.of(after), RULES);
    }

    private static void write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private static void apply(Path root, String diff, String what) throws Exception {
        if (diff.isEmpty()) {
            return;
        }
        Path patch = Files.writeString(root.resolveSibling(root.getFileName() + ".patch"), diff);
        ProcessBuilder git = new ProcessBuilder("git", "apply", "--whitespace=nowarn", patch.toString())
                .directory(root.toFile())
                .redirectErrorStream(true);
        // Outside of any repository, or git would look for the files below its root.
        git.environment().put("GIT_CEILING_DIRECTORIES", root.getParent().toString());
        Process process = git.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("%s: git apply says %s%n%s", what, said, diff)
                .isZero();
    }
}
