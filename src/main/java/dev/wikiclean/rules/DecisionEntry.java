package dev.wikiclean.rules;

import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.dedupe.Decision.Answer;
import dev.wikiclean.dedupe.NoteIdentity;
import dev.wikiclean.dedupe.TextSketch;
import dev.wikiclean.vault.VaultPath;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * One decision as it stands in a file.
 *
 * @param line where it begins, 0-based
 * @param inLines whether its list is written a line each, so that another can be put behind it
 */
record DecisionEntry(Decision decision, int line, boolean inLines) {
    private static final List<String> ANSWERS = List.of("merge", "never", "skip");

    /**
     * The answered decisions of a file.
     *
     * @throws ConfigException if it holds a mistake; none of its decisions can be trusted to be whole then
     */
    static List<DecisionEntry> readAll(String text, String name) {
        List<ConfigProblem> problems = new ArrayList<>();
        List<DecisionEntry> entries = new ArrayList<>();
        Optional<YamlValue> root = YamlValue.parse(name, text, problems);
        if (root.isPresent()) {
            YamlValue list = root.get().mapping(List.of("decisions")).get("decisions");
            if (list != null && !list.isNull()) {
                boolean inLines = list.isBlockSequence();
                list.members().forEach(member -> read(member, inLines).ifPresent(entries::add));
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return entries;
    }

    private static Optional<DecisionEntry> read(YamlValue value, boolean inLines) {
        Map<String, YamlValue> members = value.mapping(List.of("answer", "on", "canonical", "notes"));
        if (!members.containsKey("answer") || !members.containsKey("notes")) {
            value.problem("a decision needs `answer` (" + String.join(", ", ANSWERS) + ") and `notes`");
            return Optional.empty();
        }
        Optional<String> answer = members.get("answer").oneOf(ANSWERS);
        List<NoteIdentity> notes = new ArrayList<>();
        for (YamlValue note : members.get("notes").members()) {
            identity(note).ifPresent(notes::add);
        }
        if (notes.size() < 2) {
            members.get("notes").problem("a decision is about two notes or more, each with its `path`");
            return Optional.empty();
        }
        Optional<Integer> canonical =
                Optional.ofNullable(members.get("canonical")).flatMap(path -> canonical(path, notes));
        LocalDate on = Optional.ofNullable(members.get("on"))
                .flatMap(DecisionEntry::date)
                .orElse(LocalDate.EPOCH);
        return answer.filter(word -> !word.equals("skip"))
                .map(word -> word.equals(Answer.MERGE.id()) ? Answer.MERGE : Answer.NEVER)
                .map(said -> new DecisionEntry(new Decision(said, notes, canonical, on), value.line(), inLines));
    }

    private static Optional<Integer> canonical(YamlValue path, List<NoteIdentity> notes) {
        Optional<String> wanted = path.string();
        OptionalInt index = IntStream.range(0, notes.size())
                .filter(i -> notes.get(i).path().value().equals(wanted.orElse("")))
                .findFirst();
        if (index.isEmpty()) {
            path.problem("the canonical is none of the notes; give the path of one of them");
        }
        return index.stream().boxed().findFirst();
    }

    private static Optional<LocalDate> date(YamlValue value) {
        try {
            return value.string().map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            value.problem("not a date such as 2026-01-31");
            return Optional.empty();
        }
    }

    private static Optional<NoteIdentity> identity(YamlValue value) {
        Map<String, YamlValue> members = value.mapping(List.of("path", "id", "text"));
        Optional<VaultPath> path = Optional.ofNullable(members.get("path")).flatMap(DecisionEntry::path);
        if (path.isEmpty()) {
            value.problem("a note needs its `path` in the vault");
            return Optional.empty();
        }
        Optional<String> id = Optional.ofNullable(members.get("id")).flatMap(YamlValue::string);
        TextSketch text = Optional.ofNullable(members.get("text"))
                .flatMap(YamlValue::string)
                .flatMap(TextSketch::parse)
                .orElse(TextSketch.NONE);
        return Optional.of(new NoteIdentity(path.get(), id, text));
    }

    private static Optional<VaultPath> path(YamlValue value) {
        try {
            return value.string().map(VaultPath::of);
        } catch (IllegalArgumentException e) {
            value.problem("no path inside a vault: " + e.getMessage());
            return Optional.empty();
        }
    }
}
