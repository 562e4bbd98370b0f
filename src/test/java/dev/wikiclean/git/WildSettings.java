package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Situations that settings make. */
final class WildSettings {
    private WildSettings() {}

    private static Path set(Path scratch, String... settings) throws IOException {
        GitRepo repo = Situations.filled(scratch);
        for (int i = 0; i < settings.length; i += 2) {
            repo.git("config", settings[i], settings[i + 1]);
        }
        return repo.root();
    }

    static Stream<Situation> all() {
        return Stream.concat(identities(), fileNames());
    }

    private static Stream<Situation> identities() {
        return Stream.of(
                Situation.handedOver("includeIf", scratch -> {
                            Path other = scratch.toRealPath().resolve("other.inc");
                            Files.writeString(other, "[user]\nname = Grace Hopper\nemail = grace@example.org\n");
                            return set(
                                    scratch, "includeIf.gitdir:" + scratch.toRealPath() + "/.path", other.toString());
                        })
                        .with(repo -> assertThat(repo.git("log", "-1", "--format=%an <%ae> %cn", "HEAD"))
                                .isEqualTo("Grace Hopper <grace@example.org> Grace Hopper\n")),
                Situation.handedOver("settings of a work tree", scratch -> {
                            Path root = set(scratch, "extensions.worktreeConfig", "true");
                            GitRepo.at(root).git("config", "--worktree", "user.name", "Grace Hopper");
                            return root;
                        })
                        .with(repo -> assertThat(repo.git("log", "-1", "--format=%an", "HEAD"))
                                .isEqualTo("Grace Hopper\n")),
                Situation.handedOver("signing by gpg", Signers::gpg)
                        .with(repo -> assertThat(repo.git("verify-commit", "--raw", "HEAD"))
                                .contains("GOODSIG")),
                Situation.handedOver("signing by ssh", Signers::ssh)
                        .with(repo ->
                                assertThat(repo.git("verify-commit", "HEAD")).contains("Good")),
                Situation.handedOver("signing by x509", Signers::x509)
                        .with(repo -> assertThat(repo.git("cat-file", "-p", "HEAD"))
                                .contains("gpgsig -----BEGIN SIGNED MESSAGE-----")));
    }

    private static Stream<Situation> fileNames() {
        return Stream.of(
                Situation.right("core.fileMode off", scratch -> {
                            Path root = set(scratch, "core.fileMode", "false");
                            for (String name : new String[] {"A.md", "C.md", "pic.png"}) {
                                root.resolve(name).toFile().setExecutable(true);
                            }
                            return root;
                        })
                        .with(repo ->
                                assertThat(repo.git("ls-tree", "-r", "HEAD")).doesNotContain("100755")),
                Situation.right("executable notes", scratch -> {
                            GitRepo repo = Situations.filled(scratch);
                            for (String name : new String[] {"A.md", "C.md"}) {
                                repo.root().resolve(name).toFile().setExecutable(true);
                            }
                            return repo.commitAll("executable").root();
                        })
                        .with(repo -> assertThat(repo.git("ls-tree", "-r", "HEAD")
                                        .lines()
                                        .filter(line -> line.startsWith("100755")))
                                .hasSize(2)),
                Situation.right("core.ignoreCase", scratch -> set(scratch, "core.ignoreCase", "true")),
                Situation.right("core.precomposeUnicode", scratch -> set(scratch, "core.precomposeUnicode", "true")),
                Situation.right("no reflog", scratch -> set(scratch, "core.logAllRefUpdates", "false")));
    }
}
