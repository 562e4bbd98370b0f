package dev.wikiclean.rules;

import dev.wikiclean.vault.Excluded;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Names of files and folders that Windows refuses ("Naming Files, Paths, and Namespaces", Microsoft), and such that no
 * wikilink can hold.
 */
public final class UnportableName implements Rule {
    static final String ID = "unportable-name";

    private static final String ILLEGAL = "<>:\"\\|?*";
    private static final String NOT_LINKED = "#^[]";
    private static final int LONGEST = 255;
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.LINK;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        Set<String> folders = new HashSet<>();
        for (VaultFile file : context.vault().files()) {
            if (!(file instanceof Excluded) && !context.config().isIgnored(file.path())) {
                check(context, file.path(), folders, findings);
            }
        }
    }

    private static void check(RuleContext context, VaultPath file, Set<String> folders, Consumer<Finding> findings) {
        String path = file.value();
        int from = 0;
        while (from <= path.length()) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            if (slash < 0 || folders.add(path.substring(0, to))) {
                String part = path.substring(from, to);
                Optional<String> windows = windows(part);
                Optional<String> links = windows.isPresent() ? Optional.empty() : wikilinks(part);
                windows.ifPresent(what -> findings.accept(finding(context, file, name(part, slash >= 0) + what)));
                links.ifPresent(what -> findings.accept(
                        finding(context, file, name(part, slash >= 0) + what).with(Severity.INFO)));
            }
            from = to + 1;
        }
    }

    private static String name(String part, boolean folder) {
        return (folder ? "the folder name `" : "the name `") + part + "` ";
    }

    private static Finding finding(RuleContext context, VaultPath file, String message) {
        return context.finding(ID, file, message, Optional.empty());
    }

    /** Why no file can have the name {@code part} everywhere, for a person: Windows refuses it, or Linux and macOS. */
    public static Optional<String> refused(String part) {
        int bytes = part.getBytes(StandardCharsets.UTF_8).length;
        return bytes > LONGEST
                ? Optional.of("is longer than the " + LONGEST + " bytes that file systems hold (" + bytes + ")")
                : windows(part);
    }

    /** Why Windows refuses one part of a path, for a person. */
    static Optional<String> windows(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c < ' ') {
                return Optional.of(String.format("holds the control character U+%04X: illegal on Windows", (int) c));
            }
            if (ILLEGAL.indexOf(c) >= 0) {
                return Optional.of("holds `" + c + "`: illegal on Windows");
            }
        }
        char last = part.charAt(part.length() - 1);
        if (last == '.' || last == ' ') {
            return Optional.of("ends in a " + (last == '.' ? "dot" : "blank") + ": illegal on Windows");
        }
        if (isDevice(part)) {
            return Optional.of("is a device: reserved on Windows");
        }
        return part.length() > LONGEST
                ? Optional.of("has " + part.length() + " characters: Windows takes " + LONGEST)
                : Optional.empty();
    }

    /** Why no wikilink can name a file called {@code part}. */
    static Optional<String> wikilinks(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (NOT_LINKED.indexOf(part.charAt(i)) >= 0) {
                return Optional.of("holds `" + part.charAt(i) + "`: no wikilink can name it, only a Markdown link");
            }
        }
        return Optional.empty();
    }

    /** {@code CON}, {@code nul.txt}, {@code COM1}, {@code LPT²}: the extension does not help. */
    private static boolean isDevice(String part) {
        int dot = part.indexOf('.');
        String stem = (dot < 0 ? part : part.substring(0, dot)).stripTrailing().toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem)
                || stem.length() == 4
                        && (stem.startsWith("com") || stem.startsWith("lpt"))
                        && "0123456789¹²³".indexOf(stem.charAt(3)) >= 0;
    }
}
