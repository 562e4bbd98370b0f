package dev.wikiclean.reason.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThinkTagsTest {
    @Test
    void whatIsThoughtIsNotTheAnswer() {
        assertThat(ThinkTags.without("<think>secret</think>\n\nyes")).contains("yes");
        assertThat(ThinkTags.without(" <THINK>\nsecret\n</Think> yes")).contains("yes");
        assertThat(ThinkTags.without("secret</think>yes")).contains("yes");
        assertThat(ThinkTags.without("<think>secret</think>{\"quote\":\"<think>\"}"))
                .contains("{\"quote\":\"<think>\"}");
        assertThat(ThinkTags.without("<think></think>")).contains("");
    }

    @Test
    void whatCannotBeToldApartIsNoAnswer() {
        assertThat(ThinkTags.without("<think>secret")).isEmpty();
        assertThat(ThinkTags.without("yes <think>secret</think>")).isEmpty();
        assertThat(ThinkTags.without("<think>a</think>yes<think>b</think>")).isEmpty();
        assertThat(ThinkTags.without("a</think>b</think>c")).isEmpty();
    }

    @Test
    void theRestStaysAsItIs() {
        assertThat(ThinkTags.without(" yes\n")).contains(" yes\n");
        assertThat(ThinkTags.without("{\"quote\":\"</think>\"}")).contains("{\"quote\":\"</think>\"}");
    }
}
