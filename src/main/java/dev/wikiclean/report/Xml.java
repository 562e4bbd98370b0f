package dev.wikiclean.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML 1.0 without loading a library. What XML cannot say (control characters, half a surrogate pair) is left out;
 * a test holds it to what a parser reads.
 */
final class Xml {
    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    Xml(Appendable out) throws IOException {
        this.out = out;
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    Xml begin(String element) throws IOException {
        closeTag();
        out.append('<').append(element);
        open.push(element);
        inTag = true;
        return this;
    }

    /** An attribute of the element that was begun last. */
    Xml attribute(String name, String value) throws IOException {
        out.append(' ').append(name).append("=\"");
        escape(value, true);
        out.append('"');
        return this;
    }

    Xml text(String text) throws IOException {
        closeTag();
        escape(text, false);
        return this;
    }

    Xml end() throws IOException {
        String element = open.pop();
        if (inTag) {
            out.append("/>\n");
            inTag = false;
        } else {
            out.append("</").append(element).append(">\n");
        }
        return this;
    }

    private void closeTag() throws IOException {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    private void escape(String text, boolean inAttribute) throws IOException {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                case '\n', '\t' -> out.append(inAttribute ? "&#" + c + ";" : Character.toString(c));
                default -> {
                    if (isCharacter(c)) {
                        out.append(Character.toString(c));
                    }
                }
            }
        }
    }

    /** Whether XML 1.0 knows the code point; blank space has been dealt with. */
    private static boolean isCharacter(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
