package dev.wikiclean.vault;

import java.util.Random;

/** Markdown composed at random of every construct that the scan knows, whole and torn. */
final class GeneratedMarkdown {
    private static final String[] WORDS = {
        "a",
        "word",
        "the quick fox",
        "한글",
        "メモ",
        "🗂️",
        "é",
        "x^2",
        "1.",
        "#tag",
        "*em*",
        "**b**",
        "_u_",
        "~~s~~",
        "e.g.",
        "&amp;",
        "^id-1",
        "100%",
        "(p)",
        "==h==",
        "-",
        "+",
        "=",
        "|",
        "\\|",
        "\\",
        "\\[",
        "\\`",
        "!",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "\"",
        "'",
        ":",
    };
    private static final String[] LINKS = {
        "[[note]]",
        "[[note|shown]]",
        "[[folder/note#Heading|shown]]",
        "[[#Heading]]",
        "[[note#^id]]",
        "![[image.png]]",
        "![[image.png|100]]",
        "[[ blank ]]",
        "[[a\\|b]]",
        "[[a|b|c]]",
        "[[한글 노트]]",
        "[[a]][[b]]",
        "[[[x]]]",
        "[[]]",
        "[text](note.md)",
        "[text](My%20Note.md#A)",
        "[text](<note.md>)",
        "![alt](image.png)",
        "[text](note.md \"title\")",
        "[text](a(b)c.md)",
        "[![alt](i.png)](n.md)",
        "[te [x] xt](n.md)",
        "[te`]`xt](n.md)",
        "[](n.md)",
        "[text]( n.md )",
        "[text](note.md 'ti\ntle')",
        "[text](https://example.org/a?b=c#d)",
        "![[a]](n.md)",
        "[a](b",
        "[[a",
        "a]]",
        "[a]b](c)",
    };
    private static final String[] SPANS = {
        "`code`",
        "`` a`b ``",
        "`[[a]]`",
        "`",
        "``",
        "<br>",
        "<b>",
        "</b>",
        "<a href=\"x\">",
        "<!-- [[a]] -->",
        "<https://a.b/c>",
        "<a@b.c>",
        "<span title='[[a]]'>",
        "<!--",
        "-->",
        "%%",
        "%%[[c]]%%",
        "[^1]",
        "$x$",
        "$",
        "https://a.b/c",
    };

    private final Random random;
    private final StringBuilder out = new StringBuilder();

    private GeneratedMarkdown(long seed) {
        random = new Random(seed);
    }

    static String note(long seed) {
        return new GeneratedMarkdown(seed).note();
    }

    private String note() {
        int blocks = 1 + random.nextInt(8);
        for (int i = 0; i < blocks; i++) {
            block("", 0);
            if (random.nextInt(3) > 0) {
                out.append('\n');
            }
        }
        if (random.nextInt(4) == 0) {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    private void block(String prefix, int depth) {
        int kind = random.nextInt(depth > 3 ? 16 : 22);
        switch (kind) {
            case 0 -> line(prefix, "#".repeat(1 + random.nextInt(7)) + " " + inline(3) + pick(" #", "", " ##", "#"));
            case 1 -> {
                line(prefix, inline(3));
                line(prefix, pick("===", "---", "-", "=  "));
            }
            case 2 -> line(prefix, pick("---", "***", "_ _ _", "- - -", "--", "* *"));
            case 3 -> fence(prefix);
            case 4 -> line(prefix, pick("    ", "\t", "     ", "  \t") + inline(2));
            case 5 -> html(prefix);
            case 6 -> table(prefix);
            case 7 ->
                line(
                        prefix,
                        pick("[ref]: ", "[a b]:  ", "[r]:")
                                + pick("note.md", "<a.md>", "x.md \"t\"", "x y", "x.md 't"));
            case 8 -> line(prefix, "");
            case 9 -> line(prefix, "[^" + random.nextInt(3) + "]: " + inline(3));
            case 16, 17 -> container(prefix, "> ", pick("> ", ">", "> ", ""), depth);
            case 18, 19 -> container(prefix, pick("- ", "* ", "+ ", "-   ", "- [ ] "), "  ", depth);
            case 20 -> container(prefix, pick("1. ", "2) ", "10. "), pick("   ", "    "), depth);
            case 21 -> container(prefix, " - ", pick("   ", "\t", "", " "), depth);
            default -> {
                int lines = 1 + random.nextInt(3);
                for (int i = 0; i < lines; i++) {
                    line(prefix, inline(5));
                }
            }
        }
    }

    private void fence(String prefix) {
        String mark = pick("```", "~~~", "````", "```java", "~~~ x");
        line(prefix, mark);
        for (int i = random.nextInt(3); i >= 0; i--) {
            line(prefix, pick("[[a]]", "", "  code [x](y.md)", "``", "~~~~", inline(2)));
        }
        if (random.nextInt(5) > 0) {
            line(prefix, mark.replaceAll("[a-z ]", ""));
        }
    }

    private void html(String prefix) {
        line(
                prefix,
                pick(
                        "<div>",
                        "<pre>",
                        "<!-- c",
                        "<details><summary>",
                        "</div>",
                        "<x-y>",
                        "<?php",
                        "<!DOCTYPE html>",
                        "<b>t</b>"));
        line(prefix, inline(2));
        line(prefix, pick("</div>", "</pre>", "-->", "", "?>"));
    }

    private void table(String prefix) {
        line(prefix, "| " + inline(1) + " | h |");
        line(prefix, pick("|---|---|", "| --- | :-: |", "---|---", "|---|"));
        for (int i = random.nextInt(3); i >= 0; i--) {
            line(prefix, "| " + inline(2) + " | " + pick("[[a\\|b]]", "[[c]]", "`|`", "") + " |");
        }
    }

    /** Blocks of their own behind a container's marks. */
    private void container(String prefix, String first, String rest, int depth) {
        int start = out.length();
        for (int i = random.nextInt(3); i >= 0; i--) {
            block(prefix + rest, depth + 1);
        }
        if (out.length() > start + prefix.length() + rest.length() && out.indexOf(prefix + rest, start) == start) {
            out.replace(start, start + prefix.length() + rest.length(), prefix + first);
        }
    }

    private String inline(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(
                    switch (random.nextInt(5)) {
                        case 0, 1 -> pick(LINKS);
                        case 2 -> pick(SPANS);
                        default -> pick(WORDS);
                    });
            text.append(pick(" ", " ", " ", "", "  "));
        }
        return text.toString();
    }

    private void line(String prefix, String text) {
        out.append(prefix).append(text.replace("\n", "\n" + prefix)).append('\n');
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
