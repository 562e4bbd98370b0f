package dev.wikiclean.assist.draft;

import dev.wikiclean.vault.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges one block of a text that came back, as whole lines. */
final class BlockJudge {
    private static final int DEEPEST = 8;
    private static final Pattern MARKERS = Pattern.compile("^(?:[ \\t>*_+-]|[0-9]{1,9}[.)])*+");
    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*?)(?: +#+)?+ *");

    private final Allowed allowed;
    private final ScaffoldCheck scaffolds;

    BlockJudge(Allowed allowed, ScaffoldCheck scaffolds) {
        this.allowed = allowed;
        this.scaffolds = scaffolds;
    }

    /**
     * What becomes of a block.
     *
     * @param lines what stands in its place; with an objection nothing does
     * @param missing how many links to missing notes became words
     */
    record Judgement(String lines, int missing, Optional<Forbidden> objection) {}

    Judgement judge(Block.Kind kind, int depth, String lines) {
        if (depth > DEEPEST) {
            return cut(Forbidden.NESTING);
        }
        return switch (kind) {
            case PARAGRAPH, TABLE -> prose(lines);
            case HEADING -> heading(lines);
            case FENCED_CODE -> {
                Optional<Forbidden> wrong = depth > 0 || lines.charAt(0) != '`'
                        ? Optional.of(Forbidden.CODE)
                        : CodeJudge.fence(lines, allowed);
                yield new Judgement(lines, 0, wrong);
            }
            case MATH -> math(lines);
            case INDENTED_CODE -> cut(Forbidden.CODE);
            case HTML -> cut(Forbidden.HTML);
            case COMMENT -> cut(Forbidden.COMMENT);
            case RULE -> cut(Forbidden.RULE);
            case DEFINITION -> cut(Forbidden.DEFINITION);
            case FRONT_MATTER -> cut(Forbidden.FRONT_MATTER);
            case QUOTE, LIST, ITEM -> throw new IllegalArgumentException("a container is judged by what it holds");
        };
    }

    private static Judgement cut(Forbidden why) {
        return new Judgement("", 0, Optional.of(why));
    }

    private Judgement heading(String lines) {
        Matcher matcher = HEADING.matcher(lines);
        boolean known = matcher.matches()
                && allowed.headings().contains(matcher.group(1).strip());
        return known ? new Judgement(lines, 0, Optional.empty()) : cut(Forbidden.HEADING);
    }

    private Judgement math(String lines) {
        if (!MathJudge.isPlainBlock(lines)) {
            return cut(Forbidden.MATH);
        }
        for (String line : lines.split("\n", -1)) {
            Optional<Forbidden> wrong = ProseJudge.judge(line, ProseLinks.of(line, Allowed.words()), allowed);
            if (wrong.isPresent() || line.indexOf('`') >= 0) {
                return cut(wrong.orElse(Forbidden.MATH));
            }
        }
        return new Judgement(lines, 0, Optional.empty());
    }

    private Judgement prose(String lines) {
        if (scaffolds.speaks(MARKERS.matcher(lines).replaceFirst(""))) {
            return cut(Forbidden.SCAFFOLD);
        }
        List<String> kept = new ArrayList<>();
        int missing = 0;
        for (String line : lines.split("\n", -1)) {
            Optional<CodeMask> mask = CodeMask.of(line);
            if (mask.isEmpty()) {
                return cut(Forbidden.CODE_MARKS);
            }
            for (String code : mask.get().codes()) {
                Optional<Forbidden> wrong = CodeJudge.span(code, allowed);
                // A pipe ends a table's cell, be it in code or not.
                if (wrong.isPresent() || code.indexOf('|') >= 0) {
                    return cut(wrong.orElse(Forbidden.CODE));
                }
            }
            String prose = mask.get().prose();
            ProseLinks links = ProseLinks.of(prose, allowed);
            Optional<Forbidden> wrong = ProseJudge.judge(prose, links, allowed);
            if (wrong.isPresent()) {
                return cut(wrong.get());
            }
            missing += links.missing();
            kept.add(links.missing() == 0 ? line : unmasked(links.line(), mask.get(), line));
        }
        return new Judgement(String.join("\n", kept), missing, Optional.empty());
    }

    /** Puts the code back: links hold none, so that its pieces stand in the order of the line. */
    private static String unmasked(String prose, CodeMask mask, String line) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        for (int i = 0; i < prose.length(); i++) {
            if (prose.charAt(i) != CodeMask.MASK) {
                whole.append(prose.charAt(i));
                continue;
            }
            at = mask.prose().indexOf(CodeMask.MASK, at);
            whole.append(line.charAt(at++));
        }
        return whole.toString();
    }
}
