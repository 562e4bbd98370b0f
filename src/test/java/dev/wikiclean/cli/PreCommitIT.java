package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.cli.ScratchProject.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The hooks of {@code .pre-commit-hooks.yaml}, run by the real pre-commit where it is installed, else as it would run
 * their entries.
 */
class PreCommitIT {
    @TempDir
    private Path scratch;

    private ScratchProject project;
    private Path repo;

    @BeforeEach
    void makeProjectAndVault() throws Exception {
        project = ScratchProject.in(scratch);
        repo = scratch.resolve("볼트 one");
        Files.createDirectories(repo);
        note("Green Tea.md", "# Green Tea\n\nLeaves that are steamed, rolled and dried in one day.\n");
        note("Old.md", "# Old\n\nSays [[No Such Note At All]] since long ago, and [[Green Tea]] too.\n");
        Files.writeString(repo.resolve(".pre-commit-config.yaml"), """
                repos:
                  - repo: "%s"
                    rev: %s
                    hooks:
                      - id: wiki-clean
                      - id: wiki-clean-fix
                """.formatted(
                        project.folder(),
                        project.git(project.folder(), "rev-parse", "HEAD").strip()));
        project.initialise(repo);
    }

    private void note(String name, String text) throws IOException {
        Files.writeString(repo.resolve(name), text);
    }

    private String git(String... arguments) throws Exception {
        return project.git(repo, arguments);
    }

    private Answer start(List<String> command) throws Exception {
        return project.start(repo, Map.of(), command);
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("pre-commit", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code pre-commit run HOOK ARGUMENTS}. */
    private Answer run(String hook, String... arguments) throws Exception {
        if (isInstalled()) {
            List<String> command = new ArrayList<>(List.of("pre-commit", "run", hook, "--verbose"));
            command.addAll(List.of(arguments));
            return start(command);
        }
        String before = git("diff");
        Path patch = Files.writeString(scratch.resolve("unstaged.patch"), before);
        git("checkout", "--", ".");
        List<String> command = new ArrayList<>(entry(hook));
        command.set(0, project.folder().resolve(command.get(0)).toString());
        Answer answer = project.start(repo, Map.of("PRE_COMMIT", "1"), command);
        boolean changed = !git("diff").isEmpty();
        if (!before.isEmpty()) {
            git("apply", patch.toString());
        }
        return changed ? new Answer(1, answer.output() + "files were modified by this hook") : answer;
    }

    private static List<String> entry(String id) throws IOException {
        Object hooks = new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of(".pre-commit-hooks.yaml")));
        for (Object hook : (List<?>) hooks) {
            Map<String, Object> values = new TreeMap<>();
            ((Map<?, ?>) hook).forEach((key, value) -> values.put(key.toString(), value));
            if (values.get("id").equals(id)) {
                assertThat(values).containsEntry("language", "script").containsEntry("pass_filenames", false);
                return List.of(values.get("entry").toString().split(" "));
            }
        }
        throw new AssertionError("no hook " + id);
    }

    @Test
    void theReportingHookJudgesWhatIsStaged() throws Exception {
        note("New.md", "# New\n\nA word on [[Nowhere To Be Found]] and on tea.\n");
        note("Other.md", "# Other\n\nNot staged: [[Also Missing Entirely]].\n");
        git("add", "New.md");
        Answer found = run("wiki-clean");
        assertThat(found.exit()).as(found.output()).isNotZero();
        assertThat(found.output())
                .contains("New.md", "Nowhere To Be Found")
                .doesNotContain("Also Missing", "No Such Note");
        note("New.md", "# New\n\nA word on [[Green Tea]] and on how it is made.\n");
        git("add", "New.md");
        note("New.md", "# New\n\nA word on [[Typed After Staging]] and on how it is made.\n");
        Answer clean = run("wiki-clean");
        assertThat(clean.exit()).as(clean.output()).isZero();
        assertThat(repo.resolve("New.md")).content().contains("Typed After Staging");
    }

    @Test
    void theFixingHookMendsWhatIsStagedWholeAndLeavesTheRest() throws Exception {
        note("New.md", "# New\n\nA word on [[green_tea]] and on how it is made.\n");
        note("Other.md", "# Other\n\nNot staged, and about [[green_tea]] as well.\n");
        git("add", "New.md");
        Answer fixed = run("wiki-clean-fix");
        assertThat(fixed.exit()).as(fixed.output()).isNotZero();
        assertThat(fixed.output()).contains("files were modified by this hook");
        assertThat(repo.resolve("New.md")).content().contains("[[Green Tea");
        assertThat(repo.resolve("Other.md")).content().contains("[[green_tea]]");
        assertThat(git("show", ":New.md")).contains("[[green_tea]]");
        git("add", "New.md");
        Answer again = run("wiki-clean-fix");
        assertThat(again.exit()).as(again.output()).isZero();
        Answer undone = start(List.of(project.program().toString(), "undo"));
        assertThat(undone.exit()).as(undone.output()).isZero();
        assertThat(repo.resolve("New.md")).content().contains("[[green_tea]]");
    }

    @Test
    void withoutTheFrameworkWhatIsStagedInPartIsLeftAlone() throws Exception {
        note("New.md", "# New\n\nA word on [[green_tea]] and on how it is made.\n");
        note("Part.md", "# Part\n\nMore on [[green_tea]] and on how to drink it.\n");
        git("add", "New.md", "Part.md");
        note("Part.md", "# Part\n\nMore on [[green_tea]] and on how to drink it, hot.\n");
        String program = project.program().toString();
        Answer pending = start(List.of(program, "run", "--staged"));
        assertThat(pending.exit()).as(pending.output()).isEqualTo(1);
        assertThat(repo.resolve("New.md")).content().contains("[[green_tea]]");
        Answer done = start(List.of(program, "run", "--staged", "--apply"));
        assertThat(done.exit()).as(done.output()).isZero();
        assertThat(done.output()).contains("only a part of its changes is staged: 1 file");
        assertThat(repo.resolve("New.md")).content().contains("[[Green Tea");
        assertThat(repo.resolve("Part.md")).content().contains("[[green_tea]]");
        assertThat(git("log", "--oneline").lines()).hasSize(1);
    }

    @Test
    void allFilesMeansTheWholeVault() throws Exception {
        Answer all = run("wiki-clean", "--all-files");
        assertThat(all.exit()).as(all.output()).isNotZero();
        assertThat(all.output()).contains("Old.md", "No Such Note At All");
        if (isInstalled()) {
            Answer range = run("wiki-clean", "--from-ref", "HEAD", "--to-ref", "HEAD");
            assertThat(range.output()).contains("No Such Note At All");
            start(List.of("pre-commit", "install"));
            Answer empty = start(List.of("git", "commit", "-q", "--allow-empty", "-m", "nothing"));
            assertThat(empty.exit()).as(empty.output()).isZero();
        }
    }

    @Test
    void aCommitThatOnlyRemovesANoteIsCheckedToo() throws Exception {
        git("rm", "-q", "Green Tea.md");
        Answer broken = run("wiki-clean");
        assertThat(broken.exit()).as(broken.output()).isNotZero();
        assertThat(broken.output()).contains("Old.md", "Green Tea");
    }
}
