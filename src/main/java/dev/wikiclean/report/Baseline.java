package dev.wikiclean.report;

import dev.wikiclean.rules.Finding;
import dev.wikiclean.run.WorkException;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Findings that are known and not to be shown again, as a text for people and git: one a line, sorted, with a tab between
 * path, rule, line and words (see {@link FindingMark}). A tab, line end or backslash within is written {@code \t}, {@code
 * \n}, {@code \r}, {@code \\}.
 */
public final class Baseline {
    private static final String HEAD = "# wiki-clean baseline 1";
    private static final String ABOUT = "# Known findings, made by `check --baseline FILE --write-baseline`;"
            + " `check --baseline FILE` shows only others. A line may be deleted, and its finding is shown again.";

    private final List<FindingMark> marks;

    private Baseline(List<FindingMark> marks) {
        this.marks = marks.stream().sorted().toList();
    }

    public static Baseline of(List<Finding> findings, Function<VaultPath, Optional<SourceText>> sources) {
        return new Baseline(findings.stream()
                .map(finding -> FindingMark.of(finding, sources.apply(finding.path())))
                .toList());
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @param name of the file, for messages
     * @throws WorkException if it is no baseline; the message names the line
     */
    public static Baseline parse(String text, String name) throws WorkException {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
            throw new WorkException(
                    name + ":1: not a baseline: its first line must be '" + HEAD + "'; --write-baseline makes one");
        }
        List<FindingMark> marks = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (fields.length != 4 || !isPath(plain(fields[0])) || fields[1].isEmpty() || fields[2].isEmpty()) {
                throw new WorkException(
                        name + ":" + (i + 1)
                                + ": not an entry: path, rule, line and words with a tab between them; mend or delete the line");
            }
            marks.add(new FindingMark(plain(fields[0]), fields[1], fields[2], plain(fields[3])));
        }
        return new Baseline(marks);
    }

    private static boolean isPath(String path) {
        try {
            VaultPath.of(path);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public String text() {
        StringBuilder text = new StringBuilder(HEAD).append('\n').append(ABOUT).append('\n');
        for (FindingMark mark : marks) {
            text.append(written(mark.path())).append('\t').append(mark.rule()).append('\t');
            text.append(mark.line()).append('\t').append(written(mark.words())).append('\n');
        }
        return text.toString();
    }

    List<FindingMark> marks() {
        return marks;
    }

    /** How many findings are known. */
    public int size() {
        return marks.size();
    }

    /** A path may begin with a number sign, which would begin a comment. */
    private static String written(String field) {
        String written = field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
        return written.startsWith("#") ? "\\" + written : written;
    }

    private static String plain(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder plain = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 1 < field.length()) {
                c = field.charAt(++i);
                c = c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
