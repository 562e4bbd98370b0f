package dev.wikiclean.report;

import java.util.ArrayList;
import java.util.List;

/** A text as the lines that a diff compares. */
final class Lines {
    private Lines() {}

    /** The lines of {@code text} with their line feeds; only the last may lack one. */
    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }
}
