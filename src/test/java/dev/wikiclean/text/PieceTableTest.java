package dev.wikiclean.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PieceTableTest {
    @Test
    void joinsGenerationsIntoEditsOfTheOriginal() {
        PieceTable table = PieceTable.of(10)
                .edit(List.of(TextEdit.replace(new Span(2, 4), "XYZ")))
                .edit(List.of(TextEdit.delete(new Span(0, 1)), TextEdit.insert(5, "!")));

        assertThat(TextEdits.apply("0123456789", table.edits())).isEqualTo("1XYZ!456789");
        assertThat(table.offsetOf(new Span(5, 7))).isEqualTo(OptionalInt.of(6));
        assertThat(table.offsetOf(new Span(1, 3))).isEmpty();
    }

    @Test
    void refusesAnEditOutsideTheText() {
        assertThatThrownBy(() -> PieceTable.of(3).edit(List.of(TextEdit.delete(new Span(2, 5)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(200)
    void equalsApplyingOneGenerationAfterTheOther(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        String original = "abcdefghijklmnopqrstuvwxyz".substring(0, random.nextInt(27));
        String text = original;
        PieceTable table = PieceTable.of(original.length());
        for (int generation = 0; generation < 5; generation++) {
            List<TextEdit> edits = randomEdits(random, text.length());
            text = TextEdits.apply(text, edits);
            table = table.edit(edits);
        }
        assertThat(TextEdits.apply(original, table.edits()))
                .as("seed %d", info.getCurrentRepetition())
                .isEqualTo(text);
        for (int i = 0; i < original.length(); i++) {
            OptionalInt now = table.offsetOf(new Span(i, i + 1));
            if (now.isPresent()) {
                assertThat(text.charAt(now.getAsInt())).isEqualTo(original.charAt(i));
            }
        }
    }

    private static List<TextEdit> randomEdits(Random random, int length) {
        List<TextEdit> edits = new ArrayList<>();
        int at = 0;
        while (at < length && edits.size() < 4) {
            int start = at + random.nextInt(length - at);
            int end = start + random.nextInt(Math.min(4, length - start) + 1);
            TextEdit edit = TextEdit.replace(new Span(start, end), "#".repeat(random.nextInt(4)));
            if (edits.isEmpty() || !TextEdits.collide(edits.get(edits.size() - 1), edit)) {
                edits.add(edit);
            }
            at = end + 1;
        }
        return edits;
    }
}
