package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainParserTest {
    private static final int CASES = 4000;
    private static final List<String> WORDS = List.of(
            "vault",
            "한국 볼트",
            "a b",
            "./run",
            "",
            "-",
            "--",
            "-x",
            "--nope",
            "--appl",
            "--apply=true",
            "--format",
            "json",
            "--format=json",
            "--format=xml",
            "--format=",
            "--rule=a,b",
            "--rule=-x",
            "\"quoted\"",
            "'q'",
            "@file",
            "@",
            "--on-copy=a=b",
            "=",
            "--=",
            "--rule=\"a b\"",
            "https://x",
            "${sys:user.home}",
            "$$");

    @Test
    void agreesWithPicocliOnWhateverItParses() {
        long seed = 20261121;
        Random random = new Random(seed);
        int parsed = 0;
        for (int i = 0; i < CASES; i++) {
            Syntax syntax =
                    switch (random.nextInt(3)) {
                        case 0 -> new RunCommand().syntax();
                        case 1 -> new CheckCommand().syntax();
                        default -> new MoveCommand().syntax();
                    };
            List<String> words = words(syntax, random);
            Optional<Arguments> plain = PlainParser.parse(syntax, words);
            if (plain.isPresent()) {
                parsed++;
                assertThat(plain).as("seed %d, case %d: %s", seed, i, words).contains(picocli(syntax, words));
            }
        }
        assertThat(parsed).as("command lines that were plain").isGreaterThan(CASES / 10);
    }

    private static Arguments picocli(Syntax syntax, List<String> words) {
        try {
            return PicocliModel.parse(syntax, words);
        } catch (UsageException e) {
            throw new AssertionError(words + " is refused: " + e.getMessage(), e);
        }
    }

    private static List<String> words(Syntax syntax, Random random) {
        List<String> words = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            Option option = syntax.options().get(random.nextInt(syntax.options().size()));
            switch (random.nextInt(4)) {
                case 0 -> words.add(option.name());
                case 1 -> {
                    words.add(option.name());
                    words.add(WORDS.get(random.nextInt(WORDS.size())));
                }
                default -> words.add(WORDS.get(random.nextInt(WORDS.size())));
            }
        }
        return words;
    }

    @Test
    void understandsTheOrdinaryLine() {
        Optional<Arguments> arguments = PlainParser.parse(
                new RunCommand().syntax(),
                List.of("my vault", "--apply", "--rule", "broken-link", "--format=json", "--rule", "stub-note"));
        assertThat(arguments).hasValueSatisfying(given -> {
            assertThat(given.parameter()).contains("my vault");
            assertThat(given.has("--apply")).isTrue();
            assertThat(given.has("--unsafe")).isFalse();
            assertThat(given.values("--rule")).containsExactly("broken-link", "stub-note");
            assertThat(given.value("--format")).contains("json");
        });
    }

    @Test
    void leavesMistakesToPicocli() {
        Syntax check = new CheckCommand().syntax();
        assertThat(PlainParser.parse(check, List.of("--nope"))).isEmpty();
        assertThat(PlainParser.parse(check, List.of("a", "b"))).isEmpty();
        assertThat(PlainParser.parse(check, List.of("--rule"))).isEmpty();
        assertThat(PlainParser.parse(check, List.of("--format", "xml"))).isEmpty();
    }
}
