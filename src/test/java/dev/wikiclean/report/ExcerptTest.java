package dev.wikiclean.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The mark stands below the words that a finding is about, whatever stands before them. */
class ExcerptTest {
    @Test
    void marksTheWordsOfALine() {
        assertThat(of("one\r\nsee [[Gone]] there\r\n", "[[Gone]]"))
                .isEqualTo(new Excerpt("see [[Gone]] there", "    ^~~~~~~~"));
        assertThat(of("\uFEFF[[Gone]]", "[[Gone]]")).isEqualTo(new Excerpt("[[Gone]]", "^~~~~~~~"));
    }

    @Test
    void countsColumnsAsATerminalDoes() {
        assertThat(of("\t한국어 🧠 e\u0301 [[x]]\u001b[31m", "[[x]]"))
                .isEqualTo(new Excerpt("    한국어 🧠 e\u0301 [[x]]\\u001b[31m", "                ^~~~~"));
        assertThat(of("[[한국어]]", "한국어")).isEqualTo(new Excerpt("[[한국어]]", "  ^~~~~~"));
    }

    @Test
    void isSilentAboutAFileAsAWhole() {
        assertThat(Excerpt.of(SourceText.of("text"), Span.at(0))).isEmpty();
        assertThat(Excerpt.of(SourceText.of("\uFEFFtext"), Span.at(1))).isEmpty();
        assertThat(Excerpt.of(SourceText.of(""), Span.at(0))).isEmpty();
        assertThat(Excerpt.of(SourceText.of("a\nb"), Span.at(2))).contains(new Excerpt("b", "^"));
    }

    @Test
    void marksTheFirstLineOfSeveral() {
        assertThat(of("a bc\nd\n", "bc\nd")).isEqualTo(new Excerpt("a bc", "  ^~"));
    }

    /** Whatever stands around: the line fits, no half of a pair is shown, and the mark begins below the words. */
    @Test
    void cutsLongLinesAroundTheWords() {
        long seed = 90125;
        Random random = new Random(seed);
        String[] pieces = {"word ", "한국어 ", "🧠", "e\u0301", "\t", "\u0007", "漢字", "👩‍👩‍👧", "가", "\u202e", "x"};
        for (int i = 0; i < 3000; i++) {
            String before = random(random, pieces, random.nextInt(3) == 0 ? 400 : 12);
            String words = "[[" + "z한".repeat(1 + random.nextInt(random.nextInt(5) == 0 ? 200 : 6)) + "]]";
            String after = random(random, pieces, random.nextInt(3) == 0 ? 400 : 12);
            String text = "first line\n" + before + words + after + "\nlast";
            int start = text.indexOf("[[z");
            Excerpt excerpt = Excerpt.of(SourceText.of(text), new Span(start, start + words.length()))
                    .orElseThrow();
            String as = "seed " + seed + ", case " + i + "\n" + excerpt.line() + "\n" + excerpt.mark();
            assertThat(Columns.width(excerpt.line())).as(as).isLessThanOrEqualTo(Excerpt.WIDTH);
            assertThat(excerpt.line().codePoints().noneMatch(c -> c < 0x20 || c >= 0xD800 && c <= 0xDFFF))
                    .as(as)
                    .isTrue();
            int at = excerpt.line().indexOf("[[z");
            assertThat(at).as(as).isNotNegative();
            int blanks = excerpt.mark().indexOf('^');
            assertThat(Columns.width(excerpt.line().substring(0, at))).as(as).isEqualTo(blanks);
            int marked = Columns.width(excerpt.mark().substring(blanks));
            boolean whole = excerpt.line().contains(words);
            assertThat(whole).as(as).isEqualTo(Columns.width(words) <= Excerpt.WIDTH - 2);
            assertThat(marked).as(as).isEqualTo(Math.min(Columns.width(words), marked));
            assertThat(whole && marked != Columns.width(words)).as(as).isFalse();
        }
    }

    private static String random(Random random, String[] pieces, int most) {
        StringBuilder text = new StringBuilder();
        for (int k = random.nextInt(most + 1); k > 0; k--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private static Excerpt of(String text, String words) {
        int start = text.indexOf(words);
        return Excerpt.of(SourceText.of(text), new Span(start, start + words.length()))
                .orElseThrow();
    }
}
