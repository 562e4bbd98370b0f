package dev.wikiclean.assist.draft;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of a text that a model wrote. */
public sealed interface Sanitized {
    /**
     * Text that may stand in a note.
     *
     * @param text with {@code \n} at line ends and none at its end; may be empty
     * @param dropped one for each piece that was taken out, in no order
     */
    record Clean(String text, List<Forbidden> dropped) implements Sanitized {
        public Clean {
            dropped = List.copyOf(dropped);
        }

        /** What was taken out, counted: {@code 2 × an image or an embed}. */
        public List<String> told() {
            return Sanitized.counted(dropped);
        }
    }

    /** Nothing of it may be used; {@code why} does not repeat it. */
    record Refused(String why) implements Sanitized {}

    /** Each kind with its number, for a person. */
    static List<String> counted(List<Forbidden> dropped) {
        Map<Forbidden, Long> counts =
                dropped.stream().collect(Collectors.groupingBy(f -> f, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " × " + entry.getKey().words())
                .toList();
    }
}
