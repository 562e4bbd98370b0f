package dev.wikiclean.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Front matter as people and programs write it, from a seed: every shape of value, comments, blank lines, both line
 * ends, with and without a byte order mark. Most of it is YAML.
 */
record GeneratedFrontMatter(String note, List<String> keys) {
    private static final String[] WORDS = {
        "note",
        "1.10",
        "2026-05-08",
        "true",
        "null",
        "~",
        "한국어 제목",
        "日本",
        "😀 emoji",
        "a-b",
        "C++",
        "it's",
        "x#y",
        "a/b",
        "GPT-4o",
        "(x)",
        "-5",
        ".5",
        "[[A]]",
        "[[A|b]]",
        "[[Café#H]]",
        "[[A, B]]",
        "no",
        "e\u0301",
        "<% tp %>",
        "$x",
        "50%",
        "a, b",
        "x:y",
        "https://a.b/c#d",
        "a]b"
    };
    private static final String[] KEYS = {
        "title", "aliases", "tags", "up", "카테고리", "key two", "x", "last_reinforced", "a.b", "z-1", "related"
    };
    private static final String[] NOISE = {
        ":", ": ", " #", "#", "\n", "  ", "\t", "- ", "-", "'", "\"", "[", "]", "[[", "]]", "{", "}", ",", "|", ">",
        "&", "*", "!", "%", "@", "`", "\\", "\r", "\r\n", "\u0085", "\u2028", "\ufeff", "\ud83d", "?", "? ", "~",
        "---\n", "...", "x: ", "null", "\u00a0", "<<: "
    };

    static GeneratedFrontMatter of(Random random) {
        String eol = random.nextInt(4) == 0 ? "\r\n" : "\n";
        List<String> keys = new ArrayList<>();
        StringBuilder out = new StringBuilder(random.nextInt(8) == 0 ? "\ufeff---" : "---").append(eol);
        for (int i = random.nextInt(6); i > 0; i--) {
            String key = KEYS[random.nextInt(KEYS.length)];
            if (!keys.contains(key) || random.nextInt(20) == 0) {
                keys.add(key);
                entry(random, out, key, eol);
            }
            if (random.nextInt(6) == 0) {
                out.append(random.nextBoolean() ? "" : random.nextBoolean() ? "# [[note]]" : "  # 'more")
                        .append(eol);
            }
        }
        out.append("---");
        if (random.nextInt(10) != 0) {
            out.append(eol)
                    .append("body [[x]]")
                    .append(eol)
                    .append("---")
                    .append(eol)
                    .append("a: b")
                    .append(eol);
        }
        return new GeneratedFrontMatter(out.toString(), keys);
    }

    static String noise(Random random) {
        return NOISE[random.nextInt(NOISE.length)];
    }

    static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private static void entry(Random random, StringBuilder out, String key, String eol) {
        out.append(key).append(':');
        switch (random.nextInt(9)) {
            case 0 -> out.append(comment(random)).append(eol);
            case 1, 2, 3 ->
                out.append(' ').append(scalar(random)).append(comment(random)).append(eol);
            case 4 -> blockList(random, out, eol, random.nextInt(3));
            case 5 -> blockList(random, out, eol, 2);
            case 6 ->
                out.append(' ')
                        .append(flowList(random, eol))
                        .append(comment(random))
                        .append(eol);
            case 7 -> {
                out.append(eol);
                for (int i = 0; i <= random.nextInt(3); i++) {
                    out.append("  k")
                            .append(i)
                            .append(": ")
                            .append(scalar(random))
                            .append(eol);
                }
            }
            default -> {
                out.append(random.nextBoolean() ? " |" : " >-").append(eol);
                out.append("  text ")
                        .append(word(random))
                        .append(eol)
                        .append("  # [[no comment]]")
                        .append(eol);
            }
        }
    }

    private static void blockList(Random random, StringBuilder out, String eol, int indent) {
        out.append(comment(random)).append(eol);
        for (int i = 0; i <= random.nextInt(4); i++) {
            if (random.nextInt(8) == 0) {
                out.append(" ".repeat(indent)).append("# comment").append(eol);
            }
            String item = random.nextInt(12) == 0 ? "" : " " + scalar(random);
            out.append(" ".repeat(indent))
                    .append('-')
                    .append(item)
                    .append(comment(random))
                    .append(eol);
        }
    }

    private static String flowList(Random random, String eol) {
        List<String> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String word = word(random);
            boolean plain = random.nextBoolean() && !word.contains(",") && !word.contains("]") && !word.contains(":");
            items.add(plain ? word : '"' + word + '"');
        }
        String comma = random.nextInt(4) == 0 ? "," + eol + "    " : ", ";
        String trailing = !items.isEmpty() && random.nextInt(6) == 0 ? "," : "";
        return (random.nextInt(8) == 0 ? "[ " : "[") + String.join(comma, items) + trailing + "]";
    }

    private static String comment(Random random) {
        return random.nextInt(10) == 0 ? " # why [[not]]" : random.nextInt(12) == 0 ? "  " : "";
    }

    private static String scalar(Random random) {
        String word = word(random);
        return switch (random.nextInt(5)) {
            case 0 -> '"' + word + '"';
            case 1 -> '\'' + word.replace("'", "''") + '\'';
            case 2 -> '"' + word + "\\u0041 \\\"q\\\"\"";
            default -> word.equals("[[A, B]]") ? "[[A B]]" : word;
        };
    }
}
