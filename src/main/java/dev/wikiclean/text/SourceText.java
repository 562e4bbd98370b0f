package dev.wikiclean.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The text of a file, together with the way back to its exact bytes. A byte order mark stays in the text as its first
 * character, line ends stay as they are: {@code decode(b).get().bytes()} equals {@code b}.
 */
public final class SourceText {
    private static final char BOM = '\uFEFF';
    private static final Position FIRST = new Position(1, 1);

    private final String text;
    private volatile int[] lineStarts;

    private SourceText(String text) {
        this.text = text;
    }

    public static SourceText of(String text) {
        return new SourceText(text);
    }

    /** The text of {@code bytes}, or nothing where they are not UTF-8 or hold a NUL: such a file is never edited. */
    public static Optional<SourceText> decode(byte[] bytes) {
        return new Utf8Decoder().decode(bytes, bytes.length);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Where the text begins for a parser: 1 behind a byte order mark, else 0. */
    public int bodyStart() {
        return !text.isEmpty() && text.charAt(0) == BOM ? 1 : 0;
    }

    public LineEnding lineEnding() {
        return LineEnding.of(text);
    }

    /** The line and column of {@code offset}; a byte order mark does not count as a column. */
    public Position position(int offset) {
        if (offset <= bodyStart()) {
            return FIRST;
        }
        int[] starts = lineStarts();
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        int from = Math.min(starts[Math.max(line, 0)], offset);
        return new Position(Math.max(line, 0) + 1, text.codePointCount(from, offset) + 1);
    }

    /** Built when first asked for: most files have no findings. Two threads may build equal arrays: harmless. */
    private int[] lineStarts() {
        int[] starts = lineStarts;
        if (starts == null) {
            starts = findLineStarts();
            lineStarts = starts;
        }
        return starts;
    }

    private int[] findLineStarts() {
        int[] starts = new int[text.length() / 32 + 4];
        starts[0] = bodyStart();
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
