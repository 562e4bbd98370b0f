package dev.wikiclean.rules;

import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The text of {@code .wiki-clean/decisions.yaml}: what people decided about notes that look alike. It is theirs: what is
 * added or taken out leaves every other line as it is.
 */
public final class DecisionsFile {
    /** Where it lies in a vault, meant for git. */
    public static final String NAME = ".wiki-clean/decisions.yaml";

    private static final String HEAD = """
            # What people decided about notes that look alike; written by `wiki-clean duplicates --decide`.
            # Commit it with the vault. `never`: not one topic, never to be asked again.
            # `merge`: one topic, to be merged by `wiki-clean run --apply --unsafe`.
            decisions:
            """;

    private final String text;
    private final List<DecisionEntry> entries;

    private DecisionsFile(String text, List<DecisionEntry> entries) {
        this.text = Objects.requireNonNull(text, "text");
        this.entries = List.copyOf(entries);
    }

    /** A file without a decision. */
    public static DecisionsFile empty() {
        return new DecisionsFile("", List.of());
    }

    /**
     * The decisions kept in the vault at {@code root}; none where there is no such file.
     *
     * @throws ConfigException if the file holds a mistake
     * @throws IOException if it exists and cannot be read
     */
    public static DecisionsFile load(Path root) throws IOException {
        Path file = root.resolve(NAME);
        return Files.exists(file) ? read(file, NAME) : empty();
    }

    /**
     * The decisions in {@code file}; answers {@code skip} are left out.
     *
     * @param name what it is called in problems
     * @throws ConfigException if the file holds a mistake
     */
    public static DecisionsFile read(Path file, String name) throws IOException {
        return read(Files.readAllBytes(file), name);
    }

    /** The same for the bytes of a file. */
    static DecisionsFile read(byte[] bytes, String name) {
        String text = SourceText.decode(bytes)
                .orElseThrow(() -> new ConfigException(
                        List.of(new ConfigProblem(name, 1, 1, "not a text in UTF-8; save it in that encoding"))))
                .text();
        return parse(text, name);
    }

    /** The same for a text. */
    public static DecisionsFile parse(String text, String name) {
        String withoutBom = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new DecisionsFile(withoutBom, DecisionEntry.readAll(withoutBom, name));
    }

    /** What is decided, in the order of the file. */
    public List<Decision> decisions() {
        return entries.stream().map(DecisionEntry::decision).toList();
    }

    /** The same with more at its end; what is there already is not said twice. */
    public DecisionsFile with(List<Decision> decisions) {
        List<Decision> added = decisions.stream()
                .distinct()
                .filter(decision -> !decisions().contains(decision))
                .toList();
        if (added.isEmpty()) {
            return this;
        }
        StringBuilder longer = new StringBuilder(start());
        added.forEach(decision -> longer.append(DecisionText.of(decision)));
        return parse(longer.toString(), NAME);
    }

    /** What more decisions can be added to: the file as it is, where its list is written a line each. */
    private String start() {
        if (entries.isEmpty()) {
            return HEAD;
        }
        if (entries.stream().allMatch(DecisionEntry::inLines)) {
            return text.endsWith("\n") ? text : text + "\n";
        }
        StringBuilder plain = new StringBuilder(HEAD);
        decisions().forEach(decision -> plain.append(DecisionText.of(decision)));
        return plain.toString();
    }

    /** The same without {@code done}. */
    public DecisionsFile without(List<Decision> done) {
        if (entries.stream().noneMatch(entry -> done.contains(entry.decision()))) {
            return this;
        }
        List<String> lines = new ArrayList<>(Arrays.asList(start().split("(?<=\n)")));
        List<DecisionEntry> listed = DecisionEntry.readAll(String.join("", lines), NAME);
        Set<Integer> gone = new TreeSet<>();
        for (int i = 0; i < listed.size(); i++) {
            if (done.contains(listed.get(i).decision())) {
                int end = i + 1 < listed.size() ? listed.get(i + 1).line() : lines.size();
                for (int line = listed.get(i).line(); line < end; line++) {
                    gone.add(line);
                }
            }
        }
        StringBuilder rest = new StringBuilder();
        for (int line = 0; line < lines.size(); line++) {
            if (!gone.contains(line)) {
                rest.append(lines.get(line));
            }
        }
        return parse(rest.toString(), NAME);
    }

    /** The file's text. */
    public String text() {
        return text;
    }
}
