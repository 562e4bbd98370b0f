package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The repositories of {@link WildGitTest}, each set up by the git program. */
final class Situations {
    private static final String KOREAN = "폴더/\u1112\u1161\u11AB 🌱 \"q\".md";

    private Situations() {}

    static Stream<Situation> all() {
        return Stream.concat(Stream.concat(places(), forms()), Stream.concat(contents(), WildSettings.all()));
    }

    /** An ordinary repository with the vault in it, committed. */
    static GitRepo filled(Path scratch) throws IOException {
        GitRepo repo = GitRepo.init(scratch.resolve("repo"));
        WildVault.fill(repo.root());
        return repo.commitAll("first");
    }

    private static Path clone(Path scratch, String... options) throws IOException {
        GitRepo origin = filled(scratch);
        origin.git("config", "uploadpack.allowFilter", "true");
        origin.git("commit", "-q", "--allow-empty", "-m", "second");
        Path clone = scratch.toRealPath().resolve("clone");
        String[] command = Stream.of(
                        Stream.of("clone", "-q"),
                        Stream.of(options),
                        Stream.of(origin.root().toUri().toString(), clone.toString()))
                .flatMap(words -> words)
                .toArray(String[]::new);
        origin.git(command);
        // Whoever asks the origin fails.
        GitRepo.at(clone)
                .identify()
                .git("config", "remote.origin.url", scratch.resolve("nowhere").toString());
        return clone;
    }

    /** Where the repository is, and where in it the vault. */
    private static Stream<Situation> places() {
        return Stream.of(
                Situation.right("a plain repository", scratch -> filled(scratch).root()),
                Situation.right("a vault in a subfolder", scratch -> {
                    GitRepo repo = GitRepo.init(scratch.resolve("repo"));
                    Path vault = Files.createDirectories(repo.root().resolve("문서/my vault"));
                    WildVault.fill(vault);
                    repo.write("outside.txt", "outside").commitAll("first");
                    return vault;
                }),
                Situation.handedOver("a linked work tree", scratch -> {
                            GitRepo repo = filled(scratch);
                            Path linked = scratch.toRealPath().resolve("linked");
                            repo.git("worktree", "add", "-q", "-b", "side", linked.toString());
                            return linked;
                        })
                        .with(repo -> {
                            assertThat(repo.git("rev-parse", "main")).isEqualTo(repo.git("rev-parse", "side~1"));
                            assertThat(repo.git("-C", "../repo", "status", "--porcelain"))
                                    .isEmpty();
                            assertThat(repo.git("reflog", "-1", "--format=%gs", "HEAD"))
                                    .startsWith("commit: wiki-clean");
                        }),
                Situation.handedOver("a linked work tree of a bare repository", scratch -> {
                    GitRepo repo = filled(scratch);
                    Path bare = scratch.toRealPath().resolve("bare.git");
                    repo.git("clone", "-q", "--bare", repo.root().toString(), bare.toString());
                    Path linked = scratch.toRealPath().resolve("linked");
                    GitRepo.at(bare).identify().git("worktree", "add", "-q", linked.toString(), "main");
                    return linked;
                }),
                Situation.right("a submodule", scratch -> {
                    GitRepo inner = filled(scratch);
                    GitRepo outer = GitRepo.init(scratch.resolve("outer"));
                    outer.git(
                            "-c",
                            "protocol.file.allow=always",
                            "submodule",
                            "--quiet",
                            "add",
                            inner.root().toString(),
                            "vault");
                    outer.commitAll("with a submodule");
                    GitRepo.at(outer.root().resolve("vault")).identify();
                    return outer.root().resolve("vault");
                }),
                Situation.right("a clone that borrows objects", scratch -> clone(scratch, "--shared")),
                Situation.right("a shallow clone", scratch -> clone(scratch, "--depth=1"))
                        .with(repo -> assertThat(repo.git("rev-parse", "--is-shallow-repository"))
                                .isEqualTo("true\n")),
                Situation.handedOver("a partial clone", scratch -> clone(scratch, "--filter=blob:none")),
                Situation.handedOver("a clone without trees", scratch -> clone(scratch, "--filter=tree:0")));
    }

    /** How objects, branches and the index are stored. */
    private static Stream<Situation> forms() {
        return Stream.of(
                Situation.right("packed branches and objects", scratch -> {
                    GitRepo repo = filled(scratch);
                    repo.git("gc", "-q");
                    repo.git("pack-refs", "--all");
                    assertThat(repo.root().resolve(".git/refs/heads/main")).doesNotExist();
                    return repo.root();
                }),
                Situation.right("an index of version 4", scratch -> {
                            GitRepo repo = filled(scratch);
                            repo.git("config", "index.version", "4");
                            repo.git("update-index", "--index-version", "4");
                            return repo.root();
                        })
                        .with(repo -> assertThat(Files.readAllBytes(repo.root().resolve(".git/index"))[7])
                                .isEqualTo((byte) 4)),
                Situation.right("a stash", scratch -> {
                    GitRepo repo = filled(scratch);
                    repo.write("edited.md", "stashed\n").git("stash", "-q");
                    return repo.root();
                }),
                Situation.handedOver("sha256", scratch -> {
                            GitRepo repo = GitRepo.init(scratch.resolve("repo"), "--object-format=sha256");
                            WildVault.fill(repo.root());
                            return repo.commitAll("first").root();
                        })
                        .with(repo -> assertThat(repo.git("rev-parse", "HEAD").strip())
                                .hasSize(64)),
                Situation.handedOver("a split index", scratch -> {
                            GitRepo repo = filled(scratch);
                            repo.git("config", "core.splitIndex", "true");
                            repo.git("update-index", "--split-index");
                            return repo.root();
                        })
                        .with(repo -> assertThat(repo.git("rev-parse", "--shared-index-path"))
                                .isNotBlank()),
                Situation.handedOver("an untracked cache", scratch -> {
                            GitRepo repo = filled(scratch);
                            repo.git("config", "core.untrackedCache", "true");
                            repo.git("update-index", "--force-untracked-cache");
                            repo.git("status");
                            return repo.root();
                        })
                        .with(repo -> assertThat(Files.readString(
                                        repo.root().resolve(".git/index"),
                                        java.nio.charset.StandardCharsets.ISO_8859_1))
                                .contains("UNTR")),
                Situation.handedOver("a sparse checkout", scratch -> sparse(scratch, "--no-sparse-index"))
                        .with(repo ->
                                assertThat(repo.root().resolve("far/x.txt")).doesNotExist()),
                Situation.handedOver("a sparse index", scratch -> sparse(scratch, "--sparse-index"))
                        .with(repo ->
                                assertThat(repo.git("ls-files", "--sparse")).contains("far/\n")),
                Situation.handedOver("a replaced commit", scratch -> {
                            GitRepo repo = filled(scratch);
                            repo.write("replacement.txt", "r").commitAll("second");
                            String second = repo.git("rev-parse", "HEAD").strip();
                            repo.git("replace", second + "~1", second);
                            repo.git("reset", "-q", "--hard", "HEAD~1");
                            return repo.root();
                        })
                        .with(repo -> assertThat(repo.git("show", "HEAD:replacement.txt"))
                                .isEqualTo("r")));
    }

    private static Path sparse(Path scratch, String index) throws IOException {
        GitRepo repo = GitRepo.init(scratch.resolve("repo"));
        Path vault = Files.createDirectories(repo.root().resolve("vault"));
        WildVault.fill(vault);
        repo.write("far/x.txt", "far").write("far/away/y.txt", "far").commitAll("first");
        repo.git("sparse-checkout", "init", "--cone", index);
        repo.git("sparse-checkout", "set", "vault");
        return vault;
    }

    private static Path attributed(Path scratch, String attributes, String... settings) throws IOException {
        GitRepo repo = GitRepo.init(scratch.resolve("repo"));
        for (int i = 0; i < settings.length; i += 2) {
            repo.git("config", settings[i], settings[i + 1]);
        }
        repo.write(".gitattributes", attributes);
        WildVault.fill(repo.root());
        return repo.commitAll("first").root();
    }

    /** What git does to the bytes of files. */
    private static Stream<Situation> contents() {
        return Stream.of(
                Situation.handedOver("core.autocrlf", scratch -> attributed(scratch, "", "core.autocrlf", "true"))
                        .with(repo ->
                                assertThat(repo.git("show", "HEAD:crlf.md")).isEqualTo("one\n2\n")),
                Situation.handedOver("CRLF that is committed, with core.autocrlf", scratch -> {
                            GitRepo repo = filled(scratch);
                            repo.git("config", "core.autocrlf", "input");
                            return repo.root();
                        })
                        .with(repo ->
                                assertThat(repo.git("show", "HEAD:crlf.md")).isEqualTo("one\r\n2\r\n")),
                Situation.handedOver("text=auto", scratch -> attributed(scratch, "* text=auto\n"))
                        .with(repo ->
                                assertThat(repo.git("show", "HEAD:crlf.md")).isEqualTo("one\n2\n")),
                Situation.handedOver("attributes of a folder that are not committed", scratch -> {
                            GitRepo repo = filled(scratch);
                            repo.write("neu/.gitattributes", "*.md filter=rot\n");
                            repo.git("config", "filter.rot.clean", "tr a-z n-za-m");
                            repo.git("config", "filter.rot.smudge", "tr a-z n-za-m");
                            return repo.root();
                        })
                        .with(repo ->
                                assertThat(repo.git("show", "HEAD:neu/D.md")).isEqualTo("q\n")),
                Situation.handedOver("eol=crlf", scratch -> attributed(scratch, "crlf.md text eol=crlf\n"))
                        .with(repo ->
                                assertThat(repo.git("show", "HEAD:crlf.md")).isEqualTo("one\n2\n")),
                Situation.handedOver(
                                "working-tree-encoding",
                                scratch -> attributed(scratch, "*.png text working-tree-encoding=UTF-16LE\n"))
                        .with(repo ->
                                assertThat(repo.git("show", "HEAD:neu/pic.png")).isEqualTo("pix\n")),
                Situation.handedOver("ident", scratch -> attributed(scratch, "*.md ident\n")),
                Situation.handedOver(
                                "a filter",
                                scratch -> attributed(
                                        scratch,
                                        "*.md filter=rot\n",
                                        "filter.rot.clean",
                                        "tr a-z n-za-m",
                                        "filter.rot.smudge",
                                        "tr a-z n-za-m"))
                        .with(repo ->
                                assertThat(repo.git("show", "HEAD:" + KOREAN)).isEqualTo("x2\n")),
                Situation.handedOver("LFS", scratch -> {
                            GitRepo repo = GitRepo.init(scratch.resolve("repo"));
                            repo.git("lfs", "install", "--local");
                            repo.git("lfs", "track", "*.png");
                            WildVault.fill(repo.root());
                            return repo.commitAll("first").root();
                        })
                        .with(repo -> {
                            assertThat(repo.git("show", "HEAD:neu/pic.png")).startsWith("version https://git-lfs");
                            assertThat(repo.git("lfs", "fsck")).contains("OK");
                        }),
                Situation.right(
                        "attributes of archives",
                        scratch -> attributed(scratch, "*.md export-subst\nB.md export-ignore\n*.md diff=markdown\n")));
    }
}
