package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The commands of the ready-made CI files, taken out of them and run. */
class CiExamplesIT {
    @TempDir
    private Path scratch;

    private ScratchProject project;
    private Path vault;

    @BeforeEach
    void makeProjectAndVault() throws Exception {
        project = ScratchProject.in(scratch);
        vault = Files.createDirectories(scratch.resolve("a vault"));
        Files.writeString(vault.resolve("Tea.md"), "# Tea\n\nLeaves, and [[Nothing Of The Kind]] beside it.\n");
        project.initialise(vault);
    }

    private static Map<?, ?> read(String file) throws Exception {
        String text = Files.readString(Path.of(".ci/examples").resolve(file));
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static Map<?, ?> in(Map<?, ?> map, String key) {
        return (Map<?, ?>) map.get(key);
    }

    /** Runs a step with the variables of its file, but for where wiki-clean comes from. */
    private ScratchProject.Answer run(Map<?, ?> variables, String script) throws Exception {
        Map<String, String> environment = new HashMap<>();
        variables.forEach((name, value) -> environment.put(name.toString(), value.toString()));
        assertThat(environment).containsKeys("WIKI_CLEAN_REPOSITORY", "WIKI_CLEAN_VERSION");
        environment.put("WIKI_CLEAN_REPOSITORY", "file://" + project.folder());
        environment.put("RUNNER_TEMP", scratch.toString());
        environment.put("CI_BUILDS_DIR", scratch.toString());
        return project.start(vault, environment, List.of("bash", "-e", "-c", script));
    }

    @Test
    void github() throws Exception {
        Map<?, ?> job = in(in(read("github-actions.yml"), "jobs"), "wiki-clean");
        Map<String, String> scripts = new HashMap<>();
        for (Object step : (List<?>) job.get("steps")) {
            Map<?, ?> each = (Map<?, ?>) step;
            if (each.containsKey("run")) {
                scripts.put(each.get("name").toString(), each.get("run").toString());
            }
        }
        assertThat(scripts).containsOnlyKeys("Get wiki-clean", "Write the report", "Check");
        Map<?, ?> env = in(job, "env");
        assertThat(run(env, scripts.get("Get wiki-clean")).exit()).isZero();
        ScratchProject.Answer report = run(env, scripts.get("Write the report"));
        assertThat(report.exit()).as(report.output()).isZero();
        JsonNode sarif =
                new ObjectMapper().readTree(scratch.resolve("wiki-clean.sarif").toFile());
        assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
        assertThat(sarif.at("/runs/0/results")).isNotEmpty();
        ScratchProject.Answer check = run(env, scripts.get("Check"));
        assertThat(check.output()).containsPattern("::(warning|error) file=Tea\\.md,line=3");
        assertThat(check.exit()).isEqualTo(1);
        Files.writeString(vault.resolve("Tea.md"), "# Tea\n\nLeaves that are dried, and nothing else beside them.\n");
        assertThat(run(env, scripts.get("Check")).exit()).isZero();
    }

    @Test
    void gitlab() throws Exception {
        Map<?, ?> job = in(read("gitlab-ci.yml"), "wiki-clean");
        Map<?, ?> env = in(job, "variables");
        for (Object line : (List<?>) job.get("before_script")) {
            assertThat(run(env, line.toString()).exit()).isZero();
        }
        List<?> script = (List<?>) job.get("script");
        assertThat(script).hasSize(1);
        ScratchProject.Answer check = run(env, script.get(0).toString());
        assertThat(check.exit()).as(check.output()).isEqualTo(1);
        String file = in(in(job, "artifacts"), "reports").get("codequality").toString();
        JsonNode report = new ObjectMapper().readTree(vault.resolve(file).toFile());
        assertThat(report.isArray()).isTrue();
        assertThat(report.at("/0/location/path").asText()).isEqualTo("Tea.md");
        Files.writeString(vault.resolve("Tea.md"), "# Tea\n\nLeaves that are dried, and nothing else beside them.\n");
        assertThat(run(env, script.get(0).toString()).exit()).isZero();
    }
}
