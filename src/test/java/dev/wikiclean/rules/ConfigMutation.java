package dev.wikiclean.rules;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks a valid configuration as people, editors and disks do. */
final class ConfigMutation {
    static final String OWN = """
            # a configuration with everything in it
            extends: default
            rules:
              broken-link: {severity: error, history: 500, include: ["a/**"], exclude: [b/**]}
              stub-note:
                severity: warn
                remove: true
              error-note: {remove: false}
              orphan-note: info
              dead-related-link: {severity: warn, wanted-by: 2}
              category-moc: info
            include: ["**"]
            ignore:
              - drafts/**
              - "*.tmp.md"
            templates: ["**/Templates/**"]
            daily-notes: Journal/**
            date-formats: ["YYYY년 M월 D일", "[Week] ww, gggg"]
            placeholders: ["TODO *", "/^XX+$/"]
            related-sections: ["관련*", Related]
            changelog-sections: [Changelog]
            bookkeeping-keys: [title, id]
            stub-markers: ["TODO", "(작성 예정)"]
            concepts:
              LLM: Large Language Model
              "추론": Test-Time Compute
            error-patterns: {"service unavailable": 5}
            mentions: {common-percent: 3, ignore: [The]}
            duplicates:
              prefer: [a/**]
              redirects: keep
              origin-heading: "From %s"
              redirect-line: "→ %s"
            moc: {folder: Maps, min-notes: 2, title: "{name} MOC", category-key: category}
            reasoning:
              model: claude-sonnet-5-5
              small-model: claude-haiku-5-5
              providers:
                home: {wire: chat-completions, base-url: "http://127.0.0.1:8080/v1", key: HOME_KEY, models: {m: {in: 0}}}
              efforts: {low: 2000, medium: 8000, high: 16000}
              strategies: {verifiable: best-of-n, open-ended: thinking}
              samples: {most: 16, theta: 0.95, average: 5, best-of: 4, beam-width: 3}
              caps: {call: 0.05usd, month: 10usd, tokens: {run: 200000, day: none}}
              urls: false
              ignore: ["private/**"]
            """;
    private static final List<String> PIECES = List.of(
            "\t",
            "\u0000",
            "\uFEFF",
            "\r",
            "\r\n",
            "\n",
            "\u2028",
            "\u0085",
            "&a ",
            "*a",
            "<<: *a\n",
            "!!python/object:x ",
            "!foo ",
            "!!int ",
            "---\n",
            "...\n",
            "%TAG ! x\n",
            "|\n",
            ">-\n",
            "? ",
            "- ",
            ": ",
            "{",
            "}",
            "[",
            "]",
            ",",
            "\"",
            "'",
            "#",
            "@",
            "`",
            "~",
            "null",
            "1e999",
            "-1",
            "99999999999999999999",
            ".nan",
            "0x7f",
            "true",
            "off",
            "%s%n%d",
            "%",
            "$1",
            "\\",
            "/(/",
            "../..",
            "가",
            "😀",
            "[[[[[[[[",
            "{{{{{{{{",
            "*",
            "**",
            "?");
    private static final List<String> VALUES = List.of(
            "[]",
            "{}",
            "\"\"",
            "~",
            "7",
            "-0",
            "1.5",
            "true",
            "[a, [b]]",
            "{a: {b: c}}",
            "!x y",
            "&a [*a]",
            "off",
            "\"off\"",
            "2026-01-01",
            "%s",
            "\"%s %d %\"",
            "'{name}/'",
            "\"/*/\"",
            "|\n  text\n",
            "999999999999");

    private final Random random;

    ConfigMutation(Random random) {
        this.random = random;
    }

    /** One text, once to four times broken. */
    byte[] mutate() {
        String text = random.nextInt(4) == 0 ? Profiles.resource("/rules/profiles/default.yaml") : OWN;
        if (random.nextInt(12) == 0) {
            text = text.replace("\n", "\r\n");
        }
        if (random.nextInt(12) == 0) {
            text = "\uFEFF" + text;
        }
        for (int i = random.nextInt(4); i >= 0; i--) {
            text = change(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(8) == 0 && bytes.length > 0 ? flip(bytes) : bytes;
    }

    private String change(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)")));
        int at = random.nextInt(text.length() + 1);
        int line = random.nextInt(lines.size());
        return switch (random.nextInt(11)) {
            case 0 -> new StringBuilder(text).insert(at, pick(PIECES)).toString();
            case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(20)));
            case 2 -> {
                lines.add(random.nextInt(lines.size() + 1), lines.get(line));
                yield String.join("", lines);
            }
            case 3 -> {
                String moved = lines.remove(line);
                lines.add(random.nextInt(lines.size() + 1), moved);
                yield String.join("", lines);
            }
            case 4 -> {
                lines.set(line, " ".repeat(random.nextInt(5)) + lines.get(line));
                yield String.join("", lines);
            }
            case 5 -> misspelt(text, at);
            case 6, 7 -> {
                String one = lines.get(line);
                int colon = one.indexOf(": ");
                lines.set(line, colon < 0 ? one : one.substring(0, colon + 2) + pick(VALUES) + "\n");
                yield String.join("", lines);
            }
            case 8 -> text.substring(0, at);
            case 9 ->
                new StringBuilder(text)
                        .insert(at, pick(PIECES).repeat(1 + random.nextInt(200)))
                        .toString();
            default ->
                text
                        + pick(List.of(
                                "rules: {}\n", "extends: ./x.yaml\n", "<<: {ignore: a}\n", "? a\n: b\n", "[a]: b\n"));
        };
    }

    /** A letter of a word doubled, dropped or another one. */
    private String misspelt(String text, int at) {
        for (int i = at; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i)) && !Character.isSurrogate(text.charAt(i))) {
                String letter = text.substring(i, i + 1);
                String other = pick(List.of("", letter + letter, "x", letter.toUpperCase(java.util.Locale.ROOT)));
                return text.substring(0, i) + other + text.substring(i + 1);
            }
        }
        return text;
    }

    private byte[] flip(byte[] bytes) {
        if (random.nextBoolean()) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(new byte[] {(byte) 0xc3, (byte) 0x28});
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
