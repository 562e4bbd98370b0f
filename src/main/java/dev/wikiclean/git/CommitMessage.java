package dev.wikiclean.git;

import dev.wikiclean.plan.ChangeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of a commit: what was done, counted by rule; the trailers name the run. */
public final class CommitMessage {
    /** Git's customary width of a subject, in characters. */
    static final int SUBJECT = 72;

    private static final int MOST_NOTES = 100;

    private static final Pattern TRAILER = Pattern.compile("[A-Z][A-Za-z-]*: .+");

    static final String RUN = "Wiki-Clean-Run";
    private static final String START = "wiki-clean: ";

    private CommitMessage() {}

    /**
     * The message without trailers.
     *
     * @param rules how many fixes of each rule, in the order they are to be named
     */
    public static String of(Map<String, Integer> rules) {
        return subject(rules) + "\n" + counts(rules);
    }

    /**
     * The message without trailers of a run that has a purpose of its own.
     *
     * @param what is done, in the imperative; where the subject cannot hold it, it stands in full below
     */
    public static String of(String what, Map<String, Integer> rules) {
        String line = START + what.replaceAll("\\p{Cntrl}", "?");
        if (line.length() <= SUBJECT) {
            return line + "\n" + counts(rules);
        }
        int end = Character.isHighSurrogate(line.charAt(SUBJECT - 2)) ? SUBJECT - 2 : SUBJECT - 1;
        return line.substring(0, end) + "…\n\n" + line.substring(START.length()) + "\n" + counts(rules);
    }

    /** The message without trailers of a run that carries out {@code changes}, with the notes of its fixes. */
    static String of(Optional<String> subject, Map<String, Integer> rules, ChangeSet changes) {
        return withNotes(
                subject.map(what -> of(what, rules)).orElseGet(() -> of(rules)),
                changes.fixes().stream()
                        .flatMap(fix -> fix.fix().notes().stream())
                        .toList());
    }

    /** {@code message} with {@code notes} below it, one line each. */
    static String withNotes(String message, List<String> notes) {
        if (notes.isEmpty()) {
            return message;
        }
        StringBuilder body = new StringBuilder(message).append("\nWhere merged notes disagreed:\n");
        for (String note : notes.subList(0, Math.min(MOST_NOTES, notes.size()))) {
            body.append("- ").append(note.replaceAll("\\p{Cntrl}", " ")).append('\n');
        }
        if (notes.size() > MOST_NOTES) {
            body.append("- and ").append(notes.size() - MOST_NOTES).append(" more, see the report of the run\n");
        }
        return body.toString();
    }

    private static String counts(Map<String, Integer> rules) {
        StringBuilder body = new StringBuilder();
        rules.forEach((rule, count) ->
                body.append("- ").append(rule).append(": ").append(count).append("\n"));
        return body.isEmpty() ? "" : "\n" + body;
    }

    /** The message of the commit that takes a run's commit back. */
    public static String undo(String run, String commit) {
        return START + "take back run " + run + "\n\nThis takes back commit " + commit + ".\n";
    }

    /** The message with trailers at its end; trailers that it ends in already stay in one paragraph with them. */
    static String withTrailers(String message, List<String> trailers) {
        if (trailers.isEmpty()) {
            return message;
        }
        String body = message.stripTrailing();
        String last = body.substring(body.lastIndexOf("\n\n") + 1).strip();
        boolean joins = body.contains("\n\n")
                && last.lines().allMatch(line -> TRAILER.matcher(line).matches());
        return body + (joins ? "\n" : "\n\n")
                + String.join(
                        "\n",
                        trailers.stream()
                                .map(line -> line.replaceAll("\\p{Cntrl}", " "))
                                .toList())
                + "\n";
    }

    private static String subject(Map<String, Integer> rules) {
        List<String> phrases = new ArrayList<>();
        rules.forEach((rule, count) -> phrases.add(phrase(rule, count)));
        StringBuilder subject = new StringBuilder(START);
        for (int i = 0; i < phrases.size(); i++) {
            String next = (i == 0 ? "" : ", ") + phrases.get(i);
            boolean last = i == phrases.size() - 1;
            if (subject.length() + next.length() + (last ? 0 : 1) > SUBJECT) {
                return subject.append(i == 0 ? "changes by rule" : "…").toString();
            }
            subject.append(next);
        }
        return phrases.isEmpty() ? subject.append("clean the vault").toString() : subject.toString();
    }

    private static String phrase(String rule, int count) {
        return switch (rule) {
            case "broken-link" -> counted(count, "link", "repaired");
            case "redirect-link" -> counted(count, "link", "pointed straight");
            case "error-note" -> counted(count, "error page", "removed");
            case "stub-note" -> counted(count, "stub", "removed");
            case "duplicate-topic" -> counted(count, "duplicate", "merged");
            case "dead-related-link" -> counted(count, "dead link", "removed");
            case "heading-follow" -> counted(count, "heading link", "followed");
            case "category-moc" -> counted(count, "MOC", "written");
            default -> count + " × " + rule;
        };
    }

    private static String counted(int count, String noun, String done) {
        return count + " " + noun + (count == 1 ? " " : "s ") + done;
    }
}
