package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a project of its own whose path has blanks and Korean letters. */
class LauncherIT {
    private static final String BUILT = "wiki-clean-0.0.1-all.jar";

    @TempDir
    Path folder;

    private Path project;
    private Path launcher;
    private Path bin;

    @BeforeEach
    void makeProject() throws IOException {
        assumeThat(Files.exists(Path.of("/bin/sh"))).as("a POSIX shell").isTrue();
        project = folder.resolve("my project 한국");
        Files.createDirectories(project.resolve("src/main"));
        Files.createDirectories(project.resolve("rules"));
        Files.createDirectories(project.resolve("target"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        launcher = Files.copy(Path.of("wiki-clean"), project.resolve("wiki-clean"));
        launcher.toFile().setExecutable(true);
        Files.copy(packagedJar(), project.resolve("target").resolve(BUILT));
        Files.copy(ownJar(), project.resolve("target").resolve(BUILT.replace("-all", "")));
        bin = Files.createDirectories(folder.resolve("bin"));
    }

    private static Path packagedJar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("wiki-clean-.*-all\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no jar; `mvn package` makes it"));
        }
    }

    /** The jar without the libraries, which the launcher puts before the other. */
    private static Path ownJar() throws IOException {
        Path all = packagedJar();
        return all.resolveSibling(all.getFileName().toString().replace("-all.jar", ".jar"));
    }

    private Launch launch() {
        return new Launch(launcher, folder, bin);
    }

    @Test
    void seesKoreanNamesUnderTheLocaleOfACronJob() throws Exception {
        Path vault = Files.createDirectories(folder.resolve("내 볼트"));
        Files.writeString(vault.resolve("가나다.md"), "[[어디에도 없는 노트]] [[라마]]\n");
        Files.writeString(vault.resolve("라마.md"), "# 라마\n\n[[가나다]]\n");
        Launch.Result result = launch().with("LC_ALL", "C").run("check", vault.toString(), "--format", "json");
        assertThat(result.err()).doesNotContain("locale");
        assertThat(result.out())
                .contains("\"notes\":2")
                .contains("\"path\":\"가나다.md\"")
                .contains("어디에도 없는 노트");
        assertThat(result.exit()).isEqualTo(1);
    }

    @Test
    void explainsARuleWithTheExamplesInTheJar() throws Exception {
        Launch.Result result = launch().run("explain", "broken-block");
        assertThat(result.out())
                .contains("Example: folding")
                .contains("+++ 글.md")
                .contains("Example: spelled-otherwise");
        assertThat(result.exit()).isZero();
    }

    @Test
    void worksFromCronWithNothingInTheEnvironment() throws Exception {
        Path vault = Files.createDirectories(folder.resolve("볼트 😀 #1"));
        Path note = Files.writeString(vault.resolve("노트 😀.md"), "[[가나다 라]]\n");
        Files.writeString(vault.resolve("가나다_라.md"), "# 가나다_라\n\n[[노트 😀]]에서 이어지는 이야기다.\n");
        Launch bare = launch().with("PATH", "/usr/bin:/bin").without("HOME").with("TMPDIR", folder + "/none");
        if (System.getenv("JAVA_HOME") != null) {
            bare.with("JAVA_HOME", System.getenv("JAVA_HOME"));
        }
        for (String locale : new String[] {"C", "POSIX", ""}) {
            Launch cron = locale.isEmpty() ? bare.without("LC_ALL") : bare.with("LC_ALL", locale);
            Launch.Result result = cron.run("run", vault.toString(), "--apply");
            assertThat(result.exit()).as(result.err()).isZero();
            assertThat(note).content().contains("[[가나다_라");
            assertThat(cron.run("undo", vault.toString()).exit()).isZero();
            assertThat(note).hasContent("[[가나다 라]]");
        }
        // Without the launcher nothing sets a locale: a clear word, and no name is mangled.
        Launch.Result alone = bare.with("LC_ALL", "C")
                .with("JAVA", ProcessHandle.current().info().command().orElse("java"))
                .with("JAR", packagedJar().toAbsolutePath().toString())
                .with("VAULT", vault.toString())
                .shell("\"$JAVA\" -jar \"$JAR\" run \"$VAULT\" --apply");
        assertThat(alone.err()).contains("LC_ALL=C.UTF-8");
        assertThat(alone.exit()).isEqualTo(2);
        assertThat(note).hasContent("[[가나다 라]]");
    }

    @Test
    void worksThroughASymbolicLink() throws Exception {
        Path link = Files.createSymbolicLink(bin.resolve("wc link"), Path.of("../my project 한국/wiki-clean"));
        Launch.Result result = new Launch(link, folder, bin).run("--version");
        assertThat(result.out()).startsWith("wiki-clean ");
        assertThat(result.exit()).isZero();
    }

    @Test
    void prefersJavaHomeWhereItIsNewEnough() throws Exception {
        Launch.Result result =
                launch().with("JAVA_HOME", fakeJava("99.0.1").toString()).run("check", "a b");
        assertThat(result.out()).contains("fake java 99.0.1").endsWith("check|a b|\n");
        assertThat(result.exit()).isEqualTo(7);
    }

    @Test
    void passesOverAnOldJavaHome() throws Exception {
        Launch.Result result =
                launch().with("JAVA_HOME", fakeJava("17.0.15").toString()).run("--version");
        assertThat(result.out()).startsWith("wiki-clean ");
    }

    @Test
    void takesTheNewestOfAVersionManager() throws Exception {
        fakeJava("98");
        fakeJava("99.0.10");
        fakeJava("99.0.9");
        Launch.Result result =
                launch().with("SDKMAN_DIR", folder.resolve("sdk").toString()).run("x");
        assertThat(result.out()).contains("fake java 99.0.10\n");
    }

    @Test
    void takesWhatItFoundBeforeUntilSomethingChanges() throws Exception {
        Launch launch = launch().without("WIKI_CLEAN_NO_BUILD")
                .with("SDKMAN_DIR", folder.resolve("it's sdk").toString());
        Launch plain = launch().without("WIKI_CLEAN_NO_BUILD")
                .with("SDKMAN_DIR", folder.resolve("sdk").toString());
        Path found = project.resolve("target/launcher/found");
        Path old = fakeJava("97");
        plain.run("x");
        assertThat(plain.run("x").out()).contains("fake java 97\n");
        assertThat(found).content().contains("java_version='97'");
        // What is written down is what is taken: this Java lies where nobody looks.
        Path hidden = Files.move(old, folder.resolve("hidden"));
        makeOlder(old.getParent());
        Files.writeString(found, Files.readString(found).replace(old.toString(), hidden.toString()));
        assertThat(plain.run("x").out()).contains("fake java 97\n");
        assertThat(launch.run("--version").out()).as("another environment").startsWith("wiki-clean ");
        Files.writeString(hidden.resolve("release"), "JAVA_VERSION=\"96\"\n");
        assertThat(plain.run("--version").out()).as("another version there").startsWith("wiki-clean ");
        fakeJava("98");
        assertThat(plain.run("x").out()).as("a newer one beside").contains("fake java 98\n");
    }

    private static void makeOlder(Path folder) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minusSeconds(60)));
    }

    @Test
    void saysThatItMustMoveFromAFolderThatNoClassPathCanName() throws Exception {
        Path moved = Files.move(project, folder.resolve("a:b"));
        Launch.Result result = new Launch(moved.resolve("wiki-clean"), folder, bin).run("--version");
        assertThat(result.err()).contains("colon in its path, " + moved);
        assertThat(result.exit()).isEqualTo(2);
    }

    @Test
    void saysWhatToDoWithoutJava() throws Exception {
        Files.writeString(launcher, Files.readString(launcher).replace("oldest=21", "oldest=9999"));
        Launch.Result result = launch().run("check");
        assertThat(result.err())
                .contains("needs Java 9999 or newer")
                .contains("apt install")
                .contains("JAVA_HOME");
        assertThat(result.exit()).isEqualTo(2);
    }

    @Test
    void buildsWhenASourceIsNewerAndNotAgain() throws Exception {
        fakeMaven("cp \"$KEPT\" target/" + BUILT);
        Path kept = Files.move(project.resolve("target").resolve(BUILT), folder.resolve("kept.jar"));
        Launch launch = launch().with("KEPT", kept.toString()).without("WIKI_CLEAN_NO_BUILD");
        assertThat(launch.run("--version").err()).contains("building");
        assertThat(launch.run("--version").err()).isEmpty();
        Path source = Files.writeString(project.resolve("rules/new.md"), "x");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        Launch.Result again = launch.run("--version");
        assertThat(again.err()).contains("building");
        assertThat(again.out()).startsWith("wiki-clean ");
        // Only `explain` shows examples.
        Path example = Files.createDirectories(project.resolve("rules/new/examples/one"));
        Files.setLastModifiedTime(example, FileTime.from(Instant.now().plusSeconds(4)));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(60)));
        makeOlder(project.resolve("rules"));
        makeOlder(project.resolve("rules/new"));
        assertThat(launch.run("--version").err()).isEmpty();
        assertThat(launch.run("explain", "broken-block").err()).contains("building");
    }

    @Test
    void saysWhyABuildFailed() throws Exception {
        Files.delete(project.resolve("target").resolve(BUILT));
        fakeMaven("echo '[ERROR] the reason'; exit 1");
        Launch.Result result = launch().without("WIKI_CLEAN_NO_BUILD").run("--version");
        assertThat(result.err()).contains("[ERROR] the reason").contains("build.log");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(project.resolve("target/launcher/lock")).doesNotExist();
    }

    @Test
    void breaksTheLockOfADeadStart() throws Exception {
        Path kept = Files.move(project.resolve("target").resolve(BUILT), folder.resolve("kept.jar"));
        Path lock = Files.createDirectories(project.resolve("target/launcher/lock"));
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
        fakeMaven("cp \"$KEPT\" target/" + BUILT);
        Launch.Result result = launch().with("KEPT", kept.toString())
                .without("WIKI_CLEAN_NO_BUILD")
                .run("--version");
        assertThat(result.out()).startsWith("wiki-clean ");
        assertThat(lock).doesNotExist();
    }

    @Test
    void endsQuietlyWhenItsReaderGoesAway() throws Exception {
        Launch.Result result = launch().shell("\"$0\" --help | head -n 1");
        assertThat(result.out().lines()).hasSize(1);
        assertThat(result.err()).isEmpty();
    }

    private void fakeMaven(String script) throws IOException {
        Path maven = Files.writeString(bin.resolve("mvn"), "#!/bin/sh\n" + script + "\n");
        maven.toFile().setExecutable(true);
    }

    /** A Java that says its version and its last arguments, and ends with 7. */
    private Path fakeJava(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("sdk/candidates/java/" + version));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(
                java,
                "#!/bin/sh\necho 'fake java " + version
                        + "'\nwhile [ $# -gt 2 ]; do shift; done\nprintf '%s|' \"$@\"\necho\nexit 7\n");
        java.toFile().setExecutable(true);
        return home;
    }
}
