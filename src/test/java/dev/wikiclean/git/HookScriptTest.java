package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HookScriptTest {
    private static final String[] PIECES = {
        "a",
        " ",
        "'",
        "''",
        "\\",
        "\"",
        "$HOME",
        "`id`",
        "\n",
        "\ncheck 'x'",
        "program='y'\n",
        "한국",
        "😀",
        "-",
        "@",
        "%s",
        "#",
        "]"
    };

    @Test
    void isReadAsItWasWritten() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<HookScript.Check> checks = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                Optional<String> tree = random.nextBoolean() ? Optional.of("/" + word(random)) : Optional.empty();
                checks.add(new HookScript.Check(word(random), tree));
            }
            HookScript script = new HookScript(
                    random.nextBoolean() ? Optional.of("/" + word(random)) : Optional.empty(),
                    "warn",
                    random.nextBoolean(),
                    checks);
            assertThat(HookScript.read(script.text())).as("seed %d", seed).contains(script);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            word.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return word.toString();
    }

    @Test
    void anyEditIsNoticed() {
        String text = new HookScript(
                        Optional.of("/x"), "warn", false, List.of(new HookScript.Check("", Optional.empty())))
                .text();
        for (int i = 1; i < text.length(); i += 7) {
            String edited = text.substring(0, i) + "#" + text.substring(i);
            assertThat(HookScript.read(edited)).as("at %d", i).isEmpty();
        }
        assertThat(HookScript.read(text.replace("\n", "\r\n"))).isEmpty();
        assertThat(HookScript.isOurs("#!/bin/sh\necho mine\n")).isFalse();
    }
}
