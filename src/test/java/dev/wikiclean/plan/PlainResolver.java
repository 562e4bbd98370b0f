package dev.wikiclean.plan;

import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkForm;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where links lead, written a second time from the description of how Obsidian resolves, without a word of the
 * program's own resolver: exact path, own folder, shortest path. To be compared with, not to be fast.
 */
final class PlainResolver {
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Map<String, String> folds = new HashMap<>();

    PlainResolver(Vault vault) {
        for (VaultFile file : vault.files()) {
            String path = file.path().value();
            String key = fold(path);
            byName.computeIfAbsent(key.substring(key.lastIndexOf('/') + 1), k -> new ArrayList<>())
                    .add(path);
        }
    }

    /** The path that {@code link} in {@code source} leads to; nothing for one that leads nowhere or out of the vault. */
    Optional<String> resolve(String source, Link link) {
        String target = link.target().text();
        if (target.isEmpty()) {
            return link.fragment().isEmpty() && link.form() == LinkForm.WIKI ? Optional.empty() : Optional.of(source);
        }
        if (target.contains("://") || link.form() != LinkForm.WIKI && target.matches("(?i)(mailto|tel|obsidian):.*")) {
            return Optional.empty();
        }
        if (link.kind() == LinkKind.CANVAS && link.form() == LinkForm.PATH) {
            return ending(fold(target)).stream()
                    .filter(path -> nfc(path).equals(nfc(target)))
                    .findFirst();
        }
        String folder = source.contains("/") ? source.substring(0, source.lastIndexOf('/')) : "";
        if (target.startsWith("/")) {
            return exact(target.substring(1));
        }
        if (target.startsWith("./") || target.startsWith("../")) {
            List<String> parts = new ArrayList<>(folder.isEmpty() ? List.of() : List.of(folder.split("/")));
            String rest = target;
            while (rest.startsWith("./") || rest.startsWith("../")) {
                if (rest.startsWith("../")) {
                    if (parts.isEmpty()) {
                        return Optional.empty();
                    }
                    parts.remove(parts.size() - 1);
                }
                rest = rest.substring(rest.indexOf('/') + 1);
            }
            parts.add(rest);
            return exact(String.join("/", parts));
        }
        for (String name : List.of(target, target + ".md")) {
            List<String> found = ending(fold(name));
            if (!found.isEmpty()) {
                return Optional.of(pick(found, name)
                        .or(() -> pick(found, folder.isEmpty() ? name : folder + "/" + name))
                        .orElse(found.get(0)));
            }
        }
        return Optional.empty();
    }

    private Optional<String> exact(String path) {
        for (String name : List.of(path, path + ".md")) {
            Optional<String> found = pick(ending(fold(name)), name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Of {@code found} the one that is {@code path}, as it is spelled or else as it is folded. */
    private Optional<String> pick(List<String> found, String path) {
        return found.contains(path)
                ? Optional.of(path)
                : found.stream().filter(f -> fold(f).equals(fold(path))).findFirst();
    }

    /** The paths that end in {@code key}, the shortest first. */
    private List<String> ending(String key) {
        return byName.getOrDefault(key.substring(key.lastIndexOf('/') + 1), List.of()).stream()
                .filter(path -> fold(path).equals(key) || fold(path).endsWith("/" + key))
                .sorted(Comparator.<String>comparingInt(path -> nfc(path).length())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private String fold(String name) {
        return folds.computeIfAbsent(name, n -> nfc(n).toLowerCase(Locale.ROOT));
    }

    private static String nfc(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
