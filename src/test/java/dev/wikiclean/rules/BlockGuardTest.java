package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Lines go only where everything else stays what it was, and where it was. */
class BlockGuardTest {
    private static final String CONFIG =
            "related-sections: [Related]\nrules: {dead-related-link: {remove-empty-section: true}}\n";

    private static BlockGuard guard(String text) {
        return new BlockGuard(SourceText.of(text));
    }

    private static Span span(String text, String part) {
        return new Span(text.indexOf(part), text.indexOf(part) + part.length());
    }

    @Test
    void aBlockMustEndWhereItEnded() {
        String fence = "```\na\n```\n";
        assertThat(guard(fence).isHarmless(List.of(new Span(6, 10)))).isFalse();
        String comment = "<!-- a\n-->\n";
        assertThat(guard(comment).isHarmless(List.of(span(comment, "-->\n")))).isFalse();
        String apart = "Words.\n\n" + fence;
        assertThat(guard(apart).isHarmless(List.of(new Span(0, 7)))).isTrue();
    }

    @Test
    void anItemMustStayAsDeepAsItWas() {
        String text = "- a\n  - b\n    - c\n";
        assertThat(guard(text).isHarmless(List.of(span(text, "  - b\n")))).isFalse();
        assertThat(guard(text).isHarmless(List.of(span(text, "    - c\n")))).isTrue();
    }

    @Test
    void whatIsHarmlessAloneIsAskedAgainTogether() {
        String text = "one\n\n\ntwo\n";
        List<Span> blank = List.of(new Span(4, 5), new Span(5, 6));
        assertThat(guard(text).isHarmless(blank)).isFalse();
        assertThat(guard(text).harmless(blank)).containsExactly(new Span(4, 5));
    }

    @Test
    void aSectionDoesNotGoWhereTheTextsAroundItWouldBecomeOne() {
        String text = "Words.\n## Related\n- [[Never Was]]\n\nNext\n====\n";
        assertThat(DeadRelatedLinkTest.pruned(CONFIG, text)).isEqualTo(text.replace("- [[Never Was]]\n", ""));
    }

    @Test
    void aCopyThatASyncLeftAsksForNothing() {
        String asks = "# Tea\n\n[[Never Was]], says the tea note with words enough of its own.\n";
        Map<String, String> askers = new TreeMap<>();
        askers.put("Tea.md", asks);
        askers.put("Tea (conflicted copy 2026-05-08).md", asks);
        String text = "## Related\n- [[Never Was]]\n";
        assertThat(DeadRelatedLinkTest.pruned("related-sections: [Related]\n", text, askers))
                .isEqualTo("## Related\n");
        askers.put("Coffee.md", "# Coffee\n\nThe coffee note asks for [[Never Was]] as well.\n");
        assertThat(DeadRelatedLinkTest.pruned("related-sections: [Related]\n", text, askers))
                .isEqualTo(text);
    }
}
