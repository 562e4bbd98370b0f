package dev.wikiclean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTextTest {
    @Test
    void givesBackItsBytes() {
        byte[] bytes = "\uFEFF---\r\ntitle: 각\r\n---\n🗂️ \uFFFD\n".getBytes(StandardCharsets.UTF_8);
        assertThat(SourceText.decode(bytes).orElseThrow().bytes()).isEqualTo(bytes);
    }

    @Test
    void refusesWhatIsNotText() {
        assertThat(SourceText.decode(new byte[] {'a', (byte) 0xC3})).isEmpty();
        assertThat(SourceText.decode(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}))
                .isEmpty();
        assertThat(SourceText.decode(new byte[] {'a', 0, 'b'})).isEmpty();
    }

    @Test
    void countsColumnsInCodePointsAndNotTheByteOrderMark() {
        SourceText text = SourceText.of("\uFEFFab\r\n🗂x\n");
        assertThat(text.position(1)).isEqualTo(new Position(1, 1));
        assertThat(text.position(2)).isEqualTo(new Position(1, 2));
        assertThat(text.position(text.text().indexOf('x'))).isEqualTo(new Position(2, 2));
        assertThat(text.position(text.length())).isEqualTo(new Position(3, 1));
    }

    @Test
    void knowsTheMoreFrequentLineEnding() {
        assertThat(SourceText.of("a\r\nb\r\nc\n").lineEnding()).isEqualTo(LineEnding.CRLF);
        assertThat(SourceText.of("a").lineEnding()).isEqualTo(LineEnding.LF);
    }
}
