package dev.wikiclean.rules;

import dev.wikiclean.text.Nfc;
import dev.wikiclean.vault.Excluded;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Paths that differ only in case or Unicode normalisation: one of them is lost where the file system folds both. */
final class CaseConflict implements Rule {
    static final String ID = "case-conflict";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.LINK;
    }

    @Override
    public Reach reach() {
        return Reach.NEIGHBOURS;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        Map<String, String> spellings = new HashMap<>();
        Set<String> folders = new HashSet<>();
        for (VaultFile file : context.vault().files()) {
            if (!(file instanceof Excluded)) {
                check(context, file.path(), spellings, folders, findings);
            }
        }
    }

    /** The file's folders, each once in the vault, from the top down to the first that conflicts; then the file. */
    private static void check(
            RuleContext context,
            VaultPath file,
            Map<String, String> spellings,
            Set<String> folders,
            Consumer<Finding> findings) {
        String path = file.value();
        boolean conflicts = false;
        for (int slash = path.indexOf('/'); slash >= 0 && !conflicts; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            conflicts = folders.add(folder)
                    ? report(context, file, folder, "the folder ", spellings, findings)
                    : !folder.equals(spellings.get(fold(folder)));
        }
        report(context, file, path, "", spellings, findings);
    }

    private static boolean report(
            RuleContext context,
            VaultPath file,
            String path,
            String kind,
            Map<String, String> spellings,
            Consumer<Finding> findings) {
        String other = spellings.putIfAbsent(fold(path), path);
        if (other == null) {
            return false;
        }
        if (!context.config().isIgnored(file)) {
            boolean sameCase = Nfc.of(path).equals(Nfc.of(other));
            findings.accept(context.finding(
                    ID,
                    file,
                    kind + "`" + path + "` differs from `" + other + "` only in "
                            + (sameCase ? "Unicode normalisation" : "case")
                            + "; on Windows, macOS and in Obsidian's links they are one",
                    Optional.empty()));
        }
        return true;
    }

    private static String fold(String path) {
        return NameFold.lower(Nfc.of(path));
    }
}
