package dev.wikiclean.report;

import dev.wikiclean.rules.PageExample;
import dev.wikiclean.rules.RulePage;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A rule's page with its examples, each with what is found and what becomes of it: {@code explain}. */
public final class RuleText {
    private RuleText() {}

    /** Writes the page for a terminal. */
    public static void write(RulePage page, String severity, Style style, Appendable out) throws IOException {
        out.append(style.bold(page.id())).append("  ").append(severity);
        out.append(", fix: ").append(page.fix()).append("\n\n");
        out.append(MarkdownText.of(page.summary() + ".\n\n" + page.text(), style))
                .append('\n');
        for (RulePage.Option option : page.options()) {
            out.append("\nrules.")
                    .append(page.id())
                    .append('.')
                    .append(option.name())
                    .append(": ");
            out.append(option.values())
                    .append("\n    ")
                    .append(option.sentence())
                    .append('\n');
        }
        for (PageExample example : page.examples()) {
            out.append('\n').append(style.bold("Example: " + example.name())).append("\n\n");
            for (String finding : example.findings()) {
                out.append("  ").append(Plain.line(finding)).append('\n');
            }
            if (example.findings().isEmpty()) {
                out.append("  nothing is found\n");
            }
            for (String line : changes(example).lines().toList()) {
                out.append("  ").append(style.diffLine(Plain.line(line))).append('\n');
            }
        }
    }

    /** Writes the page as Markdown, with the examples in it. */
    public static void markdown(RulePage page, String severity, Appendable out) throws IOException {
        out.append("# ").append(page.id()).append("\n\n").append(page.summary()).append(".\n\n");
        out.append("| severity | fix |\n|---|---|\n| " + severity + " | " + page.fix() + " |\n\n");
        out.append(page.text()).append("\n\n");
        for (RulePage.Option option : page.options()) {
            out.append("- `" + option.name() + "` (" + option.values() + "): " + option.sentence() + "\n");
        }
        out.append(page.options().isEmpty() ? "" : "\n").append("## Examples\n");
        for (PageExample example : page.examples()) {
            out.append("\n### ").append(example.name()).append("\n\n");
            if (example.findings().isEmpty()) {
                out.append("Nothing is found.\n");
            } else {
                fenced("text", String.join("\n", example.findings()) + "\n", out);
            }
            String changes = changes(example);
            if (!changes.isEmpty()) {
                out.append('\n');
                fenced("diff", changes, out);
            }
        }
    }

    /** A fence longer than any within. */
    private static void fenced(String language, String text, Appendable out) throws IOException {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        out.append(fence).append(language).append('\n').append(text);
        out.append(fence).append('\n');
    }

    private static String changes(PageExample example) {
        StringBuilder diff = new StringBuilder();
        TreeSet<String> paths = new TreeSet<>(example.before().keySet());
        paths.addAll(example.after().keySet());
        for (String path : paths) {
            change(path, example.before(), example.after(), diff);
        }
        return diff.toString();
    }

    private static void change(
            String path,
            Map<String, Optional<String>> before,
            Map<String, Optional<String>> after,
            StringBuilder diff) {
        if (path.startsWith(".")) {
            diff.append("with ").append(path).append('\n');
            before.getOrDefault(path, Optional.empty()).orElse("").lines().forEach(line -> diff.append("    ")
                    .append(line)
                    .append('\n'));
            return;
        }
        String old = before.getOrDefault(path, Optional.empty()).orElse("");
        String now = after.getOrDefault(path, Optional.empty()).orElse("");
        boolean gone = !after.containsKey(path);
        if (!gone && before.containsKey(path) && old.equals(now)) {
            return;
        }
        diff.append("--- ")
                .append(before.containsKey(path) ? path : "/dev/null")
                .append('\n');
        diff.append("+++ ").append(gone ? "/dev/null" : path).append('\n');
        Hunks.write(old, now, diff);
    }
}
