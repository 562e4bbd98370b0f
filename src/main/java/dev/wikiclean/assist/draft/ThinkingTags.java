package dev.wikiclean.assist.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Thinking that a server left in the answer: a whole block at its head goes, anything else spoils the answer. */
final class ThinkingTags {
    private static final String NAMES = "(?:antml:)?(?:think|thinking|thought|thoughts|reasoning|reflection|scratchpad"
            + "|analysis|inner_monologue|chain_of_thought)";
    private static final Pattern HEAD = Pattern.compile("(?is)\\A\\s*<(" + NAMES + ")>.*?</\\1>\\s*");
    private static final Pattern ANYWHERE = Pattern.compile(
            "(?i)<\\s*/?\\s*" + NAMES + "\\b[^>]{0,100}>|<\\|[^|>\n]{1,60}\\|>|\\[/?(?:THINK|INST)]|</?s>|◁/?think▷");

    private ThinkingTags() {}

    /** The text behind its thinking; nothing where thinking may stand elsewhere in it. */
    static Optional<String> strip(String text, List<Forbidden> dropped) {
        String rest = text;
        Matcher head = HEAD.matcher(rest);
        while (head.find()) {
            dropped.add(Forbidden.THINKING);
            rest = rest.substring(head.end());
            head = HEAD.matcher(rest);
        }
        return rest.lines().anyMatch(ThinkingTags::thinks) ? Optional.empty() : Optional.of(rest);
    }

    /** A tag in a code span is spoken of; code of several lines is judged with the rest. */
    private static boolean thinks(String line) {
        String prose = CodeMask.of(line).map(CodeMask::prose).orElse(line);
        return ANYWHERE.matcher(prose).find();
    }
}
