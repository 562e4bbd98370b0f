package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wikiclean.vault.Note;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSketchesTest {
    private static Note note(String text) {
        return Notes.note("n.md", text);
    }

    private static Sketch sketch(String text) {
        return new SketchScan().of(note(text));
    }

    private static String words(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(1_000_000))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "!!! ??? --- ***", "🎉 🎊 🎉 🎊 🎉 🎊", "word", "two words", "# A heading of many words here"
            })
    void textsWithoutThreeWordsSayNothing(String text) {
        assertThat(sketch(text).hashes()).isEmpty();
        assertThat(NearTexts.find(List.of(Notes.note("a.md", text), Notes.note("b.md", text))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Das Café öffnet um acht und schließt später",
                "한국어 형태소 분석은 어절을 나눈다",
                "ガラスのプログラムをバグなしで",
                "Ёлка и йод стоят здесь вместе с чайником"
            })
    void caseWidthAndComposedFormDoNotCount(String text) {
        Set<Integer> expected = hashes(text);

        assertThat(expected).isNotEmpty();
        assertThat(hashes(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(expected);
        assertThat(hashes(text.toUpperCase(java.util.Locale.ROOT).replace("SS", "ß")))
                .isEqualTo(expected);
        assertThat(hashes("**" + text.replace(" ", "**\r\n_") + "_")).isEqualTo(expected);
    }

    private static Set<Integer> hashes(String text) {
        return IntStream.of(sketch(text).hashes()).boxed().collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void wideLettersAreTheirNarrowOnes() {
        assertThat(hashes("ＡＢＣ　ｄｅｆ　１２３")).isEqualTo(hashes("abc DEF 123"));
    }

    @Test
    void aLongNoteKeepsAnEighthAndItsOverlapIsStillKnown() {
        String text = words(40_000, 1);
        String half = text.substring(0, text.indexOf(' ', text.length() / 2));
        TextSketches sketches = TextSketches.of(List.of(note(text), note(half), note(words(400, 2))));

        assertThat(sketches.sketch(0).level()).isEqualTo(3);
        assertThat(sketches.sketch(0).hashes()).hasSizeBetween(4_700, 5_300);
        assertThat(sketches.overlap(0, 1).resemblance()).isCloseTo(0.5, within(0.03));
        assertThat(sketches.overlap(0, 1).containment()).isEqualTo(1);
        assertThat(sketches.overlap(0, 2).common()).isZero();
    }

    @Test
    void anOverlapIsTheSameFromBothSides() {
        String text = words(900, 3);
        TextSketches sketches =
                TextSketches.of(List.of(note(text), note(text.substring(0, 3000) + " " + words(100, 4))));
        TextOverlap there = sketches.overlap(0, 1);
        TextOverlap back = sketches.overlap(1, 0);

        assertThat(back).isEqualTo(new TextOverlap(there.shared(), there.common(), there.onlyB(), there.onlyA()));
        assertThat(there.resemblance()).isEqualTo(back.resemblance()).isBetween(0.3, 0.6);
    }

    @Test
    void whatManyNotesSayIsWorthLittle() {
        String form = words(200, 5);
        List<Note> notes = IntStream.range(0, 100)
                .mapToObj(i -> Notes.note("n" + i + ".md", form + "\n\n" + words(60, 100 + i)))
                .toList();
        TextSketches sketches = TextSketches.of(notes);

        TextOverlap overlap = sketches.overlap(0, 1);
        assertThat(overlap.shared()).isGreaterThan(190);
        assertThat(overlap.common()).isLessThan(12);
        assertThat(overlap.resemblance()).isLessThan(0.1);
        assertThat(NearTexts.find(notes)).isEmpty();
    }

    @Test
    void aShingleCountsOnceHoweverOftenItStandsInALongNote() {
        String text = words(3_000, 6) + "\n\n";
        int[] hashes = sketch(text.repeat(3)).hashes();

        assertThat(IntStream.of(hashes).distinct().count()).isEqualTo(hashes.length);
    }
}
