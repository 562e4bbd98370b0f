package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.Seen.Thing;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why the scan and flexmark may see different things; the first reason that holds is the one that is counted. */
enum Disagreement {
    /** {@code [[]]}, {@code [[|x]]} and {@code [a]()} name nothing: Obsidian lists no link. */
    NAMES_NOTHING {
        @Override
        boolean holds(Case c) {
            boolean wiki = c.thing.isWiki() && NOTHING.matcher(c.raw).matches();
            return c.onlyFlexmark
                    && (wiki || c.thing.isMarkdown() && c.thing.target().isEmpty());
        }
    },
    /** {@code [[a⏎b]]}: a wikilink lies on one line. */
    TWO_LINES {
        @Override
        boolean holds(Case c) {
            return c.onlyFlexmark && c.thing.isWiki() && c.raw.indexOf('\n') >= 0;
        }
    },
    /** {@code \![[a]]} is an escaped bang before a link; flexmark reads an embed. */
    ESCAPED_BANG {
        @Override
        boolean holds(Case c) {
            int bang = c.onlyFlexmark ? c.thing.start() : c.thing.start() - 1;
            return c.thing.isWiki() && bang > 0 && c.text.startsWith("\\!", bang - 1);
        }
    },
    /** Brackets inside the name: {@code [[Sq]uare]]}, {@code [[[JPQL] x]]} as Obsidian reads them. */
    BRACKET_IN_NAME {
        @Override
        boolean holds(Case c) {
            return c.thing.isWiki()
                    && WITHOUT_MARKS.matcher(c.raw).replaceAll("").matches(".*[\\[\\]].*");
        }
    },
    /** {@code [[[1,2],[3,4]]]} is an array of numbers. */
    MATRIX {
        @Override
        boolean holds(Case c) {
            return c.onlyFlexmark && c.thing.isWiki() && c.raw.matches("[\\[\\]0-9., -]+");
        }
    },
    /** Brackets within a URL without marks; flexmark here knows no such URL. */
    BARE_URL {
        @Override
        boolean holds(Case c) {
            return c.onlyFlexmark
                    && URL.matcher(c.text.substring(c.lineStart(), c.thing.start()))
                            .find();
        }
    },
    /** flexmark knows no math. */
    MATH {
        @Override
        boolean holds(Case c) {
            int from = c.text.lastIndexOf("\n\n", c.thing.start());
            int dollar = c.text.lastIndexOf('$', c.thing.start());
            int to = c.text.indexOf("\n\n", c.thing.end());
            int close = c.text.indexOf('$', c.thing.end());
            return c.onlyFlexmark && dollar > from && close >= 0 && (to < 0 || close < to) || c.inMathBlock();
        }
    },
    /** {@code [[a]](b.md)}: Obsidian reads the wikilink, CommonMark the link around it. */
    WIKILINK_FIRST {
        @Override
        boolean holds(Case c) {
            return c.onlyFlexmark && c.thing.isMarkdown() && c.raw.startsWith("[[")
                    || !c.onlyFlexmark && c.thing.isWiki() && c.text.startsWith("](", c.thing.end() - 1);
        }
    },
    /** flexmark's blocks and tags follow CommonMark 0.28; a parser of the present version agrees with the scan. */
    OLDER_COMMONMARK {
        @Override
        boolean holds(Case c) {
            Seen present = c.commonMark();
            if (c.thing.isWiki()) {
                int at = c.thing.start();
                return present.hides(at) == c.onlyFlexmark && c.flexmark.hides(at) != c.onlyFlexmark;
            }
            boolean sees = present.sees(c.thing) || present.things().containsKey("definition@" + c.thing.start());
            return sees != c.onlyFlexmark;
        }
    },
    /** {@code [[[x]]][a]}, {@code [[[[a#b]]]]}: flexmark loses count of the brackets. */
    MANY_BRACKETS {
        @Override
        boolean holds(Case c) {
            String around =
                    c.text.substring(Math.max(0, c.thing.start() - 100), Math.min(c.text.length(), c.thing.end() + 2));
            return c.thing.isWiki() && NESTED.matcher(around).find();
        }
    },
    /** flexmark reads a table as lines of a paragraph, so that indented, underlined and lazy lines go on with it. */
    TABLE_LINES {
        @Override
        boolean holds(Case c) {
            return c.paragraphLines().anyMatch(line -> TABLE_HEAD.matcher(line).matches())
                    || c.isIndented()
                            && c.text.lines()
                                    .anyMatch(line -> TABLE_HEAD.matcher(line).matches());
        }
    },
    /** A footnote whose first line is blank or begins with a tab holds code for flexmark. */
    FOOTNOTE {
        @Override
        boolean holds(Case c) {
            return !(c.onlyFlexmark && c.thing.isWiki())
                    && c.text.substring(0, c.thing.end())
                            .lines()
                            .anyMatch(line -> FOOTNOTE_MARK.matcher(line).find());
        }
    },
    /** A definition does not end its paragraph: no heading or numbered item begins on the line below it. */
    BELOW_DEFINITION {
        @Override
        boolean holds(Case c) {
            return c.onlyFlexmark
                    && !c.thing.isWiki()
                    && c.paragraphLines().anyMatch(line -> DEFINED.matcher(line).matches());
        }
    },
    /** {@code [a](b[c](d.md)}: a destination's parentheses balance. */
    UNBALANCED_PARENTHESES {
        @Override
        boolean holds(Case c) {
            String before = c.text.substring(c.lineStart(), c.thing.start());
            long opened = c.raw.chars().filter(ch -> ch == '(').count();
            long closed = c.raw.chars().filter(ch -> ch == ')').count();
            return c.thing.isMarkdown() && (c.onlyFlexmark ? opened > closed : before.matches(".*]\\([^)\\s]*"));
        }
    },
    /** {@code <!doctype}: since version 0.30 of CommonMark the letter may be small. */
    SMALL_DECLARATION {
        @Override
        boolean holds(Case c) {
            return c.onlyFlexmark && c.paragraphLines().anyMatch(line -> line.matches(".*<![a-z].*"));
        }
    },
    /** {@code [a](<b c.md>)}: since version 0.29 of CommonMark blanks may stand between angle brackets. */
    BLANK_IN_ANGLES {
        @Override
        boolean holds(Case c) {
            return !c.onlyFlexmark && c.thing.isMarkdown() && c.raw.matches("(?s).*<[^>]*[ \\t].*");
        }
    },
    /** {@code [a][b](c.md)}, where no {@code b} is defined: flexmark gives up the link that CommonMark sees. */
    UNDEFINED_REFERENCE {
        @Override
        boolean holds(Case c) {
            return !c.onlyFlexmark && c.thing.start() > 0 && c.text.charAt(c.thing.start() - 1) == ']';
        }
    };

    private static final Pattern NOTHING = Pattern.compile("!?\\[+\\s*(\\\\?\\|.*)?]+", Pattern.DOTALL);
    private static final Pattern WITHOUT_MARKS = Pattern.compile("^!?\\[\\[|]]$");
    private static final Pattern URL = Pattern.compile("https?://[\\x21-\\x7E]*$");

    private static final Pattern TABLE_HEAD = Pattern.compile("[>\\s]*[|:-][|:\\- ]*-[|:\\- ]*");
    private static final Pattern NESTED = Pattern.compile("\\[\\[[^]]*\\[\\[|\\[\\[\\[|]]]");
    private static final Pattern DEFINED = Pattern.compile("[>\\s*+\\d.)-]*\\[[^]]+]:.*");
    private static final Pattern FOOTNOTE_MARK = Pattern.compile("^[>\\s*+-]*\\[\\^[^\\s]*]:");

    abstract boolean holds(Case c);

    /** One thing that only one of both sees. */
    record Case(String text, Thing thing, boolean onlyFlexmark, Seen flexmark, String raw) {
        int lineStart() {
            return text.lastIndexOf('\n', thing.start() - 1) + 1;
        }

        /** The lines before the thing, up to a blank one, its own and the next. */
        Stream<String> paragraphLines() {
            int own = text.indexOf('\n', thing.start());
            int end = own < 0 ? -1 : text.indexOf('\n', own + 1);
            int blank = text.lastIndexOf("\n\n", thing.start());
            return text.substring(blank < 0 ? 0 : blank + 2, end < 0 ? text.length() : end)
                    .lines();
        }

        boolean isIndented() {
            String before = text.substring(lineStart(), thing.start());
            return before.contains("\t") || before.contains("    ");
        }

        boolean inMathBlock() {
            return onlyFlexmark
                    && NoteParser.blocks(SourceText.of(text)).stream()
                            .anyMatch(
                                    b -> b.kind() == Block.Kind.MATH && b.span().contains(thing.start()));
        }

        Seen commonMark() {
            return new CommonMarkOracle().parse(text);
        }
    }
}
