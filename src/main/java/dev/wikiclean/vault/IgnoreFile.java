package dev.wikiclean.vault;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of one ignore file and the folder they hold for.
 *
 * @param folder the folder relative to the work tree's root as {@link IgnoreRule#bytes}, with a slash at its end; empty
 *     for the root
 */
record IgnoreFile(String folder, List<IgnoreRule> rules) {
    /** What a file says of a path. */
    enum Verdict {
        IGNORED,
        KEPT,
        SILENT
    }

    private static final String BOM = IgnoreRule.bytes("\uFEFF");

    /** The rules of {@code text}, which is a file's content as {@link IgnoreRule#bytes}. */
    static IgnoreFile parse(String folder, String text) {
        List<IgnoreRule> rules = new ArrayList<>();
        int from = text.startsWith(BOM) ? BOM.length() : 0;
        while (from < text.length()) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            int last = newline > from && text.charAt(newline - 1) == '\r' ? end - 1 : end;
            IgnoreRule.parse(text.substring(from, last)).ifPresent(rules::add);
            from = end + 1;
        }
        return new IgnoreFile(folder, List.copyOf(rules));
    }

    /** What the last rule that matches says of {@code path}, which is relative to the work tree's root. */
    Verdict verdict(String path, boolean isFolder) {
        String inside = path.substring(folder.length());
        for (int i = rules.size() - 1; i >= 0; i--) {
            IgnoreRule rule = rules.get(i);
            if (rule.matches(inside, isFolder)) {
                return rule.negated() ? Verdict.KEPT : Verdict.IGNORED;
            }
        }
        return Verdict.SILENT;
    }
}
