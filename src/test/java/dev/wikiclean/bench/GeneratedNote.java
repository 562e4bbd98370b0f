package dev.wikiclean.bench;

import java.util.List;
import java.util.Random;

/** One generated note. */
final class GeneratedNote {
    private static final int LINKS = 12;
    private static final int LENGTH = 3750;
    private static final List<String> WORDS = List.of(
            "the",
            "of",
            "and",
            "a",
            "to",
            "in",
            "is",
            "that",
            "model",
            "system",
            "request",
            "latency",
            "because",
            "every",
            "budget",
            "token",
            "cache",
            "when",
            "which",
            "result",
            "measured",
            "against",
            "baseline",
            "throughput",
            "we",
            "found",
            "page",
            "write",
            "read",
            "path",
            "lock",
            "thread",
            "queue",
            "small",
            "large",
            "usually",
            "never",
            "`nextInt`",
            "*more*",
            "**must**");
    private static final List<String> KOREAN = List.of(
            "모델은", "추론", "비용을", "줄이기", "위해", "캐시를", "사용한다", "결과는", "다음과", "같다", "그리고", "토큰", "처리량이", "증가하면", "지연이",
            "늘어난다", "따라서", "측정이", "필요하다");

    private final GeneratedNames names;
    private final int number;
    private final Random random;
    private final boolean korean;
    private final StringBuilder text = new StringBuilder(5000);
    private int links;

    GeneratedNote(GeneratedNames names, int number, Random random) {
        this.names = names;
        this.number = number;
        this.random = random;
        this.korean = names.path(number).startsWith("지식");
    }

    /** The note's text, with the names of {@code mentions} others in plain words. */
    String text(int mentions) {
        if (number % 10 < 6) {
            frontMatter();
        }
        text.append("# ").append(names.name(number)).append("\n\n");
        int length = korean ? LENGTH * 5 / 9 : LENGTH;
        for (int section = 1; text.length() < length; section++) {
            text.append("## Section ").append(section).append("\n\n");
            switch (random.nextInt(6)) {
                case 0 -> code();
                case 1 -> list();
                case 2 -> table();
                default -> {
                    paragraph();
                    paragraph();
                }
            }
        }
        if (mentions > 0) {
            mention(mentions);
        }
        text.append("## 🔗 Graph\n\n");
        while (links < LINKS) {
            text.append("- ");
            link();
            text.append('\n');
        }
        return text.toString();
    }

    private void frontMatter() {
        text.append("---\nid: wiki-2026-")
                .append(String.format("%04d", number % 10_000))
                .append("\ntitle: \"")
                .append(names.name(number))
                .append("\"\ncategory: \"[[")
                .append(names.name(number % 20))
                .append("]]\"\nstatus: ")
                .append(random.nextInt(3) == 0 ? "verified" : "draft")
                .append("\ncanonical_id: self\naliases:\n  - \"Alias ")
                .append(number)
                .append("\"\n  - A")
                .append(number)
                .append("\nduplicate_of: none\nsource_trust_level: ")
                .append("ABCD".charAt(random.nextInt(4)))
                .append("\nconfidence_score: 0.")
                .append(random.nextInt(90) + 10)
                .append("\nverification_status: pending\ntags: [topic/t")
                .append(number % 40)
                .append(", wiki]\nlast_reinforced: 2026-05-08\ngithub_commit: pending\n")
                .append("tech_stack:\n  language: java\n  framework: none\n---\n\n");
        links++;
    }

    private void paragraph() {
        for (int i = 30 + random.nextInt(50); i > 0; i--) {
            word();
            text.append(random.nextInt(12) == 0 ? ". " : " ");
            if (random.nextInt(28) == 0 && links < LINKS) {
                link();
                text.append(' ');
            }
        }
        text.append("\n\n");
    }

    private void mention(int mentions) {
        text.append("## Mentions\n\n");
        for (int i = 0; i < mentions; i++) {
            word();
            text.append(' ').append(names.name(names.destination(random))).append(' ');
        }
        text.append("\n\n");
    }

    private void list() {
        for (int i = 4 + random.nextInt(6); i > 0; i--) {
            text.append(random.nextInt(4) == 0 ? "  - " : "- ");
            for (int w = 6; w > 0; w--) {
                word();
                text.append(' ');
            }
            if (random.nextInt(5) == 0 && links < LINKS) {
                link();
            }
            text.append('\n');
        }
        text.append('\n');
    }

    private void table() {
        text.append("| situation | approach |\n|---|---|\n");
        for (int i = 4; i > 0; i--) {
            text.append("| ");
            word();
            text.append(" | ");
            word();
            text.append(" |\n");
        }
        text.append('\n');
    }

    private void code() {
        text.append("```java\nint[] next = new int[n];\nfor (int i = 0; i < n; i++) {\n");
        for (int i = 3 + random.nextInt(6); i > 0; i--) {
            text.append("    next[i] = values[[index[i]]] + ")
                    .append(random.nextInt(100))
                    .append("; // [[not a link]]\n");
        }
        text.append("}\n```\n\n");
    }

    private void word() {
        List<String> words = korean ? KOREAN : WORDS;
        text.append(words.get(random.nextInt(words.size())));
    }

    private void link() {
        links++;
        if (random.nextInt(50) == 0) {
            text.append("[[Missing ").append(random.nextInt(500)).append("]]");
            return;
        }
        int to = names.destination(random);
        String name = names.name(to);
        switch (random.nextInt(10)) {
            case 0 -> text.append("[[").append(name).append("|see this]]");
            case 1 -> text.append("[[").append(name).append("#Section 1]]");
            case 2 ->
                text.append("[[")
                        .append(names.path(to), 0, names.path(to).length() - 3)
                        .append("]]");
            case 3 ->
                text.append("[words](")
                        .append(names.path(to)
                                .replace(" ", "%20")
                                .replace("(", "%28")
                                .replace(")", "%29"))
                        .append(')');
            default -> text.append("[[").append(name).append("]]");
        }
    }
}
