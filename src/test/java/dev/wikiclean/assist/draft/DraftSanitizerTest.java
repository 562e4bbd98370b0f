package dev.wikiclean.assist.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftSanitizerTest {
    static final Allowed ALLOWED = new Allowed(
            SourceUrls.in(List.of("From <" + HostileAnswers.URL + "> and https://Good.Example:443/b).")),
            (target, fragment) -> switch (target) {
                case "Existing" -> Allowed.Linked.EXISTS;
                case "Private evil", "Secret" -> Allowed.Linked.PRIVATE;
                default -> Allowed.Linked.MISSING;
            },
            Set.of("Core"));
    private static final ForbiddenOracle ORACLE = new ForbiddenOracle(
            Set.of(HostileAnswers.URL, "https://good.example/b"), Set.of("Existing"), Set.of("Core"));

    private final DraftSanitizer sanitizer = new DraftSanitizer();

    private String clean(String text) {
        return sanitizer.clean(text, ALLOWED) instanceof Sanitized.Clean clean ? clean.text() : "REFUSED";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A plain sentence, with **bold**, *stress* and `code`.",
                "일관 해싱은 노드가 바뀔 때 옮기는 키를 줄인다. [[Existing|그 노트]]를 보라.",
                "See [[Existing]], [[Existing|that]] and [the page](https://good.example/paper?id=7&v=2).",
                "Bare https://good.example/b, at the end https://GOOD.example/b.",
                "| a | b |\n|---|---|\n| 1 | [[Existing\\|x]] |",
                "```python\nif a < b and c[[0]]: print(f\"{a}\")  # <b>\n```",
                "- one\n- two with `List<String>`\n    - nested",
                "The cost is $O(\\log n)$, or\n\n$$\n\\frac{a}{b} \\le \\sum_{i=1}^{n} x_i\n$$",
                "> [!note] A remark\n> of two lines.",
                "## Core\n\nText below it 👨‍👩‍👧.",
                "Prices from $5 to $10, 3 < 4, C# and F#, issue #12, a: b, 10:30, e.g. this."
            })
    void keepsWhatIsHarmless(String text) {
        assertThat(sanitizer.clean(text, ALLOWED)).isEqualTo(new Sanitized.Clean(text, List.of()));
    }

    @Test
    void dropsEveryPayloadAlone() {
        List<String> through = new ArrayList<>();
        for (String payload : HostileAnswers.PAYLOADS) {
            String text = clean("Before.\n\n" + payload + "\n\nAfter.");
            if (!ORACLE.in(text).isEmpty() || text.contains("evil")) {
                through.add(payload + " -> " + text + " " + ORACLE.in(text));
            }
        }
        assertThat(through).isEmpty();
    }

    /** One guard stands behind another; these are what one alone sees. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a ![evil] of a definition elsewhere; EMBED",
                "data:text/html,evil; URL",
                "file:evil; URL",
                "obsidian:evil; URL",
                "javascript:evil; URL"
            })
    void eachGuardAloneNamesWhatItDrops(String payload, Forbidden why) {
        assertThat(sanitizer.clean("Before.\n\n" + payload + "\n\nAfter.", ALLOWED))
                .isEqualTo(new Sanitized.Clean("Before.\n\nAfter.", List.of(why)));
    }

    @Test
    void theOracleSeesThePayloads() {
        List<String> unseen = HostileAnswers.PAYLOADS.stream()
                .filter(payload -> ORACLE.in(payload).isEmpty())
                .toList();
        assertThat(unseen).hasSizeLessThan(HostileAnswers.PAYLOADS.size() / 8);
    }

    /** Seeds that once failed stand beside the running ones. */
    @Test
    void nothingForbiddenComesThroughAndTwiceIsOnce() {
        for (long seed = 1; seed <= 300; seed++) {
            String answer = new HostileAnswers(seed).next();
            if (!(sanitizer.clean(answer, ALLOWED) instanceof Sanitized.Clean clean)) {
                continue;
            }
            assertThat(ORACLE.in(clean.text()))
                    .as("seed %d:%n%s%n->%n%s", seed, answer, clean.text())
                    .isEmpty();
            assertThat(sanitizer.clean(clean.text(), ALLOWED))
                    .as("again, seed %d", seed)
                    .isEqualTo(new Sanitized.Clean(clean.text(), List.of()));
        }
    }

    @Test
    void randomPiecesNeverComeToLife() {
        String pieces = "<>[]()!`%=:#^$\\{}|-~*_&;@/.ahts \n\u200B";
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            StringBuilder answer = new StringBuilder();
            for (int i = 0; i < 120; i++) {
                answer.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            if (sanitizer.clean(answer.toString(), ALLOWED) instanceof Sanitized.Clean clean) {
                assertThat(ORACLE.in(clean.text()))
                        .as("seed %d: %s -> %s", seed, answer, clean.text())
                        .isEmpty();
                assertThat(clean(clean.text())).as("again, seed %d", seed).isEqualTo(clean.text());
            }
        }
    }

    @Test
    void refusesWhatIsNoAnswerAtAll() {
        assertThat(sanitizer.clean("x".repeat(200_001), ALLOWED)).isInstanceOf(Sanitized.Refused.class);
        assertThat(sanitizer.clean("Text.\n\n<think>plan", ALLOWED)).isInstanceOf(Sanitized.Refused.class);
        assertThat(sanitizer.clean("plan</think>Text.", ALLOWED)).isInstanceOf(Sanitized.Refused.class);
        assertThat(clean("I'm sorry, but I can't help with that request.")).isEmpty();
    }

    /** Each line of it is harmless. */
    @Test
    void mathematicsThatIsTooDeepOrTooLongAsAWholeGoes() {
        for (String inner : List.of("{\n".repeat(9) + "x\n" + "}\n".repeat(9), "x + y\n".repeat(400))) {
            assertThat(sanitizer.clean("$$\n" + inner + "$$", ALLOWED))
                    .isEqualTo(new Sanitized.Clean("", List.of(Forbidden.MATH)));
        }
    }

    @Test
    void anErrorPageIsRefusedAndNotTrimmed() {
        assertThat(sanitizer.clean("404 Not Found\n\nThe requested URL was not found on this server.", ALLOWED))
                .isInstanceOf(Sanitized.Refused.class);
    }

    @Test
    void thinkingBeforeTheAnswerGoesAndTheAnswerStays() {
        assertThat(sanitizer.clean("<think>a plan</think>\nThe answer.", ALLOWED))
                .isEqualTo(new Sanitized.Clean("The answer.", List.of(Forbidden.THINKING)));
        assertThat(clean("Models write `<think>` before their answer."))
                .isEqualTo("Models write `<think>` before their answer.");
    }

    @Test
    void aLinkToAMissingNoteBecomesItsWords() {
        assertThat(sanitizer.clean("A [[Wanted|wanted note]] and [[Other]] by `x`, [[Existing]].", ALLOWED))
                .isEqualTo(new Sanitized.Clean(
                        "A wanted note and Other by `x`, [[Existing]].",
                        List.of(Forbidden.MISSING_LINK, Forbidden.MISSING_LINK)));
    }

    @Test
    void whatIsDroppedIsNamedAndNeverRepeated() {
        Sanitized.Clean clean =
                (Sanitized.Clean) sanitizer.clean("a\n\n![[x]]\n\n![y](https://evil.example)\n\n<b>z</b>", ALLOWED);
        assertThat(clean.text()).isEqualTo("a");
        assertThat(clean.told()).containsExactly("2 × an image or an embed", "1 × HTML, a comment or an autolink");
    }

    @ParameterizedTest
    @ValueSource(strings = {"obsidian://open?vault=a", "file:///etc/hosts", "data:text/html,a", "javascript:a()"})
    void whatOpensOtherProgramsIsForeignThoughASourceHoldsIt(String url) {
        assertThat(SourceUrls.in(List.of("It says " + url + " there.")).knowsAll("See " + url + " there."))
                .isFalse();
    }

    @Test
    void addressesAreComparedAsBrowsersReadThem() {
        SourceUrls urls = SourceUrls.in(List.of("https://Example.ORG/a?b=c (https://예시.한국/길)"));
        assertThat(urls.knows("HTTPS://example.org:443/a?b=c")).isTrue();
        assertThat(urls.knows("https://" + java.net.IDN.toASCII("예시.한국") + "/%EA%B8%B8"))
                .isTrue();
        assertThat(urls.knows("https://example.org/a?b=d")).isFalse();
        assertThat(urls.knows("https://example.org@evil.example/a?b=c")).isFalse();
        assertThat(urls.knows("http://example.org/a?b=c")).isFalse();
        assertThat(urls.knows("https://ex\u0430mple.org/a?b=c")).isFalse();
    }
}
