package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What holds of the blocks of every text. */
final class BlockTree {
    private BlockTree() {}

    /** Pre-order, inside the text, siblings apart, content inside its container, depth right, no word left out. */
    static void check(List<Block> blocks, String text, String name) {
        Deque<Block> open = new ArrayDeque<>();
        int covered = 0;
        for (Block block : blocks) {
            while (open.size() > block.depth()) {
                open.pop();
            }
            assertThat(open).as(name + " depth of " + block).hasSize(block.depth());
            if (!open.isEmpty()) {
                assertThat(open.peek().kind().isContainer()).as(name).isTrue();
                assertThat(open.peek().span().contains(block.span()))
                        .as(name + " " + open.peek() + block)
                        .isTrue();
            }
            assertThat(block.span().end()).as(name).isLessThanOrEqualTo(text.length());
            if (block.kind().isContainer()) {
                open.push(block);
            } else {
                assertThat(block.span().start()).as(name + " " + block).isGreaterThanOrEqualTo(covered);
                String gap = text.substring(covered, block.span().start());
                assertThat(hasWord(gap)).as(name + " left out: " + gap).isFalse();
                covered = block.span().end();
            }
        }
        assertThat(hasWord(text.substring(covered)))
                .as(name + " left out at the end")
                .isFalse();
    }

    /** Marks of containers are no words. */
    private static boolean hasWord(String gap) {
        return gap.codePoints().anyMatch(c -> Character.isLetter(c)) && !gap.contains("[^");
    }
}
