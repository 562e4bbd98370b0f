package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How front matter that YAML cannot read would be mended where each line at which the parser stops has one well-known
 * fault: an unquoted value with {@code : } in it, or that begins with a character of YAML's own, or with a link and goes
 * on behind it; a tab before a line. It is only ever shown: such front matter is not written.
 *
 * @param lines the numbers of the lines in the note, from 1
 * @param mended how each of them should read
 */
public record FrontMatterRepair(List<Integer> lines, List<String> mended) {
    private static final int MOST_LINES = 12;

    public FrontMatterRepair {
        lines = List.copyOf(lines);
        mended = List.copyOf(mended);
    }

    /** Nothing where the block parses, where a line has another fault, or where it does not parse even so. */
    public static Optional<FrontMatterRepair> of(SourceText source) {
        Optional<FrontMatterBlock> block = FrontMatterBlock.find(source);
        if (block.isEmpty()) {
            return Optional.empty();
        }
        List<String> content =
                new ArrayList<>(block.get().content().of(source.text()).lines().toList());
        List<Integer> lines = new ArrayList<>();
        List<String> mended = new ArrayList<>();
        for (int round = 0; round <= MOST_LINES; round++) {
            int broken = brokenLine(content);
            if (broken < 0) {
                return lines.isEmpty() ? Optional.empty() : Optional.of(new FrontMatterRepair(lines, mended));
            }
            Optional<String> line = broken < content.size() && !lines.contains(broken + 2)
                    ? mend(content.get(broken))
                    : Optional.empty();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            content.set(broken, line.get());
            lines.add(broken + 2);
            mended.add(line.get());
        }
        return Optional.empty();
    }

    /** The line at which the parser stops, from 0; -1 where it reads all as keys with values. */
    private static int brokenLine(List<String> content) {
        try {
            YamlNode root = YamlParser.parse(String.join("\n", content) + "\n").orElse(null);
            return root instanceof YamlNode.Mapping ? -1 : content.size();
        } catch (YamlProblem e) {
            return e.line();
        }
    }

    private static Optional<String> mend(String line) {
        int blanks = 0;
        boolean tabs = false;
        while (blanks < line.length() && (line.charAt(blanks) == ' ' || line.charAt(blanks) == '\t')) {
            tabs |= line.charAt(blanks++) == '\t';
        }
        if (tabs) {
            return Optional.of(line.substring(0, blanks).replace("\t", "  ") + line.substring(blanks));
        }
        int value = blanks;
        while (line.startsWith("- ", value)) {
            value += 2;
        }
        int colon = line.indexOf(": ", value);
        boolean hasKey = colon > value && PlainYaml.keyEnd(line, value, line.length()) == colon;
        if (!hasKey && value == blanks) {
            return Optional.empty();
        }
        value = hasKey ? colon + 2 : value;
        String text = line.substring(value).strip();
        return isMisread(text) && !text.contains(" #")
                ? Optional.of(line.substring(0, value) + quoted(text))
                : Optional.empty();
    }

    /** Whether {@code text} is plain words that YAML takes for something of its own. */
    private static boolean isMisread(String text) {
        if (text.isEmpty() || text.contains("{{")) {
            return false;
        }
        char first = text.charAt(0);
        if (text.startsWith("[[")) {
            return text.contains("]]") && text.indexOf("[[", 2) < 0;
        }
        boolean opens = "\"'[{|>!&#?-".indexOf(first) >= 0;
        return !opens && (text.contains(": ") || text.endsWith(":") || "@`%*".indexOf(first) >= 0);
    }

    private static String quoted(String text) {
        boolean single = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
        return YamlScalar.write(text, single ? YamlNode.Style.SINGLE : YamlNode.Style.DOUBLE, true);
    }
}
