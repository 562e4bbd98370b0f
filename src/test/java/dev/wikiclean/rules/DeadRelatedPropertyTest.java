package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Of generated sections exactly the lines go that were made to go; every other byte stays. */
class DeadRelatedPropertyTest {
    private static final String CONFIG = "extends: agent-wiki\n";
    private static final List<String> HEADS =
            List.of("## 🔗 Graph", "# 3. Related:", "### **관련 문서**", "See also:", "**Related notes**", "## 相关链接");
    private static final List<String> OTHER = List.of("# Core", "# 매 핵심", "Words that begin a list:", "# Graphics");
    private static final List<String> DEAD = List.of(
            "[[Qqx Never]]",
            "[[폐허가 된 곳]], [[Zzy Gone]]",
            "상위: [[Qqx Never]]",
            "**[[Zzy Gone]]** · [[Vvw Absent]]",
            "[[Zzy Gone#Part|shown]]");
    private static final List<String> KEPT = List.of(
            "[[Living Thing]]",
            "[[Living Thing]], [[Qqx Never]]",
            "[[Qqx Never]] 은 설명이 있다",
            "[ ] [[Zzy Gone]]",
            "[[Zzy Gone]] ^b1",
            "`[[Qqx Never]]`",
            "![[Vvw Absent]]",
            "words");

    @Test
    void exactlyTheDeadItemsGo() {
        for (long seed = 1; seed <= 400; seed++) {
            Random random = new Random(seed);
            StringBuilder before = new StringBuilder(random.nextInt(6) == 0 ? "\uFEFF" : "");
            StringBuilder after = new StringBuilder(before);
            String eol = random.nextInt(3) == 0 ? "\r\n" : "\n";
            both(before, after, "# Title" + eol + eol + "A paragraph with [[Qqx Never]]." + eol + eol);
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                section(random, before, after, eol);
            }
            assertThat(DeadRelatedLinkTest.pruned(CONFIG, before.toString()))
                    .as("seed " + seed)
                    .isEqualTo(after.toString());
            assertThat(DeadRelatedLinkTest.pruned(CONFIG, after.toString()))
                    .as("seed " + seed + ", again")
                    .isEqualTo(after.toString());
        }
    }

    private static void section(Random random, StringBuilder before, StringBuilder after, String eol) {
        boolean related = random.nextInt(4) > 0;
        String head = pick(random, related ? HEADS : OTHER);
        // A heading ends the section above; a label alone would stand in it.
        both(before, after, (head.startsWith("#") ? "" : "# Between" + eol + eol) + head + eol);
        String mark = pick(random, List.of("- ", "* ", "+ "));
        boolean fenced = related && random.nextInt(6) == 0 && head.startsWith("#");
        if (fenced) {
            both(before, after, "```" + eol);
        }
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            boolean dead = random.nextBoolean();
            String item = mark + pick(random, dead ? DEAD : KEPT) + eol;
            boolean child = random.nextInt(4) == 0;
            boolean childDead = random.nextBoolean();
            String below = child ? "    " + mark + pick(random, childDead ? DEAD : KEPT) + eol : "";
            boolean goes = related && !fenced;
            before.append(item).append(below);
            after.append(goes && dead && (!child || childDead) ? "" : item);
            after.append(goes && childDead ? "" : below);
        }
        both(before, after, (fenced ? "```" + eol : "") + eol);
    }

    private static void both(StringBuilder before, StringBuilder after, String text) {
        before.append(text);
        after.append(text);
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
