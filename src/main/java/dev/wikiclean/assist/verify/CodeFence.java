package dev.wikiclean.assist.verify;

import java.util.Locale;

/**
 * A fenced block of code.
 *
 * @param language the first word behind the fence, in lower case; empty where none stands there
 * @param code the lines between the fences
 * @param start where the code begins, in the text that the block was cut from
 */
record CodeFence(String language, String code, int start) {
    /** Takes the block apart that begins with a fence; a block that is indented has no language. */
    static CodeFence of(String block) {
        String head = block.stripLeading();
        if (!head.startsWith("```") && !head.startsWith("~~~")) {
            return new CodeFence("", block, 0);
        }
        int feed = block.indexOf('\n');
        String line = (feed < 0 ? block : block.substring(0, feed)).strip();
        int fence = 0;
        while (fence < line.length() && line.charAt(fence) == line.charAt(0)) {
            fence++;
        }
        String info = line.substring(fence).strip();
        int word = 0;
        while (word < info.length()
                && (Character.isLetterOrDigit(info.charAt(word)) || "+#-_".indexOf(info.charAt(word)) >= 0)) {
            word++;
        }
        int start = feed < 0 ? block.length() : feed + 1;
        int end = block.length();
        int last = block.lastIndexOf('\n');
        String tail = last < 0 ? "" : block.substring(last + 1).strip();
        boolean closed = last >= start - 1 && tail.length() >= 3 && (tail.startsWith("```") || tail.startsWith("~~~"));
        end = closed ? Math.max(start, last + 1) : end;
        return new CodeFence(info.substring(0, word).toLowerCase(Locale.ROOT), block.substring(start, end), start);
    }
}
