package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictMarkersTest {
    private static final String CONFLICT = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                CONFLICT,
                "x\n" + CONFLICT + "y\n",
                "<<<<<<< HEAD\r\na\r\n=======\r\nb\r\n>>>>>>> main\r\n",
                "<<<<<<< ours\na\n||||||| base\no\n=======\nb\n>>>>>>> theirs",
                // The sides hold fences of their own.
                "<<<<<<< HEAD\n```\na\n=======\n```java\nb\n>>>>>>> main\n```\n",
                // Begins in code and ends outside.
                "```\n<<<<<<< HEAD\na\n```\n=======\nb\n>>>>>>> main\n",
                "```\n" + CONFLICT + "```\n" + CONFLICT,
            })
    void isAConflict(String text) {
        assertThat(ConflictMarkers.in(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Title\n=======\n",
                "```\n" + CONFLICT + "```\n",
                "~~~ git\n" + CONFLICT + "~~~\n",
                "x <<<<<<< HEAD\n=======\n>>>>>>> main\n",
                "<<<<<<< HEAD\nno middle\n>>>>>>> main\n",
                "<<<<<<< HEAD\n=======\nno end\n",
                "=======\n>>>>>>> main\n<<<<<<< HEAD\n",
                "    <<<<<<< HEAD\n    =======\n    >>>>>>> main\n",
            })
    void isNone(String text) {
        assertThat(ConflictMarkers.in(text)).isEmpty();
    }

    @Test
    void spansTheWholeConflict() {
        String text = "x\n" + CONFLICT + "y\n";
        assertThat(ConflictMarkers.in(text).orElseThrow().of(text)).isEqualTo(CONFLICT.strip());
    }
}
