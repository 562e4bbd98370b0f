package dev.wikiclean.vault;

import dev.wikiclean.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Plans edits between brackets: members, commas, and what a line end or a comment between them asks for. */
final class FlowItems {
    private FlowItems() {}

    /** What separates a new member from the one at {@code last}: a comma, and a new line where that begins one. */
    static String separator(String content, int last, String lineEnd) {
        int lineStart = content.lastIndexOf('\n', last) + 1;
        String before = content.substring(lineStart, last);
        boolean ownLine = lineStart > 0 && before.isBlank();
        return ownLine ? "," + lineEnd + before : ", ";
    }

    /** Removes the members whose index {@code removed} accepts. */
    static List<TextEdit> remove(EditableMatter matter, List<? extends YamlNode> items, IntPredicate removed) {
        String content = matter.content();
        YamlNode last = items.get(items.size() - 1);
        List<TextEdit> edits = new ArrayList<>();
        if (content.substring(items.get(0).start(), last.end()).indexOf('#') >= 0) {
            for (int i = 0; i < items.size(); i++) {
                if (removed.test(i)) {
                    edits.add(matter.edit(
                            items.get(i).start(),
                            behindComma(content, items.get(i).end()),
                            ""));
                }
            }
            return edits;
        }
        int lastKept = items.size() - 1;
        while (lastKept >= 0 && removed.test(lastKept)) {
            lastKept--;
        }
        if (lastKept < 0) {
            return List.of(matter.edit(items.get(0).start(), behindComma(content, last.end()), ""));
        }
        for (int i = 0; i < lastKept; i++) {
            if (removed.test(i)) {
                edits.add(matter.edit(items.get(i).start(), items.get(i + 1).start(), ""));
            }
        }
        if (lastKept < items.size() - 1) {
            edits.add(matter.edit(items.get(lastKept).end(), last.end(), ""));
        }
        return edits;
    }

    /** Behind the comma that follows {@code offset}, or {@code offset} where none follows. */
    private static int behindComma(String content, int offset) {
        int i = offset;
        while (i < content.length() && content.charAt(i) <= ' ') {
            i++;
        }
        return i < content.length() && content.charAt(i) == ',' ? i + 1 : offset;
    }
}
