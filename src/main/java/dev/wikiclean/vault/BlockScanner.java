package dev.wikiclean.vault;

import dev.wikiclean.vault.Block.Kind;

/**
 * Finds the blocks of a note line by line, as CommonMark 0.31 and GFM tables define them, with Obsidian's math blocks
 * and footnotes. Linear in the text's length.
 */
final class BlockScanner {
    private final String text;
    private final BlockHandler handler;
    private final LineCursor line;
    private final ContainerStack stack;
    private final VerbatimBlock verbatim;
    private final LeafText paragraph;
    private final LeafText piece;
    /** Whether a paragraph is open; its lines are in {@link #paragraph}. */
    private boolean inParagraph;
    /** Where the open paragraph begins, with a footnote's mark. */
    private int paragraphStart;
    /** Where the open table begins, or -1. */
    private int tableStart = -1;
    /** Where the mark of a footnote stands that waits for its first paragraph, or -1. */
    private int footnoteStart = -1;

    private int contentEnd;

    BlockScanner(String text, int from, BlockHandler handler) {
        this.text = text;
        this.handler = handler;
        this.line = new LineCursor(text, from);
        this.stack = new ContainerStack(handler);
        this.verbatim = new VerbatimBlock(text, handler);
        this.paragraph = new LeafText(text);
        this.piece = new LeafText(text);
    }

    void scan() {
        while (line.advanceLine()) {
            line();
        }
        closeTo(0);
    }

    private void line() {
        int matched = 0;
        int open = stack.size();
        while (matched < open && stack.continues(matched, line)) {
            matched++;
        }
        if (verbatim.isOpen()) {
            if (matched == open && verbatim.takes(line)) {
                stack.touch(line.end, true);
                return;
            }
            verbatim.close();
        }
        begin(matched);
    }

    /** Opens the containers and the leaf that begin on this line, or goes on with the paragraph or table. */
    private void begin(int matched) {
        int level = matched;
        while (!line.isBlank()) {
            if (line.indent >= 4) {
                if (!inParagraph) {
                    closeTo(level);
                    verbatim.openIndented(line, stack.depth());
                    stack.touch(line.end, true);
                    return;
                }
                break;
            }
            if (leaf(level)) {
                stack.touch(line.end, true);
                return;
            }
            if (stack.isFull() || !container(level)) {
                break;
            }
            level++;
        }
        if (line.isBlank()) {
            blank(level, level > matched);
        } else {
            words(level);
        }
    }

    private void blank(int level, boolean marked) {
        closeLeaf();
        stack.pop(stack.isEnded(level) ? level + 1 : level);
        if (marked) {
            stack.touch(line.end, false);
        } else {
            stack.touchQuotes(line.end);
        }
    }

    private void words(int level) {
        if (tableStart >= 0 && level == stack.size()) {
            handler.row(piece.single(line.nonblank, line.end));
            contentEnd = line.end;
        } else {
            if (!inParagraph) {
                int start = footnoteStart >= 0 ? footnoteStart : line.nonblank;
                closeTo(level);
                inParagraph = true;
                paragraphStart = start;
                paragraph.clear();
            }
            paragraph.add(line.nonblank, line.end);
        }
        stack.touch(line.end, true);
    }

    /** Takes the line if a leaf other than a paragraph begins on it. */
    private boolean leaf(int level) {
        char c = line.first();
        return switch (c) {
            case '#' -> heading(level);
            case '`', '~' -> {
                int length = BlockStarts.fence(text, line.nonblank, line.end);
                if (length > 0) {
                    closeTo(level);
                    verbatim.openFence(line, length, stack.depth());
                }
                yield length > 0;
            }
            case '<' -> {
                int kind = HtmlBlocks.start(text, line.nonblank, line.end, inParagraph);
                if (kind > 0) {
                    closeTo(level);
                    verbatim.openHtml(line, kind, stack.depth());
                }
                yield kind > 0;
            }
            case '$' -> {
                boolean math = verbatim.beginsMath(line);
                if (math) {
                    closeTo(level);
                    verbatim.openMath(line, stack.depth());
                }
                yield math;
            }
            case '=', '-' -> underline(level) || c == '-' && (rule(level) || tableHead(level));
            case '*', '_' -> rule(level);
            case '|', ':' -> tableHead(level);
            default -> false;
        };
    }

    private boolean heading(int level) {
        int depth = BlockStarts.headingLevel(text, line.nonblank, line.end);
        if (depth == 0) {
            return false;
        }
        closeTo(level);
        int start = line.nonblank;
        int from = start + depth;
        while (from < line.end && BlockStarts.isBlank(text.charAt(from))) {
            from++;
        }
        int to = trimmedEnd(from, line.end);
        int hash = to;
        while (hash > from && text.charAt(hash - 1) == '#') {
            hash--;
        }
        if (hash == from || hash < to && BlockStarts.isBlank(text.charAt(hash - 1))) {
            to = trimmedEnd(from, hash);
        }
        handler.heading(depth, piece.single(from, to), start, line.end, stack.depth());
        return true;
    }

    private int trimmedEnd(int from, int end) {
        int to = end;
        while (to > from && BlockStarts.isBlank(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private boolean underline(int level) {
        if (!inParagraph || level != stack.size()) {
            return false;
        }
        int depth = BlockStarts.underline(text, line.nonblank, line.end);
        if (depth == 0 || Definitions.only(paragraph, stack.hasQuote())) {
            return false;
        }
        inParagraph = false;
        handler.heading(depth, paragraph.prepare(stack.hasQuote()), paragraphStart, line.end, stack.depth());
        return true;
    }

    private boolean rule(int level) {
        if (!BlockStarts.isRule(text, line.nonblank, line.end)) {
            return false;
        }
        closeTo(level);
        handler.leaf(Kind.RULE, line.nonblank, line.end, stack.depth());
        return true;
    }

    private boolean tableHead(int level) {
        if (!inParagraph || level != stack.size()) {
            return false;
        }
        int last = paragraph.lines() - 1;
        int from = paragraph.lineStart(last);
        int to = paragraph.lineEnd(last);
        boolean item = line.first() == '-' && BlockStarts.listMarker(text, line.nonblank, line.end, true) > 0;
        if (item || !TableSyntax.isHead(text, from, to, line.nonblank, line.end)) {
            return false;
        }
        paragraph.dropLast();
        if (last == 0) {
            inParagraph = false;
        } else {
            closeLeaf();
        }
        tableStart = last == 0 ? paragraphStart : from;
        handler.row(piece.single(from, to));
        contentEnd = line.end;
        return true;
    }

    /** Opens the container that begins here, if one does. */
    private boolean container(int level) {
        char c = line.first();
        int start = line.nonblank;
        if (c == '>') {
            closeTo(level);
            stack.pushQuote(start);
            ContainerStack.takeQuoteMark(line);
            return true;
        }
        if (c == '[') {
            int length = BlockStarts.footnote(text, start, line.end);
            if (length > 0) {
                closeTo(level);
                stack.pushFootnote(start);
                footnoteStart = start;
                line.takeMarker(length);
                line.takeBlanks();
            }
            return length > 0;
        }
        return (c == '-' || c == '*' || c == '+' || BlockStarts.isDigit(c)) && item(level);
    }

    private boolean item(int level) {
        int start = line.nonblank;
        int length = BlockStarts.listMarker(text, start, line.end, inParagraph && level == stack.size());
        if (length == 0) {
            return false;
        }
        char mark = text.charAt(start + length - 1);
        int list = -1;
        closeLeaf();
        if (stack.isItem(level, mark)) {
            list = stack.popToNextItem(level);
        } else {
            stack.pop(level);
        }
        int outer = line.indent;
        line.takeMarker(length);
        boolean bare = line.isBlank();
        int padding = bare || line.indent > 4 ? 1 : line.indent;
        stack.pushItem(start, outer + length + padding, mark, bare, list);
        line.takeColumns(padding);
        return true;
    }

    private void closeTo(int level) {
        closeLeaf();
        stack.pop(level);
    }

    private void closeLeaf() {
        verbatim.close();
        if (inParagraph) {
            inParagraph = false;
            handler.paragraph(paragraph.prepare(stack.hasQuote()), paragraphStart, stack.depth());
        } else if (tableStart >= 0) {
            handler.leaf(Kind.TABLE, tableStart, contentEnd, stack.depth());
            tableStart = -1;
        }
        footnoteStart = -1;
    }
}
