package dev.wikiclean.report;

import dev.wikiclean.plan.ChangeSet;
import dev.wikiclean.plan.PlannedFile;
import dev.wikiclean.vault.VaultPath;
import java.nio.charset.StandardCharsets;

/** A change set as a unified diff with git's headers: {@code git apply} and {@code patch -p1} read it. */
public final class UnifiedDiff {
    private UnifiedDiff() {}

    public static String of(ChangeSet changes) {
        StringBuilder out = new StringBuilder();
        for (PlannedFile file : changes.files()) {
            write(file, out);
        }
        return out.toString();
    }

    private static void write(PlannedFile file, StringBuilder out) {
        switch (file) {
            case PlannedFile.Modified modified -> {
                header(modified.path(), modified.path(), out);
                body(
                        name("a/", modified.path()),
                        name("b/", modified.path()),
                        modified.before().text(),
                        modified.after().text(),
                        out);
            }
            case PlannedFile.Created created -> {
                header(created.path(), created.path(), out);
                out.append("new file mode 100644\n");
                body(
                        "/dev/null",
                        name("b/", created.path()),
                        "",
                        created.after().text(),
                        out);
            }
            case PlannedFile.Deleted deleted -> {
                header(deleted.path(), deleted.path(), out);
                out.append("deleted file mode 100644\n");
                body(name("a/", deleted.path()), "/dev/null", deleted.before().text(), "", out);
            }
            case PlannedFile.Renamed renamed -> {
                header(renamed.path(), renamed.to(), out);
                boolean same = renamed.opaque() || renamed.before().equals(renamed.after());
                if (same) {
                    out.append("similarity index 100%\n");
                }
                out.append("rename from ").append(quote("", renamed.path())).append('\n');
                out.append("rename to ").append(quote("", renamed.to())).append('\n');
                if (!same) {
                    body(
                            name("a/", renamed.path()),
                            name("b/", renamed.to()),
                            renamed.before().text(),
                            renamed.after().text(),
                            out);
                }
            }
        }
    }

    private static void header(VaultPath from, VaultPath to, StringBuilder out) {
        out.append("diff --git ")
                .append(quote("a/", from))
                .append(' ')
                .append(quote("b/", to))
                .append('\n');
    }

    private static void body(String from, String to, String before, String after, StringBuilder out) {
        if (before.equals(after)) {
            return;
        }
        out.append("--- ").append(from).append('\n');
        out.append("+++ ").append(to).append('\n');
        Hunks.write(before, after, out);
    }

    /** A name as the lines with minus and plus show it: a tab ends one with a blank, as git writes it. */
    private static String name(String prefix, VaultPath path) {
        String quoted = quote(prefix, path);
        return quoted.indexOf(' ') >= 0 && quoted.charAt(0) != '"' ? quoted + "\t" : quoted;
    }

    /** A name in C's quotes where it holds a quote, a backslash or a control character; as it is otherwise. */
    private static String quote(String prefix, VaultPath path) {
        String name = prefix + path.value();
        if (name.chars().noneMatch(c -> c < 0x20 || c == 0x7f || c == '"' || c == '\\')) {
            return name;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (b == '"' || b == '\\') {
                quoted.append('\\').append((char) b);
            } else if (b < 0x20 || b == 0x7f) {
                quoted.append(String.format("\\%03o", b & 0xff));
            } else {
                quoted.append((char) b);
            }
        }
        return quoted.append('"').toString();
    }
}
