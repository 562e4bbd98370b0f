package dev.wikiclean.assist.draft;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges code: fences of languages that no plugin runs, spans that no plugin reads. */
final class CodeJudge {
    /** Languages that Obsidian only colours. What is not named here may be run by a plugin, and is dropped. */
    static final Set<String> LANGUAGES = Set.of(
            "",
            "text",
            "txt",
            "plaintext",
            "plain",
            "console",
            "log",
            "bash",
            "sh",
            "shell",
            "zsh",
            "powershell",
            "python",
            "py",
            "java",
            "kotlin",
            "scala",
            "groovy",
            "clojure",
            "javascript",
            "typescript",
            "ts",
            "c",
            "cpp",
            "c++",
            "h",
            "csharp",
            "cs",
            "c#",
            "go",
            "rust",
            "rs",
            "swift",
            "ruby",
            "rb",
            "php",
            "perl",
            "lua",
            "r",
            "julia",
            "haskell",
            "hs",
            "ocaml",
            "fsharp",
            "elixir",
            "erlang",
            "dart",
            "zig",
            "nim",
            "sql",
            "json",
            "jsonc",
            "json5",
            "jsonl",
            "yaml",
            "yml",
            "toml",
            "ini",
            "properties",
            "xml",
            "html",
            "css",
            "scss",
            "diff",
            "patch",
            "dockerfile",
            "makefile",
            "cmake",
            "nginx",
            "graphql",
            "protobuf",
            "proto",
            "http",
            "regex",
            "terraform",
            "hcl",
            "asm",
            "cuda",
            "matlab",
            "pseudocode",
            "markdown",
            "md",
            "csv");

    private static final int MOST_LINES = 400;
    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_SPAN = 400;
    /** {@code INPUT[…]} and its like, {@code button-…}, {@code dice:…}, {@code dv.…}. */
    private static final Pattern READ_BY_PLUGINS = Pattern.compile(
            "(?:[=$!].*|[A-Z_]{3,30}\\[.*|button-.*|(?:dice|dv|js|jsx|calc|tracker|embed|query)[:.].*)");

    private CodeJudge() {}

    /** What speaks against a fenced block, whole lines with both fences. */
    static Optional<Forbidden> fence(String block, Allowed allowed) {
        String[] lines = block.split("\n", -1);
        String open = lines[0];
        int marks = 0;
        while (marks < open.length() && open.charAt(marks) == '`') {
            marks++;
        }
        String language = open.substring(marks).strip().toLowerCase(Locale.ROOT);
        boolean closed = lines.length > 1 && lines[lines.length - 1].strip().equals("`".repeat(marks));
        if (marks < 3 || !closed || lines.length > MOST_LINES) {
            return Optional.of(Forbidden.CODE);
        }
        if (!LANGUAGES.contains(language)) {
            return Optional.of(Forbidden.QUERY);
        }
        for (String line : lines) {
            if (line.length() > LONGEST_LINE) {
                return Optional.of(Forbidden.NESTING);
            }
        }
        return anywhere(block, allowed);
    }

    /** What speaks against the words of a code span. */
    static Optional<Forbidden> span(String code, Allowed allowed) {
        String bare = code.strip();
        if (bare.isEmpty() || bare.length() > LONGEST_SPAN) {
            return Optional.of(Forbidden.CODE);
        }
        return READ_BY_PLUGINS.matcher(bare).matches() ? Optional.of(Forbidden.QUERY) : anywhere(code, allowed);
    }

    /** Templater and linkifiers do not care for Markdown. */
    private static Optional<Forbidden> anywhere(String code, Allowed allowed) {
        if (code.contains("<%") || code.contains("%>")) {
            return Optional.of(Forbidden.TEMPLATE);
        }
        return allowed.urls().knowsAll(code) ? Optional.empty() : Optional.of(Forbidden.URL);
    }
}
