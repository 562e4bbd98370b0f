package dev.wikiclean.assist.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wikiclean.assist.draft.Sanitized;
import dev.wikiclean.reason.privacy.PrivacyGuard;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.NoteParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads how paragraphs are to be put together, and takes it only as a whole and only where nothing of it is wrong. */
final class MergeAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MergeQuestion question;
    private final PassageText writing;

    MergeAnswer(MergeQuestion question, PassageText writing) {
        this.question = question;
        this.writing = writing;
    }

    /**
     * What became of an answer.
     *
     * @param joined what is put together; empty where nothing is
     * @param objection why the answer is not taken
     */
    record Read(List<Joined> joined, Optional<String> objection) {
        Read {
            joined = List.copyOf(joined);
        }
    }

    /** One paragraph in place of several. */
    record Joined(String text, List<MergePassage> from) {
        Joined {
            from = List.copyOf(from);
        }
    }

    Read read(String answer) {
        JsonNode paragraphs;
        try {
            paragraphs = JSON.readTree(answer).path("paragraphs");
        } catch (JsonProcessingException e) {
            return wrong("it is not in the form that was asked for");
        }
        if (!paragraphs.isArray()) {
            return wrong("it is not in the form that was asked for");
        }
        List<Joined> joined = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (JsonNode paragraph : paragraphs) {
            Set<Integer> numbers = new TreeSet<>();
            paragraph.path("from").forEach(number -> numbers.add(number.asInt(0)));
            if (!numbers.stream()
                    .allMatch(n -> n >= 1 && n <= question.passages().size() && taken.add(n))) {
                return wrong("it names a paragraph twice, or one that is not there");
            }
            List<MergePassage> from =
                    numbers.stream().map(n -> question.passages().get(n - 1)).toList();
            String text = paragraph.path("text").asText().strip();
            Optional<String> objection = objection(from, text);
            if (objection.isPresent()) {
                return wrong(objection.get());
            }
            joined.add(new Joined(text, from));
        }
        return new Read(joined, Optional.empty());
    }

    private static Read wrong(String why) {
        return new Read(List.of(), Optional.of(why));
    }

    private Optional<String> objection(List<MergePassage> from, String text) {
        boolean both = from.stream().anyMatch(each -> each.origin().canonical())
                && from.stream().anyMatch(each -> !each.origin().canonical());
        if (!both) {
            return Optional.of("it rewrites what only one of the notes says");
        }
        if (from.stream().map(each -> each.origin().item()).distinct().count() > 1) {
            return Optional.of("it puts items and paragraphs together");
        }
        if (text.contains(PrivacyGuard.WITHHELD)) {
            return Optional.of("it holds a mark of what was withheld");
        }
        Sanitized sanitized = writing.sanitized(text, from);
        if (!(sanitized instanceof Sanitized.Clean clean)
                || !clean.dropped().isEmpty()
                || !clean.text().equals(text)
                || !isOneParagraph(text)) {
            return Optional.of("it holds more than plain words");
        }
        Set<String> before = new TreeSet<>();
        from.forEach(each -> before.addAll(Kept.in(each.words())));
        Set<String> after = Kept.in(text);
        if (!after.containsAll(before)) {
            return Optional.of("it leaves out a number, a date, a link or a piece of code");
        }
        return before.containsAll(after)
                ? Optional.empty()
                : Optional.of("it adds a number, a date, a link or a piece of code");
    }

    private static boolean isOneParagraph(String text) {
        List<Block> blocks = NoteParser.blocks(SourceText.of(text));
        return text.indexOf('\n') < 0
                && blocks.size() == 1
                && blocks.get(0).kind() == Block.Kind.PARAGRAPH
                && blocks.get(0).depth() == 0;
    }
}
