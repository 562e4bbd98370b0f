package dev.wikiclean.reason.strategy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A log of questions with the right answer and sampled answers, which lies outside of this project.
 *
 * @param name for the report
 * @param questions each with all its samples
 * @param ordered whether the order of the samples is that in which they were drawn; else it is a histogram
 */
public record SampleLog(String name, List<Question> questions, boolean ordered) {
    /**
     * One question.
     *
     * @param place in the whole log, by which it falls into a half
     */
    public record Question(int place, String gold, List<String> samples) {}

    /** Both forms: a list of {@code answers}, or {@code counts} by answer. */
    public static SampleLog read(Path file) throws IOException {
        List<Question> questions = new ArrayList<>();
        boolean ordered = true;
        for (JsonNode node : new ObjectMapper().readTree(Files.readAllBytes(file))) {
            List<String> samples = new ArrayList<>();
            node.path("answers").forEach(answer -> samples.add(answer.asText()));
            node.path("counts")
                    .properties()
                    .forEach(entry ->
                            samples.addAll(Collections.nCopies(entry.getValue().asInt(), entry.getKey())));
            ordered &= node.has("answers");
            questions.add(new Question(questions.size(), node.get("gold").asText(), List.copyOf(samples)));
        }
        return new SampleLog(file.getFileName().toString(), List.copyOf(questions), ordered);
    }

    /** One of two halves, by a seeded hash of the question's place: 0 to tune on, 1 to report. */
    public SampleLog half(int which, long seed) {
        return new SampleLog(
                name,
                questions.stream()
                        .filter(q -> (hash(seed + ":" + q.place()) & 1) == which)
                        .toList(),
                ordered);
    }

    private static byte hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))[0];
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** How many samples a question has at most. */
    public int most() {
        return questions.stream().mapToInt(q -> q.samples().size()).max().orElse(0);
    }

    /** Samples in another order, the same for the same seed. */
    public List<List<String>> shuffled(long seed) {
        Random random = new Random(seed);
        List<List<String>> orders = new ArrayList<>();
        for (Question question : questions) {
            List<String> order = new ArrayList<>(question.samples());
            Collections.shuffle(order, random);
            orders.add(order);
        }
        return orders;
    }

    /** Samples as logged. */
    public List<List<String>> asLogged() {
        return questions.stream().map(Question::samples).toList();
    }
}
