package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftoverScaffoldTest {
    private static final String GENERATED = "---\nverification_status: x\n---\n";

    private static List<Finding> found(String text) {
        return Checked.findings(new LeftoverScaffold(), "노트.md", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a {{title}} b",
                "---\ncreated: {{date}}\n---\nx",
                "Lorem ipsum dolor sit amet\n",
                "Dear [Your Name],\n",
                "- (여기에 결과를 작성)\n",
                "<여기에 내용>\n",
                "=== ORIGINAL ===\nx",
                "### 기존 버전:\r\nx\r\n### 새 버전:\r\ny",
                "# 旧版本\nx\n# 新版本\ny",
                "```java\nint f(\n",
            })
    void whatIsLeftIsFoundOnceAtItsPlace(String text) {
        assertThat(found(text)).singleElement().satisfies(finding -> {
            assertThat(finding.fix()).isEmpty();
            assertThat(finding.span().of(text)).isNotBlank().doesNotContain("\n");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a `{{title}}` b",
                "```\n{{title}}\n```\n",
                "<!-- {{title}} -->",
                "<p>{{title}}</p>\n",
                "{{title}} is what Jinja replaces",
                "{{ libraries }}",
                "\"[Your name]\"",
                "[Your name](a.md) [[Your name]] [Your name]: x",
                "Go to **Settings → [Your Name] → Cloud**.",
                "Settings > [Your Name]",
                "> Lorem ipsum dolor sit amet",
                "Lorem ipsum is a text",
                "# New version\nx\n# Old version\ny",
                "# Old version\nx",
                "The old version of\nthe new version",
                "```java\nint f(\n```\n",
                "```java\nint f()\n",
                "a sentence that ends with the",
                "so, they said,",
                "| a | b |\n|---|---|\n| c | d",
                "a [[link",
                "# A\nTODO",
            })
    void whatPeopleWriteIsNot(String text) {
        assertThat(found(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "many of these words end with the",
                "강과 바다,",
                "| a | b |\n|---|---|\n| c | d",
                "a [[link",
                "see **this",
                "그 뒤는 다음과 같다 …(생략)",
                "and so on [truncated]",
            })
    void aGeneratedTextThatIsCutOffIsFound(String text) {
        assertThat(found(GENERATED + text)).as("generated").hasSize(1);
        assertThat(found("<think>\n\n" + text)).as("with residue").hasSize(1);
        assertThat(found(text)).as("a person's").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"It ends.", "- a\n-", "# and", "see [[a]]", "`a **b`", "**a** b", "| a |", "$a,$", "end"})
    void aGeneratedTextThatEndsIsNot(String text) {
        assertThat(found(GENERATED + text)).isEmpty();
    }

    @Test
    void aSectionOfNothingButTodoCountsWhereTheNoteSaysSomethingElse() {
        String said = "# A\n" + "Otters hold hands while they sleep. ".repeat(4) + "\n";
        assertThat(found(said + "## B\n\n(작성 예정)\n\n## C\n- TBD")).hasSize(2);
        assertThat(found(said + "## B\n- [ ] TODO")).isEmpty();
        assertThat(found(said + "## B\nTODO\n### C\nx")).isEmpty();
        assertThat(found("# A\n\n## B\nTODO\n## C\nTODO")).isEmpty();
    }

    @Test
    void templatesAndRedirectsAreLeftAlone() {
        assertThat(Checked.findings(new LeftoverScaffold(), "a/Templates/x.md", "# {{title}}"))
                .isEmpty();
        assertThat(Checked.findings(new LeftoverScaffold(), "a/Forms/x.md", "# {{title}}"))
                .hasSize(1);
    }

    @Test
    void aMistakeInThePatternsNamesItsLine() {
        assertThatThrownBy(() -> ScaffoldPatterns.parse(
                        "p.txt", "# c\n[ko]\nline a\nlin b\npair a\nmark a\nmark [a*b*]\nstart\n[korean]\nmark [a*\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("p.txt:4: expected `line`")
                .hasMessageContaining("p.txt:5: expected `pair A | B`")
                .hasMessageContaining("p.txt:6: expected a text in brackets")
                .hasMessageContaining("p.txt:7: expected a text in brackets")
                .hasMessageContaining("p.txt:8: expected a place and a text")
                .hasMessageContaining("p.txt:9: expected a place and a text")
                .hasMessageContaining("p.txt:10: expected a text in brackets")
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(7));
        assertThat(ScaffoldPatterns.packaged().marks()).isNotEmpty();
    }
}
