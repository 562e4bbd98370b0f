package dev.wikiclean.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A vault in which a run has much to do: copies of one topic, captured error pages, misspelt links, redirects,
 * categories without a map; CRLF, byte order marks, Korean names in both normal forms, private files, attachments. The
 * same seed gives the same bytes.
 */
final class BusyVault {
    private static final List<String> SYLLABLES = List.of(
            "ka", "mer", "to", "lin", "qua", "dor", "ves", "pi", "ra", "sun", "bel", "fo", "grun", "hi", "jas", "wex");
    private static final List<String> KOREAN = List.of("캐시", "추론", "그래프", "색인", "합의", "지연", "검색", "토큰");

    private final Path root;
    private final Random random;
    private final List<String> names = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();

    private BusyVault(Path root, long seed) {
        this.root = root;
        this.random = new Random(seed);
    }

    /** Fills the new or empty folder {@code root} with about {@code notes} notes. */
    static void fill(Path root, int notes, long seed) throws IOException {
        new BusyVault(root, seed).fill(notes);
    }

    private void fill(int notes) throws IOException {
        write(".wiki-clean.yaml", "extends: agent-wiki\n");
        write(".obsidian/app.json", "{\"newLinkFormat\":\"shortest\"}\n");
        for (int i = 0; i < notes; i++) {
            int role = i < 10 ? 99 : random.nextInt(100);
            if (role < 12) {
                copy(i);
            } else if (role < 17) {
                capturedError(i);
            } else if (role < 21) {
                redirect(i);
            } else {
                topic(i);
            }
        }
        for (int i = 0; i < notes / 40 + 2; i++) {
            byte[] bytes = new byte[random.nextInt(3000)];
            random.nextBytes(bytes);
            Files.createDirectories(root.resolve("files"));
            Files.write(root.resolve("files/그림 " + i + ".png"), bytes);
        }
        write(
                "Board.canvas",
                "{\"nodes\":[{\"id\":\"1\",\"type\":\"file\",\"file\":\"" + misspelt(names.get(3)) + ".md\"}]}\n");
    }

    private void topic(int i) throws IOException {
        String name = word() + " " + word() + " " + i + (i % 4 == 0 ? " " + pick(KOREAN) : "");
        String area = "Area " + random.nextInt(9);
        StringBuilder body = new StringBuilder();
        for (int w = 40 + random.nextInt(40); w > 0; w--) {
            body.append(word()).append(w % 9 == 0 ? ".\n" : " ");
        }
        names.add(name);
        bodies.add(body.toString());
        String text = "---\ntitle: " + name + "\ncategory: " + area + "\nstatus: verified\naliases: [alias " + i
                + "]\n---\n\n# " + name + "\n\n" + body + "\n\n" + links();
        String form = random.nextInt(12) == 0 ? Normalizer.normalize(name, Normalizer.Form.NFD) : name;
        Path file = write(area + "/" + form + ".md", disguised(text));
        if (random.nextInt(10) == 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private String disguised(String text) {
        return switch (random.nextInt(12)) {
            case 0 -> text.replace("\n", "\r\n");
            case 1 -> "\ufeff" + text;
            default -> text;
        };
    }

    private void copy(int i) throws IOException {
        int of = random.nextInt(names.size());
        String text = "---\ntitle: " + names.get(of) + "\nstatus: draft\ntags: [copy]\n---\n\n# " + names.get(of)
                + "\n\n" + bodies.get(of) + "\n\nOnly copy " + i + " says " + word() + " " + word() + ".\n" + links();
        write("Imported/" + i + "/" + names.get(of) + " (" + pick(KOREAN) + ").md", disguised(text));
    }

    private void capturedError(int i) throws IOException {
        write(
                "Captured/Page " + i + ".md",
                "---\nsource_url: https://example.com/" + i + "\n---\n\n# 403 Forbidden\n\nYou don't have permission"
                        + " to access this resource.\n\nnginx/1.24." + i + "\n");
    }

    private void redirect(int i) throws IOException {
        String to = names.get(random.nextInt(names.size()));
        String name = "Former " + word() + " " + i;
        write(
                "Redirects/" + name + ".md",
                "---\nstatus: redirect\nduplicate_of: \"[[" + to + "]]\"\n---\n\nSee [[" + to + "]].\n");
        write("Readers/Reader " + i + ".md", "First read [[" + name + "]], then [[" + name + "|this]].\n");
    }

    private String links() {
        StringBuilder text = new StringBuilder();
        for (int n = Math.min(names.size(), 3); n > 0; n--) {
            String name = names.get(random.nextInt(names.size()));
            boolean wrong = random.nextInt(8) == 0;
            text.append("- [[").append(wrong ? misspelt(name) : name).append("]]\n");
        }
        return text.toString();
    }

    private static String misspelt(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '_');
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int n = 2 + random.nextInt(3); n > 0; n--) {
            word.append(pick(SYLLABLES));
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes a repository of the vault, everything committed and packed. */
    static Git commit(Path root) throws IOException {
        Git git = Git.init(root);
        git.ok("config", "core.autocrlf", "false");
        git.ok("config", "commit.gpgsign", "false");
        git.ok("config", "gc.auto", "0");
        git.ok("add", "-A");
        git.ok("commit", "-qm", "The vault");
        git.ok("gc", "-q");
        return git;
    }
}
