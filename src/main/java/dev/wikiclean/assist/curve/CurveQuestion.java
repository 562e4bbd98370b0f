package dev.wikiclean.assist.curve;

import dev.wikiclean.assist.verify.Claim;
import dev.wikiclean.assist.verify.ClaimSplitter;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.privacy.Fence;
import dev.wikiclean.vault.Note;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same question at every effort: is each of a note's statements true? The answers are words of a short list, so that
 * they can stand side by side, and nothing that a model wrote freely reaches the screen.
 *
 * @param statements in the order of the note, without code
 */
public record CurveQuestion(List<Claim> statements) {
    /** What a model may say of a statement. */
    public static final List<String> WORDS = List.of("true", "false", "unsure");

    /** Enough for a word a statement. */
    public static final int ANSWER_TOKENS = 600;

    private static final int MOST = 24;
    private static final Pattern LINE = Pattern.compile("(?m)^\\W{0,4}(\\d{1,3})\\W{1,4}(true|false|unsure)\\b");
    private static final String SYSTEM = "You check the statements of a note. " + Fence.RULE
            + " Reply with one line for each statement and nothing else: its number, a colon, and one of true, false,"
            + " unsure.";

    public CurveQuestion {
        statements = List.copyOf(statements);
    }

    /** The first statements of {@code note}. */
    public static CurveQuestion of(Note note) {
        return new CurveQuestion(ClaimSplitter.of(note).stream()
                .filter(claim -> claim.kind() != Claim.Kind.CODE)
                .limit(MOST)
                .toList());
    }

    /** @param redact leaves out what must not leave */
    public Prompt prompt(UnaryOperator<String> redact) {
        StringBuilder question = new StringBuilder();
        for (int i = 0; i < statements.size(); i++) {
            String words = statements.get(i).words().strip().replaceAll("\\s+", " ");
            question.append(Fence.data("statement " + (i + 1), redact.apply(words)));
        }
        return new Prompt(SYSTEM, "", question + "Is each statement true?");
    }

    /** What an answer says of each statement; {@code -} where it says nothing. */
    public List<String> read(Optional<String> answer) {
        TreeMap<Integer, String> said = new TreeMap<>();
        Matcher lines = LINE.matcher(answer.orElse("").toLowerCase(Locale.ROOT));
        while (lines.find()) {
            said.putIfAbsent(Integer.parseInt(lines.group(1)), lines.group(2));
        }
        return java.util.stream.IntStream.rangeClosed(1, statements.size())
                .mapToObj(number -> said.getOrDefault(number, "-"))
                .toList();
    }
}
