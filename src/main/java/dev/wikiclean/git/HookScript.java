package dev.wikiclean.git;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The text of the hook: small, for any POSIX shell, with no process of its own but those that check. It carries the
 * checksum of itself, so that an edit is noticed.
 *
 * @param program the launcher's absolute path; empty where only {@code PATH} can tell
 * @param least the severity from which on a finding keeps from committing
 * @param forOthers whether people get this file who may not have wiki-clean: they are told, and not kept from committing
 * @param checks the vaults, in the order in which they were added
 */
record HookScript(Optional<String> program, String least, boolean forOthers, List<Check> checks) {
    /** The file that a hook of before is kept in, beside the hook. */
    static final String FORMER = "pre-commit.before-wiki-clean";

    private static final String SHELL = "#!/bin/sh\n";
    private static final String MARK = "# wiki-clean hook 1, sha256 ";
    private static final String ABOUT = """
            # Checks the notes that are being committed. `wiki-clean hook install` wrote this; `wiki-clean hook uninstall` takes
            # it away and brings back what was here before. To commit without the check: git commit --no-verify
            """;
    private static final String BEFORE = """
            case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
            former=$here/pre-commit.before-wiki-clean
            if [ -f "$former" ] && [ -x "$former" ]; then
                "$former" "$@" || exit
            fi
            if ! [ -x "$program" ] && ! program=$(command -v wiki-clean); then
                echo "wiki-clean: the notes were not checked: it is neither where it was when $0 was written nor on the PATH." >&2
                if [ "$missing" -ne 0 ]; then
                    echo "wiki-clean: \\`git commit --no-verify\\` commits all the same. To be rid of the check: if there is" >&2
                    echo "wiki-clean: $former, rename it to pre-commit, else remove $0" >&2
                fi
                exit "$missing"
            fi
            failed=0
            check() {
                [ -d "$1" ] || return 0
                "$program" check --staged --min-severity "$least" "$1" || failed=$?
            }
            """;
    private static final String AFTER = """
            if [ "$failed" -gt 1 ]; then
                echo 'wiki-clean: the check could not be made; `git commit --no-verify` commits all the same' >&2
            fi
            exit "$failed"
            """;
    private static final String CHECK = "check ";
    private static final String IN_TREE = "[ . -ef ";
    private static final String THEN = " ] && check ";

    /**
     * One vault.
     *
     * @param vault its folder, seen from the top of the work tree
     * @param tree the only work tree in which it is meant, where repositories share the hook
     */
    record Check(String vault, Optional<String> tree) {
        Check {
            Objects.requireNonNull(tree, "tree");
            // What begins so would be taken for an option, or for a file of arguments.
            vault = vault.isEmpty() ? "." : vault.startsWith("-") || vault.startsWith("@") ? "./" + vault : vault;
        }
    }

    HookScript {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(least, "least");
        checks = List.copyOf(checks);
    }

    /** The same without a vault. */
    HookScript without(Check check) {
        List<Check> rest = new ArrayList<>(checks);
        rest.remove(check);
        return new HookScript(program, least, forOthers, rest);
    }

    String text() {
        StringBuilder text = new StringBuilder(ABOUT);
        text.append("program=").append(ShellWord.quote(program.orElse(""))).append('\n');
        text.append("least=").append(ShellWord.quote(least)).append('\n');
        text.append("missing=").append(forOthers ? 0 : 1).append('\n').append(BEFORE);
        for (Check check : checks) {
            check.tree().ifPresent(tree -> text.append(IN_TREE)
                    .append(ShellWord.quote(tree))
                    .append(THEN.substring(0, THEN.length() - CHECK.length())));
            text.append(CHECK).append(ShellWord.quote(check.vault())).append('\n');
        }
        text.append(AFTER);
        return SHELL + MARK + sum(text.toString()) + "\n" + text;
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a text is a hook of ours, edited or not. */
    static boolean isOurs(String text) {
        return text.contains("\n" + MARK);
    }

    /** What a text of ours says; nothing where it was edited. */
    static Optional<HookScript> read(String text) {
        int end = text.indexOf('\n', SHELL.length());
        if (!text.startsWith(SHELL + MARK) || end < 0) {
            return Optional.empty();
        }
        String body = text.substring(end + 1);
        if (!text.startsWith(sum(body), SHELL.length() + MARK.length())) {
            return Optional.empty();
        }
        return Optional.of(parse(body));
    }

    private static HookScript parse(String body) {
        String program = "";
        String least = "";
        boolean forOthers = false;
        List<Check> checks = new ArrayList<>();
        for (int at = 0; at < body.length(); at = nextLine(body, at)) {
            if (body.startsWith("program='", at)) {
                ShellWord.Read read = word(body, at + "program=".length());
                program = read.word();
                at = read.end();
            } else if (body.startsWith("least='", at)) {
                least = word(body, at + "least=".length()).word();
            } else if (body.startsWith("missing=", at)) {
                forOthers = body.startsWith("missing=0", at);
            } else if (body.startsWith(CHECK + "'", at)) {
                ShellWord.Read vault = word(body, at + CHECK.length());
                checks.add(new Check(vault.word(), Optional.empty()));
                at = vault.end();
            } else if (body.startsWith(IN_TREE, at)) {
                ShellWord.Read tree = word(body, at + IN_TREE.length());
                ShellWord.Read vault = word(body, tree.end() + THEN.length());
                checks.add(new Check(vault.word(), Optional.of(tree.word())));
                at = vault.end();
            }
        }
        return new HookScript(Optional.of(program).filter(path -> !path.isEmpty()), least, forOthers, checks);
    }

    private static ShellWord.Read word(String text, int at) {
        return ShellWord.read(text, at).orElseThrow(() -> new IllegalStateException("not a word of ours at " + at));
    }

    private static int nextLine(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    private static String sum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
