package dev.wikiclean.rules;

import dev.wikiclean.vault.Attachment;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Folders that a configuration should know of, by their names and by what they hold. */
record SurveyedFolders(List<String> templates, List<String> archives, List<VaultSurvey.Counted> attachments) {
    private static final Pattern TEMPLATES =
            Pattern.compile("(?iu).*(template|템플릿|模板|テンプレート|vorlage|plantilla|modèle|шаблон).*");
    private static final Pattern ARCHIVES =
            Pattern.compile("(?iu)[^\\p{L}]*(archives?|archived|archiv|보관|보관함|아카이브|归档|存档|アーカイブ|архив)[^\\p{L}]*");
    private static final int FILES_AT_LEAST = 5;

    static SurveyedFolders of(Vault vault, Config profile) {
        Set<String> templates = new TreeSet<>();
        Set<String> archives = new TreeSet<>();
        Map<String, Integer> files = new HashMap<>();
        Map<String, Integer> notes = new HashMap<>();
        for (VaultFile file : vault.files()) {
            String folder = file.path().folder();
            if (file instanceof Note note) {
                notes.merge(folder, 1, Integer::sum);
                named(folder, ARCHIVES).ifPresent(archives::add);
                if (isForm(note) && !profile.isTemplate(note.path())) {
                    named(folder, TEMPLATES).ifPresent(templates::add);
                }
            } else if (file instanceof Attachment) {
                files.merge(folder, 1, Integer::sum);
            }
        }
        Map<String, Integer> attachments = new TreeMap<>();
        files.forEach((folder, count) -> {
            if (count >= FILES_AT_LEAST && count > notes.getOrDefault(folder, 0) && !folder.isEmpty()) {
                attachments.put(folder, count);
            }
        });
        return new SurveyedFolders(globs(templates), globs(archives), VaultSurvey.ranked(attachments, 1));
    }

    /** Whether something is still to be filled in. */
    private static boolean isForm(Note note) {
        return note.text().contains("{{") || note.text().contains("<%");
    }

    /** The folder down to the first part that {@code pattern} fits. */
    private static Optional<String> named(String folder, Pattern pattern) {
        int from = 0;
        while (from < folder.length()) {
            int slash = folder.indexOf('/', from);
            int end = slash < 0 ? folder.length() : slash;
            if (pattern.matcher(folder.substring(from, end)).matches()) {
                return Optional.of(folder.substring(0, end));
            }
            from = end + 1;
        }
        return Optional.empty();
    }

    /** A star or a question mark in a folder's name stands for itself, and so for any character. */
    private static List<String> globs(Set<String> folders) {
        return folders.stream().map(f -> f.replace('*', '?') + "/**").toList();
    }
}
