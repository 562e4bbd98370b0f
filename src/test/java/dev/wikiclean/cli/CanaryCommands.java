package dev.wikiclean.cli;

import dev.wikiclean.reason.LoopbackProvider;
import dev.wikiclean.reason.Seen;
import dev.wikiclean.run.CanarySearch;
import dev.wikiclean.run.CanaryVault;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Plants canaries in a vault on the disk, runs every command that may ask a model on it, and looks for the canaries in what
 * a server received, in what the commands said, in the ledger and in what is remembered: {@code CanaryCommands COUNT SEED}.
 * To be run with {@code WIKI_CLEAN_DEBUG=1}.
 */
final class CanaryCommands {
    private final CanaryVault planted;
    private final ScratchVault vault;
    private final LoopbackProvider provider;
    final List<String> leaks = new ArrayList<>();
    int commands;

    CanaryCommands(int count, long seed, Path folder, LoopbackProvider provider) throws IOException {
        this.planted = new CanaryVault(count, seed);
        this.provider = provider;
        this.vault = new ScratchVault(
                folder,
                provider,
                "  ignore: [\"" + CanaryVault.IGNORED + "/**\"]\n"
                        + "  caps: {call: 1usd, note: 1usd, run: 90usd, day: 900usd, month: 900usd}\n");
        for (var note : planted.notes.entrySet()) {
            vault.write(note.getKey(), note.getValue());
        }
        // What is public may be evidence, and is what is verified.
        for (int i = 0; i < count; i++) {
            vault.write("Claims/Claim " + i + ".md", """
                    ---
                    title: Claim %d
                    confidence_score: 0.2
                    raw_sources: ["[[Public %d]]", "[[Own %1$d]]"]
                    ---

                    # Claim %1$d

                    It is about a topic, and of an end.
                    """.formatted(i, i));
        }
        vault.commit();
    }

    void run(int drafts) throws IOException {
        run(true, "verify", "Claims", "--explain-routing");
        run(true, "verify", "Claims", "--apply", "--unsafe");
        run(false, "verify", "Open");
        for (int i = 0; i < drafts; i++) {
            String title = planted.topics.get(i * planted.topics.size() / drafts);
            run(true, "draft", title, "--explain-routing");
            run(true, "draft", title, "--apply", "--unsafe");
        }
        run(true, "judge", "--doubtful");
        run(true, "judge", "Open/Public 0", "Open/Public 1");
        // The diff of a merge shows its owner the owner's own words.
        run(false, "merge", "Open/Public 2", "Open/Public 3");
        run(true, "budget", "curve", "Claims/Claim 0", "--efforts", "none,low");
        run(true, "agent", "--max-notes", "8");
        provider.release();
        run(true, "draft", "Topic 1", "--model", "nobody-knows");
        for (Seen seen : provider.seen()) {
            look("received " + kind(seen), seen.everything());
        }
        look("kept", state());
    }

    /** @param quiet whether nothing of private notes may be said; what code finds in them it tells their owner */
    private void run(boolean quiet, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        boolean agent = words[0].equals("agent");
        all.addAll(agent ? List.of(vault.root.toString()) : List.of("--vault", vault.root.toString()));
        vault.run(all.toArray(String[]::new));
        commands++;
        if (quiet) {
            look("said by " + String.join(" ", words), vault.said());
        }
    }

    private static String kind(Seen seen) {
        Matcher first = Pattern.compile("kind=\"([a-z0-9 -]+)\"").matcher(seen.prompt());
        return first.find() ? first.group(1) : "?";
    }

    private void look(String where, String text) {
        for (String canary : CanarySearch.in(text, planted.canaries)) {
            int way = planted.canaries.indexOf(canary) % CanaryVault.WAYS;
            leaks.add(where + ": " + canary + ", way " + way);
        }
    }

    /** The ledger and what is remembered; the journals hold the notes that they can bring back, and must. */
    private String state() throws IOException {
        Path state = vault.root.resolve(".git/wiki-clean");
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.startsWith(state.resolve("runs")))
                    .toList()) {
                all.append(file)
                        .append(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .append('\n');
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return all.toString();
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        int count = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("canaries");
        try (LoopbackProvider provider = LoopbackProvider.start(SampleWithModel::answer)) {
            CanaryCommands experiment = new CanaryCommands(count, Long.parseLong(arguments[1]), folder, provider);
            experiment.run(Math.max(3, count / 20));
            experiment.leaks.forEach(out::println);
            out.println(count + " canaries, " + experiment.commands + " commands, "
                    + provider.seen().size()
                    + " requests, " + experiment.leaks.size() + " leaks; WIKI_CLEAN_DEBUG="
                    + System.getenv("WIKI_CLEAN_DEBUG"));
            System.exit(experiment.leaks.isEmpty() && !provider.seen().isEmpty() ? 0 : 1);
        }
    }
}
