package dev.wikiclean.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {
    @Test
    void showsWhatWouldSteerTheTerminal() {
        assertThat(Plain.line("a\u001b[2Jb\nc\u202ed")).isEqualTo("a\\u001b[2Jb\\u000ac\\u202ed");
        assertThat(Plain.line("추론 시간 🧠 é")).isEqualTo("추론 시간 🧠 é");
    }

    @Test
    void quotesForTheShellOnlyWhereNeeded() {
        assertThat(Plain.shell("/home/me/vault")).isEqualTo("/home/me/vault");
        assertThat(Plain.shell("/home/me/내볼트")).isEqualTo("/home/me/내볼트");
        assertThat(Plain.shell("/my vault/it's")).isEqualTo("'/my vault/it'\\''s'");
        assertThat(Plain.shell("-rf")).isEqualTo("'-rf'");
        assertThat(Plain.shell("$HOME")).isEqualTo("'$HOME'");
        assertThat(Plain.shell("~x")).isEqualTo("'~x'");
        assertThat(Plain.shell("")).isEqualTo("''");
    }

    @Test
    void countsInTheSingularToo() {
        assertThat(Plain.count(1, "note")).isEqualTo("1 note");
        assertThat(Plain.count(0, "note")).isEqualTo("0 notes");
    }
}
