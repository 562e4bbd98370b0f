package dev.wikiclean.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextEditsTest {
    @Test
    void appliesInAnyOrder() {
        List<TextEdit> edits = List.of(
                TextEdit.insert(5, "!"), TextEdit.replace(new Span(0, 1), "J"), TextEdit.delete(new Span(3, 4)));
        assertThat(TextEdits.apply("Hello", edits)).isEqualTo("Jelo!");
    }

    @Test
    void touchingEditsDoNotCollideButOverlapsDo() {
        TextEdit left = TextEdit.replace(new Span(0, 2), "a");
        assertThat(TextEdits.areDisjoint(List.of(TextEdit.replace(new Span(2, 4), "b"), left)))
                .isTrue();
        assertThat(TextEdits.areDisjoint(List.of(TextEdit.replace(new Span(1, 4), "b"), left)))
                .isFalse();
        assertThatThrownBy(() -> TextEdits.apply("abcd", List.of(left, TextEdit.delete(new Span(1, 3)))))
                .hasMessageContaining("collide");
    }

    @Test
    void twoInsertionsAtOnePlaceAreAmbiguous() {
        assertThat(TextEdits.areDisjoint(List.of(TextEdit.insert(3, "a"), TextEdit.insert(3, "b"))))
                .isFalse();
    }
}
