package dev.wikiclean.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the git program says of everything that is the user's own. */
record WildState(
        List<String> status, String staged, String unstaged, String flags, String stashes, Map<String, String> files) {
    static WildState of(GitRepo repo, Path vault) throws IOException {
        touch(vault);
        List<String> status = repo.git("status", "--porcelain=v2", "-z", "--no-renames", "--untracked-files=all")
                .lines()
                .flatMap(line -> Stream.of(line.split("\0")))
                .toList();
        return new WildState(
                status,
                repo.git("diff", "--cached", "--no-renames", "--binary", "--full-index"),
                repo.git("diff", "--no-renames", "--binary", "--full-index"),
                flags(repo),
                repo.git("stash", "list"),
                VaultFiles.of(vault));
    }

    /** So that git compares bytes, not time stamps. */
    private static void touch(Path vault) throws IOException {
        Instant time = Instant.parse("2020-01-01T00:00:00Z");
        try (Stream<Path> walk = Files.walk(vault)) {
            for (Path file : walk.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .filter(f -> !f.toString().contains("/.git"))
                    .toList()) {
                time = time.plusSeconds(1);
                Files.setLastModifiedTime(file, FileTime.from(time));
            }
        }
    }

    private static String flags(GitRepo repo) throws IOException {
        return String.join(
                "\n",
                repo.git("ls-files", "-v", "-z").transform(text -> List.of(text.split("\0"))).stream()
                        .filter(line -> !line.startsWith("H "))
                        .toList());
    }
}
