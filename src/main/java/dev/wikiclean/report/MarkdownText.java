package dev.wikiclean.report;

/**
 * The Markdown of a rule's page for a terminal: headings and strong words are bold, a link is its words, code is faint.
 * Not a parser of Markdown at large.
 */
final class MarkdownText {
    private MarkdownText() {}

    static String of(String markdown, Style style) {
        StringBuilder out = new StringBuilder(markdown.length() + 64);
        boolean code = false;
        for (String line : markdown.split("\n", -1)) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (code) {
                out.append("    ").append(style.faint(line)).append('\n');
            } else if (line.startsWith("#")) {
                out.append(style.bold(line.replaceFirst("^#+ ", ""))).append('\n');
            } else {
                inline(line, style, out);
                out.append('\n');
            }
        }
        return out.toString().stripTrailing();
    }

    private static void inline(String line, Style style, StringBuilder out) {
        for (int i = 0; i < line.length(); ) {
            int code = line.charAt(i) == '`' ? line.indexOf('`', i + 1) : -1;
            int strong = line.startsWith("**", i) ? line.indexOf("**", i + 2) : -1;
            int label = line.charAt(i) == '[' ? line.indexOf("](", i) : -1;
            int link = label < 0 ? -1 : line.indexOf(')', label);
            if (code > 0) {
                out.append(line, i, code + 1);
                i = code + 1;
            } else if (strong > 0) {
                out.append(style.bold(line.substring(i + 2, strong)));
                i = strong + 2;
            } else if (link > 0) {
                inline(line.substring(i + 1, label), style, out);
                i = link + 1;
            } else {
                out.append(line.charAt(i++));
            }
        }
    }
}
