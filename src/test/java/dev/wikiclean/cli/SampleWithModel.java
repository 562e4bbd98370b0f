package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wikiclean.reason.Behaviour;
import dev.wikiclean.reason.LoopbackProvider;
import dev.wikiclean.reason.Seen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sample vault in a repository of its own, with a server on this machine that answers as a sensible model might. */
public final class SampleWithModel {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DATA =
            Pattern.compile("<data id=\"([0-9a-f]+)\" kind=\"([^\"]+)\">\\n(.*?)\\n</data id=\"\\1\">", Pattern.DOTALL);

    public final Path vault;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    public SampleWithModel(Path folder, LoopbackProvider provider) throws IOException {
        vault = folder.resolve("vault");
        Path sample = Path.of("vault-sample");
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = vault.resolve(sample.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        Path config = vault.resolve(".wiki-clean.yaml");
        Files.writeString(
                config, Files.readString(config) + """

                reasoning:
                  model: claude-haiku-5-5
                  providers: {anthropic: {base-url: "%s", key: %s}}
                """.formatted(provider.url(), LoopbackProvider.KEY_VARIABLE));
        git("init", "-q", "-b", "main");
        git("config", "user.name", "Ada");
        git("config", "user.email", "ada@example.org");
        git("config", "core.quotePath", "false");
        git("add", "-A");
        git("commit", "-q", "-m", "first");
    }

    private SampleWithModel(Path vault) {
        this.vault = vault;
    }

    /** The same in another folder, with a repository and a state of its own. */
    public SampleWithModel copy(Path folder) throws IOException {
        SampleWithModel copy = new SampleWithModel(folder.resolve("vault"));
        try (Stream<Path> files = Files.walk(vault)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = copy.vault.resolve(vault.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return copy;
    }

    /** Runs a command on the vault; {@link #out()} and {@link #err()} hold what it said. */
    public int run(String... words) {
        out.reset();
        err.reset();
        return Main.run(words, new Terminal(stream(out), stream(err), vault, "wiki-clean", false, false));
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    public String git(String... words) throws IOException {
        return GitProgram.run(vault, words);
    }

    /** What was spent this month in micro-dollars, by the ledger. */
    public JsonNode spent() throws IOException {
        assertThat(run("budget", "--format", "json", vault.toString()))
                .as(err())
                .isZero();
        return JSON.readTree(out());
    }

    /** Answers each kind of question in its own form, with words of the sources that it was shown. */
    public static Behaviour answer(Seen seen) {
        String prompt = seen.prompt();
        if (prompt.contains("kind=\"claim 1\"")) {
            return Behaviour.answer(claims(prompt)).thinking("hm", 40);
        }
        if (prompt.contains("kind=\"first note\"")) {
            return Behaviour.answer(pair(prompt));
        }
        return Behaviour.answer(draft(prompt));
    }

    private static String claims(String prompt) {
        ArrayNode claims = JSON.createArrayNode();
        String quote = quote(data(prompt, "source 1"));
        Matcher matcher = DATA.matcher(prompt);
        while (matcher.find()) {
            if (matcher.group(2).startsWith("claim ")) {
                int id = Integer.parseInt(matcher.group(2).substring(6));
                claims.addObject()
                        .put("id", id)
                        .put("label", id % 2 == 1 ? "supported" : "not-enough")
                        .put("source", 1)
                        .put("quote", quote);
            }
        }
        return JSON.createObjectNode().set("claims", claims).toString();
    }

    private static String pair(String prompt) {
        return JSON.createObjectNode()
                .put("verdict", "different")
                .put("reason", "They tell of different things.")
                .put("quoteA", quote(data(prompt, "first note")))
                .put("quoteB", quote(data(prompt, "second note")))
                .toString();
    }

    private static String draft(String prompt) {
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode statement = answer.putArray("sections")
                .addObject()
                .put("section", "h1")
                .putArray("statements")
                .addObject();
        statement.put("text", "Several notes name it beside related methods.");
        statement.putArray("sources").add("s1");
        return answer.toString();
    }

    private static String data(String prompt, String kind) {
        Matcher matcher = DATA.matcher(prompt);
        while (matcher.find()) {
            if (matcher.group(2).equals(kind)) {
                return matcher.group(3);
            }
        }
        return "";
    }

    /** The beginning of the longest line, which code will find again. */
    private static String quote(String text) {
        String longest = text.lines()
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse("")
                .strip();
        return longest.substring(0, Math.min(60, longest.length()));
    }
}
