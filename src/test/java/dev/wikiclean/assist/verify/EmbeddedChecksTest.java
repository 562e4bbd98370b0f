package dev.wikiclean.assist.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What code alone finds: each check in English and Korean, and what it leaves alone. */
class EmbeddedChecksTest {
    private static final String QLORA =
            "QLoRA reduces memory use enough to finetune a 65B parameter model on a single 48 GB GPU. "
                    + "The best family reaches 99.3% of the level of ChatGPT after 24 hours of finetuning.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    650억 매개변수 모델을 24 GB GPU 한 장에서 미세 조정한다. | 24 GB
                    QLoRA finetunes a 65B parameter model on one 24 GB GPU with less memory. | 24 GB
                    QLoRA's best family reaches 89.3% of the level of ChatGPT. | 89.3%
                    The best family of QLoRA needs 36 hours of finetuning to reach ChatGPT's level. | 36 hours
                    """)
    void aNumberThatItsSourceHasOtherwise(String claim, String wrong) {
        List<String> lines = Verified.lines("raw/q.md", QLORA, "A.md", Verified.note("raw/q", claim));
        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("A.md:6: claim-contradicts-source: `" + wrong + "` here, ");
        assertThat(lines.get(0)).contains("raw/q.md:1: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "650억 매개변수 모델을 48 GB GPU 한 장에서 미세 조정한다.",
                "QLoRA finetunes a 65B parameter model on one 48,000 MB GPU.",
                "QLoRA finetunes a 33B parameter model on a 24 GB GPU.",
                "The best family reaches about 99% of the level of ChatGPT.",
                "QLoRA was written in 24 days, in 3 countries.",
                "A 24 GB GPU is common in offices.",
                "ChatGPT 수준의 99% 이상에 이른다."
            })
    void whatAgreesOrSpeaksOfSomethingElseIsLeftAlone(String claim) {
        assertThat(Verified.lines("raw/q.md", QLORA, "A.md", Verified.note("raw/q", claim)))
                .isEmpty();
    }

    @Test
    void aNumberThatAnyOfTheSourcesHasIsNotContradicted() {
        String note = "---\nraw_sources: [raw/q.md, \"[[raw/r]]\"]\n---\nQLoRA finetunes a 65B model on a 24 GB GPU.\n";
        assertThat(Verified.lines("raw/q.md", QLORA, "raw/r.md", "A 65B model fits a 24 GB GPU.", "A.md", note))
                .isEmpty();
    }

    @Test
    void twoNotesOnOneTopicThatDisagree() {
        String english = "# KV Cache\nThe KV cache of the model stores 2 bytes per element of each layer.\n";
        String other = "# KV Cache\nThe KV cache of the model stores 4 bytes per element of each layer.\n";
        assertThat(Verified.lines("AI/KV Cache.md", english, "Imported/KV Cache.md", other))
                .singleElement()
                .asString()
                .startsWith(
                        "AI/KV Cache.md:2: claim-contradicts-note: `2 bytes` here, `4 bytes` in Imported/KV Cache.md:2: ");
        assertThat(Verified.lines("AI/KV Cache.md", english, "AI/Paged Cache.md", other.replace("# KV", "# Paged")))
                .isEmpty();
    }

    @Test
    void sourcesThatAreNotThere() {
        String note =
                "---\nraw_sources:\n  - \"[[raw/gone]]\"\n  - raw/gone.pdf\n  - raw/here.md\n  - https://a.example/x.md\n"
                        + "  - Kim 2020, A title.\n  - none\n---\nText.\n";
        assertThat(Verified.lines("A.md", note, "raw/here.md", "Here."))
                .containsExactly(
                        "A.md:3: source-missing: the source [[raw/gone]] is not in the vault",
                        "A.md:4: source-missing: the source raw/gone.pdf is not in the vault");
    }

    @Test
    void quotationsStandInTheirSource() {
        String source =
                "Allocating compute per prompt improves the\nefficiency of test-time compute — by more than 4x.\n\n한 답을 길게 생각하는 것이 낫다고 적었다.";
        String right =
                "> Allocating  compute per prompt “improves the efficiency” […] by more than 4x.\n> — [[raw/s]]\n\n"
                        + "[[raw/s]]는 \"한 답을 길게 생각하는 것이 낫다\"고 한다.\n";
        assertThat(Verified.lines(
                        "raw/s.md",
                        source.replace("improves", "\"improves").replace("efficiency", "efficiency'"),
                        "A.md",
                        right))
                .isEmpty();
        String wrong = "> Allocating compute per prompt improves the speed of test-time compute.\n> — [[raw/s]]\n\n"
                + "[[raw/s]]는 \"한 답을 짧게 생각하는 것이 낫다\"고 한다.\n";
        List<String> lines = Verified.lines("raw/s.md", source, "A.md", wrong);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("A.md:1: quote-not-found: ").contains("nearest: raw/s.md:1: Allocating");
        assertThat(lines.get(1)).startsWith("A.md:4: quote-not-found: ").contains("nearest: raw/s.md:4: ");
    }

    @Test
    void wordsThatAreNoQuotationOfASource() {
        String note =
                "> A summary in our own words that stands nowhere.\n\n> \"Be yourself, for all others are taken.\" — [[Oscar Wilde]]\n\n"
                        + "The \"so-called\" method of [[raw/s]] works.\n";
        assertThat(Verified.lines("A.md", note, "Oscar Wilde.md", "A writer.", "raw/s.md", "Nothing."))
                .isEmpty();
    }

    @Test
    void numbersInCodeAreHeldAgainstTheProfileAndTheSource() {
        String code =
                "```python\nBUDGET = 8000\nx = create(max_tokens=4096, thinking={\"budget_tokens\": BUDGET})\n```\n";
        assertThat(Verified.lines("A.md", code))
                .singleElement()
                .asString()
                .startsWith("A.md:3: code-check-failed: `budget_tokens` is 8000 and `max_tokens` 4096")
                .contains("verify.code-checks.thinking-budget-below-limit");
        String source = "`n_heads`는 `d_model`보다 작아야 한다. The minimum of `n_layers` is 1,024.";
        String note = Verified.note("raw/s", "```json\n{\"n_heads\": 64, \"d_model\": 32, \"n_layers\": 12}\n```");
        assertThat(Verified.lines("A.md", note, "raw/s.md", source)).hasSize(2).allSatisfy(line -> assertThat(line)
                .contains("raw/s.md:1 says: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```py\na(max_tokens=9000, budget_tokens=8000)\n```",
                "```py\na(budget_tokens=8000)\nb(max_tokens=4096)\n```",
                "```py\n# max_tokens=4096\na(budget_tokens=8000)\n```",
                "```py\na(budget_tokens=1000 * 4, max_tokens=2000)\n```",
                "The `budget_tokens` is 8000 and `max_tokens` 4096."
            })
    void codeThatBreaksNothing(String body) {
        assertThat(Verified.lines("A.md", body + "\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    json | {"a": 1,} | 1
                    json | {"a": [1, 2} | 1
                    json | {"a": 1} | 0
                    json | {"a": ..., "b": 1} | 0
                    json | "a": 1 | 0
                    json | {"a": <YOUR KEY>} | 0
                    yaml | a: [1 | 1
                    yaml | a: b: c | 1
                    yaml | a: {b: 1} | 0
                    yaml | a: {{b}} | 0
                    toml | a = [ | 0
                    """)
    void codeThatSaysWhatItIs(String language, String code, int findings) {
        assertThat(Verified.lines("A.md", "```" + language + "\n" + code + "\n```\n"))
                .hasSize(findings);
    }

    @Test
    void aNoteAndAConfigurationCanSwitchChecksOff() {
        String code = "```json\n{\"a\": 1,}\n```\n";
        assertThat(Verified.lines("A.md", "%% wiki-clean-disable code-invalid %%\n" + code))
                .isEmpty();
        Config off = Config.parse("verify: {code-invalid: off}");
        assertThat(Verified.findings(off, Verified.vault("A.md", code))).isEmpty();
        Config loud = Config.parse("verify: {code-invalid: error}");
        assertThat(Verified.findings(loud, Verified.vault("A.md", code)))
                .extracting(Finding::severity)
                .hasToString("[ERROR]");
    }

    @Test
    void lineEndsAndMarksDoNotMatter() {
        String note = "\uFEFF"
                + Verified.note("raw/q", "650억 매개변수 모델을 24 GB GPU 한 장에서 미세 조정한다.")
                        .replace("\n", "\r\n");
        assertThat(Verified.lines("raw/q.md", QLORA, "A.md", note))
                .singleElement()
                .asString()
                .startsWith("A.md:6: claim-contradicts-source");
    }
}
