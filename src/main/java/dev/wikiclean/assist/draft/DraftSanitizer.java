package dev.wikiclean.assist.draft;

import dev.wikiclean.assist.draft.BlockJudge.Judgement;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.NoteParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reduces a text that a model wrote to what may stand in a note: words, lists, tables, plain code and mathematics, links
 * to notes that exist, addresses that the sources hold. Whatever is not known to be harmless goes with the whole block
 * that it stands in. Sanitising twice is sanitising once.
 */
public final class DraftSanitizer {
    private static final int LONGEST = 200_000;
    private static final int MOST_ROUNDS = 12;
    private static final Pattern MARKERS_ONLY = Pattern.compile("(?:[ \\t>]|[-*+]|[0-9]{1,9}[.)])*+");
    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}+");

    private final ScaffoldCheck scaffolds = new ScaffoldCheck();

    /** The clean text, or why there is none. */
    public Sanitized clean(String answer, Allowed allowed) {
        if (answer.length() > LONGEST) {
            return new Sanitized.Refused("the answer is longer than " + LONGEST + " characters");
        }
        List<Forbidden> dropped = new ArrayList<>();
        String plain = PlainCharacters.of(answer, dropped);
        Optional<String> spoken = ThinkingTags.strip(plain, dropped);
        if (spoken.isEmpty()) {
            return new Sanitized.Refused("thinking stands in the answer");
        }
        BlockJudge judge = new BlockJudge(allowed, scaffolds);
        String text = spoken.get();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String next = round(text, judge, dropped);
            List<Finding> left = next.equals(text) ? scaffolds.findings(text) : List.of();
            if (left.stream().anyMatch(finding -> finding.rule().equals(ScaffoldCheck.ERROR))) {
                return new Sanitized.Refused("the answer is a refusal or an error page");
            }
            if (next.equals(text) && left.isEmpty()) {
                return new Sanitized.Clean(text, dropped);
            }
            text = left.isEmpty() ? next : without(text, left.get(0), dropped);
        }
        return new Sanitized.Refused("the answer does not come to rest: taking one piece out makes another");
    }

    /** One pass over the blocks: what is forbidden goes with its lines. */
    private static String round(String text, BlockJudge judge, List<Forbidden> dropped) {
        if (text.isBlank()) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        int behind = 0;
        for (Block block : NoteParser.blocks(SourceText.of(text))) {
            if (block.kind().isContainer()) {
                continue;
            }
            int start = Math.max(behind, lineStart(text, block.span().start()));
            int end = lineEnd(text, Math.max(start, block.span().end()));
            if (start >= end) {
                continue;
            }
            keepMarkers(text.substring(behind, start), kept, dropped);
            Judgement judgement = judge.judge(block.kind(), block.depth(), text.substring(start, end));
            for (int i = 0; i < judgement.missing(); i++) {
                dropped.add(Forbidden.MISSING_LINK);
            }
            judgement.objection().ifPresent(dropped::add);
            if (judgement.objection().isEmpty()) {
                kept.append(judgement.lines());
            }
            behind = end;
        }
        keepMarkers(text.substring(behind), kept, dropped);
        return tidy(kept.toString());
    }

    /** No blanks at line ends, no blank lines at either end, never two in a row. */
    private static String tidy(String text) {
        String lines = text.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        String apart = BLANK_LINES.matcher(lines).replaceAll("\n\n");
        int start = 0;
        while (start < apart.length() && apart.charAt(start) == '\n') {
            start++;
        }
        return apart.substring(start).stripTrailing();
    }

    /** Lines that no block holds: blank ones stay, bare marks go, anything else goes, too, for nobody judged it. */
    private static void keepMarkers(String between, StringBuilder kept, List<Forbidden> dropped) {
        for (String line : between.split("(?<=\n)")) {
            if (line.isBlank()) {
                kept.append(line);
            } else if (!MARKERS_ONLY.matcher(line.strip()).matches()) {
                dropped.add(Forbidden.STRAY);
            }
        }
    }

    /** Takes out the lines in which a rule found scaffolding. */
    private static String without(String text, Finding finding, List<Forbidden> dropped) {
        dropped.add(Forbidden.SCAFFOLD);
        int start = lineStart(text, Math.min(finding.span().start(), text.length()));
        int end = lineEnd(text, Math.min(Math.max(start, finding.span().end()), text.length()));
        return tidy(text.substring(0, start) + text.substring(end));
    }

    private static int lineStart(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** The end of the line that holds the character before {@code at}, without its feed. */
    private static int lineEnd(String text, int at) {
        int feed = text.indexOf('\n', Math.max(0, at));
        return feed < 0 ? text.length() : feed;
    }
}
