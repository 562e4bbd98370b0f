package dev.wikiclean.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.apply.WholeFile;
import dev.wikiclean.assist.AnswerMemory;
import dev.wikiclean.reason.budget.Budget;
import dev.wikiclean.reason.budget.Entry;
import dev.wikiclean.reason.budget.LedgerException;
import dev.wikiclean.reason.budget.MicroDollars;
import dev.wikiclean.reason.budget.Spend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Remembers answers in the state folder of a vault, a small file each, named by all that was asked: what was answered with
 * the words of notes that it quotes, who did, and what was paid for it; never a question. What cannot be read is asked again,
 * what cannot be written is forgotten. For one run, and not for several threads.
 */
public final class AnswerFolder implements AnswerMemory {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<StateFolder> state;
    private final Budget budget;
    private final Map<String, Integer> begun = new HashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final Map<String, PaidAnswer> used = new TreeMap<>();

    private AnswerFolder(Optional<StateFolder> state, Budget budget) {
        this.state = state;
        this.budget = budget;
    }

    /** The memory of the vault in the folder {@code vault}, shared by all work trees of its repository. */
    static AnswerFolder of(Path vault, Budget budget) {
        try {
            return new AnswerFolder(Optional.of(StateFolder.of(vault)), budget);
        } catch (IOException nowhere) {
            return new AnswerFolder(Optional.empty(), budget);
        }
    }

    @Override
    public Optional<Answer> find(String key) {
        begun.put(key, attempts().size());
        try {
            Optional<Path> file = file(key);
            if (file.isEmpty() || !Files.isRegularFile(file.get())) {
                return Optional.empty();
            }
            JsonNode node = JSON.readTree(Files.readString(file.get()));
            PaidAnswer paid = new PaidAnswer(
                    words(node.path("models")),
                    words(node.path("efforts")),
                    new Spend(
                            new MicroDollars(node.path("micro_usd").asLong()),
                            node.path("tokens").asLong()));
            Answer answer = new Answer(
                    LocalDate.parse(node.path("day").asText()),
                    String.join(", ", paid.models()),
                    node.path("answer").asText());
            // What this run has paid for itself is told by its own attempts.
            if (!kept.contains(key)) {
                used.put(key, paid);
            }
            return Optional.of(answer);
        } catch (IOException | DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Set<String> words(JsonNode array) {
        Set<String> words = new TreeSet<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }

    @Override
    public Answer keep(String key, Answer answer) {
        List<Entry> all = attempts();
        kept.add(key);
        return keep(
                key,
                answer,
                PaidAnswer.of(all.subList(Math.min(begun.getOrDefault(key, all.size()), all.size()), all.size())));
    }

    /** Keeps an answer that a batch brought, with what it cost; whoever uses it tells of it as of one of before. */
    public void keep(String key, Answer answer, Entry attempt) {
        keep(key, answer, PaidAnswer.of(List.of(attempt)));
    }

    private Answer keep(String key, Answer answer, PaidAnswer paid) {
        Answer signed = new Answer(answer.day(), String.join(", ", paid.models()), answer.json());
        try {
            Optional<Path> file = file(key);
            if (file.isEmpty()) {
                return signed;
            }
            if (!Files.isDirectory(file.get().getParent())) {
                state.orElseThrow().create(FileOps.disk());
                FileOps.disk().createFolder(file.get().getParent());
            }
            String text = json(signed, paid);
            WholeFile.write(file.get(), out -> out.append(text), FileOps.disk());
        } catch (IOException forgotten) {
            // asked again next time
        }
        return signed;
    }

    private static String json(Answer answer, PaidAnswer paid) throws JsonProcessingException {
        ObjectNode node = JSON.createObjectNode().put("day", answer.day().toString());
        paid.models().forEach(node.putArray("models")::add);
        paid.efforts().forEach(node.putArray("efforts")::add);
        return JSON.writeValueAsString(node.put("tokens", paid.spend().tokens())
                .put("micro_usd", paid.cost().value())
                .put("answer", answer.json()));
    }

    /** Who gave the answers of before that were found, and what was paid for them then. */
    PaidAnswer used() {
        return used.values().stream().reduce(PaidAnswer.NOTHING, PaidAnswer::plus);
    }

    private List<Entry> attempts() {
        try {
            return budget.attempts();
        } catch (LedgerException unreadable) {
            return List.of();
        }
    }

    private Optional<Path> file(String key) throws IOException {
        if (!key.matches("[0-9a-f]{8,64}")) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        return state.isEmpty()
                ? Optional.empty()
                : Optional.of(state.get().shared().resolve("answers").resolve(key + ".json"));
    }
}
