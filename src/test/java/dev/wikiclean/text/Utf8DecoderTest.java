package dev.wikiclean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8DecoderTest {
    private static final String[] PIECES = {
        "plain text ",
        "é",
        "글",
        "🔗",
        "\uFFFD",
        "\uFEFF",
        "\r\n",
        "\u07FF\u0800",
        "\uD7FF\uE000",
        "\uFFFF",
        "\uDBFF\uDFFF"
    };

    private final Utf8Decoder decoder = new Utf8Decoder();

    /** Java's own decoder is the oracle: it throws at what is malformed. */
    private static Optional<String> expected(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private void compare(byte[] bytes, String what) {
        assertThat(decoder.decode(bytes, bytes.length).map(SourceText::text))
                .as(what)
                .isEqualTo(expected(bytes));
    }

    @Test
    void everyCodePointInEveryForm() {
        for (int point = 1; point <= Character.MAX_CODE_POINT; point += point < 0x11000 ? 1 : 97) {
            compare(("abcdefg" + Character.toString(point)).getBytes(StandardCharsets.UTF_8), "U+" + point);
            compare(encode(point, 2), "two bytes " + point);
            compare(encode(point, 3), "three bytes " + point);
            compare(encode(point, 4), "four bytes " + point);
        }
    }

    /** {@code point} in {@code size} bytes, whether it needs them or not. */
    private static byte[] encode(int point, int size) {
        byte[] bytes = new byte[size];
        int rest = point;
        for (int i = size - 1; i > 0; i--) {
            bytes[i] = (byte) (0x80 | rest & 0x3F);
            rest >>= 6;
        }
        bytes[0] = (byte) (0xF00 >> size | rest);
        return bytes;
    }

    @Test
    void mutatedTextsAreReadAsJavaReadsThem() {
        long seed = Long.getLong("seed", 20261122);
        Random random = new Random(seed);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(3); i > 0 && bytes.length > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            compare(bytes, "seed " + seed + " run " + run);
            compare(cut, "cut, seed " + seed + " run " + run);
        }
    }

    @Test
    void bytesBehindTheLengthAreNotRead() {
        byte[] bytes = "abc\0".getBytes(StandardCharsets.UTF_8);

        assertThat(decoder.decode(bytes, 3).map(SourceText::text)).contains("abc");
        assertThat(decoder.decode(bytes, 4)).isEmpty();
    }
}
