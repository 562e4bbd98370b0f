package dev.wikiclean.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Random changes of a vault, of the kinds that do harm to other notes. */
final class StagedEdits {
    private static final List<String> WORDS = List.of(
            "Attention",
            "attention head",
            "Beam Search",
            "beam-search",
            "캐시",
            "추론 시간",
            "KV Cache",
            "kv-cache",
            "README",
            "Latency (지연)",
            "Budget",
            "Budgets",
            "Token budget",
            "v1.2",
            "Note 1",
            "Note",
            "Queue",
            "Test-Time Compute",
            "test time compute",
            "Retrieval Augmented Generation",
            "RAG",
            "Mixture of Experts",
            "Ünïcode",
            "Index");
    private static final List<String> FOLDERS = List.of("", "a/", "b/", "a/c/", "B/", "노트/", "old/deep/");

    private final Path root;
    private final Random random;

    StagedEdits(Path root, Random random) {
        this.root = root;
        this.random = random;
    }

    /** Writes {@code count} files. */
    void begin(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            create();
        }
    }

    /** Makes {@code count} changes and answers the files that were written. */
    Set<Path> change(int count) throws IOException {
        Set<Path> touched = new HashSet<>();
        for (int i = 0; i < count; i++) {
            List<Path> files = files();
            Path file = files.isEmpty() ? create() : files.get(random.nextInt(files.size()));
            switch (random.nextInt(9)) {
                case 0, 1 -> touched.add(create());
                case 2 -> Files.delete(file);
                case 3, 4 -> touched.add(move(file));
                case 5 -> touched.add(copy(file));
                default -> touched.add(edit(file));
            }
        }
        return touched;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> Files.isRegularFile(file)
                            && !root.relativize(file).toString().startsWith(".")
                            && !root.relativize(file).toString().contains("/."))
                    .sorted()
                    .toList();
        }
    }

    private String word() {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return switch (random.nextInt(9)) {
            case 0 -> word.toLowerCase(Locale.ROOT);
            case 1 -> Normalizer.normalize(word, Normalizer.Form.NFD);
            case 2 -> word + random.nextInt(4);
            case 4, 5 -> word.charAt(0) + "" + random.nextInt(40) + word.substring(1);
            case 3 -> word.length() > 5 ? word.substring(0, 3) + word.substring(4) : word;
            default -> word;
        };
    }

    private String folder() {
        return FOLDERS.get(random.nextInt(FOLDERS.size()));
    }

    private Path free(String path) throws IOException {
        Path file = root.resolve(path);
        for (int i = 0; Files.exists(file); i++) {
            file = root.resolve(i + " " + path.replace('/', '-'));
        }
        Files.createDirectories(file.getParent());
        return file;
    }

    private Path create() throws IOException {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return Files.writeString(free(folder() + word() + ".png"), "x");
        }
        if (kind == 1) {
            String file = folder() + word() + ".md";
            return Files.writeString(
                    free(folder() + word() + ".canvas"),
                    "{\"nodes\":[{\"id\":\"1\",\"type\":\"file\",\"file\":\"" + file + "\"},"
                            + "{\"id\":\"2\",\"type\":\"text\",\"text\":\"[[" + word() + "]]\"}],\"edges\":[]}");
        }
        String copy = random.nextInt(25) == 0 ? " (conflicted copy 2024-01-02)" : "";
        return Files.writeString(free(folder() + word() + copy + ".md"), note());
    }

    private Path move(Path file) throws IOException {
        String name = file.getFileName().toString();
        String extension = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
        Path to = free(folder() + (random.nextBoolean() ? name : word() + extension));
        return Files.move(file, to);
    }

    private Path copy(Path file) throws IOException {
        return Files.copy(file, free(folder() + file.getFileName()));
    }

    private Path edit(Path file) throws IOException {
        if (!file.toString().endsWith(".md") || random.nextInt(3) == 0) {
            return file.toString().endsWith(".md") ? Files.writeString(file, note()) : file;
        }
        List<String> lines = new ArrayList<>(Files.readString(file).lines().toList());
        int at = random.nextInt(lines.size() + 1);
        if (random.nextBoolean() && !lines.isEmpty()) {
            lines.remove(Math.min(at, lines.size() - 1));
        } else {
            lines.add(at, line());
        }
        return Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private String note() {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(3) > 0) {
            text.append("---\n");
            if (random.nextInt(3) == 0) {
                text.append("title: ").append(word()).append('\n');
            }
            if (random.nextInt(2) == 0) {
                text.append("aliases: [\"")
                        .append(word())
                        .append("\", \"")
                        .append(word())
                        .append("\"]\n");
            }
            if (random.nextInt(3) == 0) {
                text.append("id: id-").append(random.nextInt(12)).append('\n');
                text.append("canonical_id: ")
                        .append(random.nextBoolean() ? "self" : "id-" + random.nextInt(12))
                        .append('\n');
            }
            switch (random.nextInt(9)) {
                case 0 -> text.append("redirects_to: ").append(word()).append('\n');
                case 1 ->
                    text.append("status: redirect\nduplicate_of: \"[[")
                            .append(word())
                            .append("]]\"\n");
                case 2 -> text.append("type: redirect\n");
                case 3 -> text.append("duplicate_of: \"[[").append(word()).append("]]\"\n");
                default -> text.append("status: draft\n");
            }
            text.append("---\n");
        }
        if (random.nextInt(4) > 0) {
            // Most notes say something of their own.
            text.append("About ")
                    .append(random.nextInt(100_000))
                    .append(" things nobody else has written a word, nor ");
            text.append(random.nextInt(100_000))
                    .append(" others in the year ")
                    .append(random.nextInt(3000))
                    .append(".\n");
        }
        int lines = random.nextInt(12);
        for (int i = 0; i < lines; i++) {
            text.append(line()).append('\n');
        }
        return text.toString();
    }

    private String line() {
        return switch (random.nextInt(12)) {
            case 0 -> "# " + word();
            case 1 -> "## " + word();
            case 2 -> "A line with a block ^b" + random.nextInt(5);
            case 3 -> "See [[" + word() + "#" + word() + "]] and [[" + word() + "#^b" + random.nextInt(5) + "]].";
            case 4 -> "![[" + folder() + word() + "]] beside [words](" + word().replace(" ", "%20") + ".md).";
            case 5 -> "[[" + word() + ".png]] and [[../" + word() + "]] and [[/" + folder() + word() + "]].";
            case 6 -> "## Related\n- [[" + word() + "]]\n- [[" + word() + " of nobody]]";
            case 7 -> "<a id=\"" + random.nextInt(3) + "\"></a> and [[" + word() + "#" + random.nextInt(3) + "]]";
            default ->
                "Words about " + word() + " that stand for themselves, number " + random.nextInt(1000) + ", with [["
                        + word() + "|a link]].";
        };
    }
}
