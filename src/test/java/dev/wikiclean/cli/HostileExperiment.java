package dev.wikiclean.cli;

import dev.wikiclean.assist.draft.HostileAnswers;
import dev.wikiclean.reason.LoopbackProvider;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Hostile answers about hostile notes, all the way to the disk: {@code HostileExperiment DRAFTS NOTES PAIRS SEED}. Each
 * command commits to a scratch repository; then the whole of it is compared, and every line that is new is searched for
 * what is forbidden, by git and another parser.
 */
final class HostileExperiment {
    private static final String MATTER = """
            ---
            title: %s
            source_trust_level: B
            verification_status: pending
            confidence_score: 0.2
            private: false
            publish: false
            raw_sources: ["[[raw/%s]]"]
            ---

            # %1$s

            """;
    private static final String END = """

            ## 🧪 검증 / 중복
            - by hand

            ## 🕓 Changelog
            | date | change |
            |---|---|
            | 2026-05-08 | first |
            """;

    /** Of the profile's template. */
    private static final Set<String> HEADINGS = Set.of(
            "매 한 줄", "매 핵심", "💻 패턴", "🔗 Graph", "🕓 Changelog", "🧪 검증 / 중복", "Wording before the merge", "Boiling");

    private final Random random;
    private final ScratchVault vault;
    private final Set<String> notes = new HashSet<>();
    private final List<List<String>> pair = new ArrayList<>();
    private final List<List<String>> merge = new ArrayList<>();
    final List<String> faults = new ArrayList<>();
    final Map<String, Integer> written = new TreeMap<>();
    private final int drafts;
    private final int hostile;
    private final int pairs;

    HostileExperiment(int drafts, int hostile, int pairs, long seed, Path folder, LoopbackProvider provider)
            throws IOException {
        this.random = new Random(seed);
        this.drafts = drafts;
        this.hostile = hostile;
        this.pairs = pairs;
        this.vault = new ScratchVault(
                folder, provider, "  caps: {call: 1usd, note: 1usd, run: 90usd, day: 900usd, month: 900usd}\n");
        fill();
        vault.commit();
    }

    private void note(String path, String text) throws IOException {
        vault.write(path + ".md", text);
        notes.add(path);
        notes.add(path.substring(path.lastIndexOf('/') + 1));
    }

    private String harm() {
        List<String> payloads = HostileAnswers.PAYLOADS;
        List<String> injections = HostileAnswers.INJECTIONS;
        return injections.get(random.nextInt(injections.size())) + "\n\n"
                + payloads.get(random.nextInt(payloads.size())).replace("---", "- - -") + "\n\n"
                + injections.get(random.nextInt(injections.size())) + "\n";
    }

    private void fill() throws IOException {
        note("Existing", "A note that is there.\n");
        note("Secret", "---\nprivate: true\n---\nNobody reads it.\n");
        note("Other", "Another note.\n");
        for (int i = 0; i < drafts; i++) {
            note("Asks/Asker " + i, "It asks for [[Topic " + i + "]]. See [the page](" + HostileAnswers.URL + ").\n");
            note("raw/page " + i, "Topic " + i + " is told of at https://evil.example/page.\n\n" + harm());
        }
        for (int i = 0; i < hostile; i++) {
            String name = "Hostile " + i;
            note("Notes/" + name, MATTER.formatted(name, "h" + i) + "Voting raises accuracy.\n\n" + harm() + END);
            note("raw/h" + i, "Voting raises accuracy, it says.\n\n" + harm());
        }
        for (int i = 0; i < pairs; i++) {
            String name = word();
            String other = word();
            note("Pairs/" + name, "# " + name + "\n\nIt is said that the kettle hums near the boil.\n\n" + harm());
            note("Pairs/" + other, "# " + other + "\n\nIt is said: 물이 끓기 직전 주전자가 노래한다.\n\n" + harm());
            pair.add(List.of("Pairs/" + name, "Pairs/" + other));
            String pot = word();
            String pan = word();
            note("Merges/" + pot, section(pot, "Water boils at 100 degrees, as [[Existing]] tells."));
            note("Merges/" + pan, section(pan, "At 100 degrees water is boiling; see [[Existing]]."));
            merge.add(List.of("Merges/" + pot, "Merges/" + pan));
        }
    }

    private String word() {
        StringBuilder word = new StringBuilder("K");
        for (int i = 0; i < 9; i++) {
            word.append((i % 2 == 0 ? "aeiou" : "bdfglmnprst").charAt(random.nextInt(i % 2 == 0 ? 5 : 11)));
        }
        return word.toString();
    }

    private String section(String title, String says) {
        return "# " + title + "\n\n## Boiling\n\n" + says + "\n\n" + harm().replace("#", "") + "\n";
    }

    void run() throws IOException {
        for (int i = 0; i < drafts; i++) {
            List<String> words = new ArrayList<>(List.of("draft", "Topic " + i));
            step("draft", words, Set.of("Asks/Topic " + i + ".md"), List.of());
        }
        step("verify", List.of("verify", "Notes"), below("Notes/", hostile), List.of());
        for (List<String> two : pair) {
            step("judge", List.of("judge", two.get(0), two.get(1)), files(two), two);
        }
        for (List<String> two : merge) {
            step("merge", List.of("merge", two.get(0), two.get(1)), files(two), two);
        }
    }

    private static Set<String> files(List<String> two) {
        return Set.of(two.get(0) + ".md", two.get(1) + ".md");
    }

    private static Set<String> below(String folder, int count) {
        Set<String> files = new HashSet<>();
        for (int i = 0; i < count; i++) {
            files.add(folder + "Hostile " + i + ".md");
        }
        return files;
    }

    /** One command that applies what a model says; {@code mine} are its own files, {@code of} those it is made from. */
    private void step(String task, List<String> command, Set<String> mine, List<String> of) throws IOException {
        Set<String> headings = new HashSet<>(HEADINGS);
        for (String name : command) {
            // A draft's title, and the heading above what came from the other note of a merge.
            headings.add(name);
            headings.add(name.substring(name.lastIndexOf('/') + 1) + "에서 가져옴");
            headings.add("From " + name.substring(name.lastIndexOf('/') + 1));
        }
        WrittenBytes written = new WrittenBytes(vault, notes, headings);
        String before = written.head();
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("--vault", vault.root.toString(), "--apply", "--unsafe"));
        int code = vault.run(words.toArray(String[]::new));
        String after = written.head();
        Set<String> changed = written.changed(before, after, faults);
        this.written.merge(changed.isEmpty() ? task + ": nothing, code " + code : task, 1, Integer::sum);
        for (String file : changed) {
            if (!mine.contains(file)) {
                faults.add(command + " touched " + file);
            }
            List<String> texts = new ArrayList<>();
            for (String path : of.isEmpty() ? List.of(file.replaceFirst("\\.md$", "")) : of) {
                String text = vault.git("ls-tree", before, path + ".md").isEmpty()
                        ? ""
                        : vault.git("show", before + ":" + path + ".md");
                texts.add(text);
            }
            for (String each : written.forbidden(before, after, file, texts)) {
                faults.add(command + ", " + file + ": " + each);
            }
        }
        written.messages(before, after).forEach(each -> faults.add(command + ": " + each));
    }

    /** A night on what is left. */
    void night() throws IOException {
        WrittenBytes written = new WrittenBytes(vault, notes, HEADINGS);
        String before = written.head();
        int code = vault.run("agent", vault.root.toString(), "--budget", "5usd", "--max-notes", "30");
        if (code != 0 || !written.head().equals(before)) {
            faults.add("agent: " + code + " " + vault.said());
        }
        String branch = vault.git("for-each-ref", "--format=%(objectname)", "refs/heads/wiki-clean")
                .strip();
        String last = before;
        for (String commit : vault.git("rev-list", "--reverse", before + ".." + branch)
                .lines()
                .toList()) {
            boolean model = vault.git("log", "-1", "--format=%B", commit).contains("\nModel: ");
            Set<String> files = written.changed(last, commit, faults);
            this.written.merge(model ? "agent" : "agent, cleaned", 1, Integer::sum);
            if (model && files.size() != 1) {
                faults.add("agent: one note, and " + files);
            }
            for (String file : model ? files : Set.<String>of()) {
                String text = vault.git("ls-tree", last, file).isEmpty() ? "" : vault.git("show", last + ":" + file);
                Set<String> headings = new HashSet<>(HEADINGS);
                headings.add(file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.md$", ""));
                for (String each :
                        new WrittenBytes(vault, notes, headings).forbidden(last, commit, file, List.of(text))) {
                    faults.add("agent, " + file + ": " + each);
                }
            }
            last = commit;
        }
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        long seed = Long.parseLong(arguments[3]);
        try (LoopbackProvider provider = LoopbackProvider.start(new HostileServer(seed))) {
            Path folder = Files.createTempDirectory("hostile");
            HostileExperiment experiment = new HostileExperiment(
                    Integer.parseInt(arguments[0]),
                    Integer.parseInt(arguments[1]),
                    Integer.parseInt(arguments[2]),
                    seed,
                    folder,
                    provider);
            experiment.night();
            experiment.run();
            experiment.written.forEach((what, times) -> out.printf("%5d  %s%n", times, what));
            experiment.faults.forEach(out::println);
            out.println(
                    provider.seen().size() + " hostile answers, " + experiment.faults.size() + " faults, " + folder);
            System.exit(experiment.faults.isEmpty() ? 0 : 1);
        }
    }
}
