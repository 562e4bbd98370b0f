package dev.wikiclean.moc;

import dev.wikiclean.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A part of a note that this program writes, between two comments; the text around it belongs to the reader.
 *
 * <pre>
 * &lt;!-- wiki-clean:begin category-moc AI #5f3a9c1e --&gt;
 * - [[Attention]]
 * &lt;!-- wiki-clean:end --&gt;
 * </pre>
 *
 * @param name what the block holds: {@code category-moc AI}
 * @param checksum of the content as it was last written; a content of another checksum was edited by hand
 * @param span from the begin marker's first character to the end marker's last
 * @param content the lines between the markers, with their line ends
 */
public record ManagedBlock(String name, Optional<String> checksum, Span span, Span content) {
    private static final String BEGIN = "<!-- wiki-clean:begin ";
    private static final String END = "<!-- wiki-clean:end -->";
    private static final String CLOSE = "-->";

    /** Whether {@code text} holds the words that begin a block, be it in code or in a sentence. */
    public static boolean mayStandIn(String text) {
        return text.contains(BEGIN.stripTrailing());
    }

    /** Every block of {@code text} that begins and ends; markers in fenced code are text. */
    public static List<ManagedBlock> in(String text) {
        if (!text.contains(BEGIN)) {
            return List.of();
        }
        List<ManagedBlock> blocks = new ArrayList<>();
        Span begin = null;
        char fence = 0;
        int at = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? 1 : 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int next = newline < 0 ? text.length() : newline + 1;
            String line = text.substring(at, newline < 0 ? next : newline).stripTrailing();
            String bare = line.strip();
            if (bare.startsWith("```") || bare.startsWith("~~~")) {
                fence = fence == 0 ? bare.charAt(0) : fence == bare.charAt(0) ? 0 : fence;
            } else if (fence == 0 && line.startsWith(BEGIN) && line.endsWith(CLOSE)) {
                begin = new Span(at, next);
            } else if (fence == 0 && line.equals(END) && begin != null) {
                blocks.add(of(text, begin, new Span(at, at + END.length())));
                begin = null;
            }
            at = next;
        }
        return blocks;
    }

    private static ManagedBlock of(String text, Span begin, Span end) {
        String line = begin.of(text).stripTrailing();
        String words =
                line.substring(BEGIN.length(), line.length() - CLOSE.length()).strip();
        int mark = words.lastIndexOf(" #");
        boolean hasSum = mark > 0 && words.length() - mark == 10;
        return new ManagedBlock(
                hasSum ? words.substring(0, mark).strip() : words,
                hasSum ? Optional.of(words.substring(mark + 2)) : Optional.empty(),
                new Span(begin.start(), end.end()),
                new Span(begin.end(), end.start()));
    }

    /** Whether a block of that name can be written down and found again. */
    static boolean canBeNamed(String name) {
        return !name.isBlank() && !name.contains(CLOSE) && name.lines().count() == 1 && name.equals(name.strip());
    }

    /** The whole block with its markers and {@code lines} between them. */
    static String render(String name, List<String> lines, String lineEnd) {
        StringBuilder content = new StringBuilder();
        lines.forEach(line -> content.append(line).append(lineEnd));
        return BEGIN + name + " #" + checksum(content.toString()) + " " + CLOSE + lineEnd + content + END;
    }

    /** Whether the content is as this program wrote it last. */
    boolean isUntouched(String text) {
        return checksum.filter(checksum(content.of(text))::equals).isPresent();
    }

    /** Of the content's lines, whatever their line ends. */
    private static String checksum(String content) {
        CRC32 crc = new CRC32();
        crc.update(content.replace("\r", "").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
