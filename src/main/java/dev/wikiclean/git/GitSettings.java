package dev.wikiclean.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.Config;

/** The settings in force, by key as git prints them: {@code core.autocrlf}, {@code remote.Origin.promisor}. */
final class GitSettings {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private GitSettings() {}

    /** As git itself reads them: all files, {@code includeIf} and the environment. */
    static GitSettings of(GitProgram program) throws IOException {
        GitSettings settings = new GitSettings();
        for (String record :
                program.plain().need("config", "--list", "--includes", "-z").records()) {
            int end = record.indexOf('\n');
            // A key without a value is true.
            settings.add(end < 0 ? record : record.substring(0, end), end < 0 ? "true" : record.substring(end + 1));
        }
        return settings;
    }

    /** As JGit reads them, which knows no {@code includeIf} and no environment. */
    static GitSettings of(Config config) {
        GitSettings settings = new GitSettings();
        for (String section : config.getSections()) {
            for (String name : config.getNames(section, true)) {
                settings.addAll(section + "." + name, config.getStringList(section, null, name));
            }
            for (String subsection : config.getSubsections(section)) {
                for (String name : config.getNames(section, subsection, true)) {
                    settings.addAll(
                            section + "." + subsection + "." + name, config.getStringList(section, subsection, name));
                }
            }
        }
        return settings;
    }

    private void addAll(String key, String[] all) {
        for (String value : all) {
            add(key, value == null || value.isEmpty() ? "true" : value);
        }
    }

    private void add(String key, String value) {
        values.computeIfAbsent(lower(key), k -> new ArrayList<>()).add(value);
    }

    /** Section and name know no case, a subsection between them does. */
    private static String lower(String key) {
        int first = key.indexOf('.');
        int last = key.lastIndexOf('.');
        return first < 0 || first == last
                ? key.toLowerCase(Locale.ROOT)
                : key.substring(0, first).toLowerCase(Locale.ROOT)
                        + key.substring(first, last)
                        + key.substring(last).toLowerCase(Locale.ROOT);
    }

    /** The value that counts. */
    Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key)).map(List::getLast);
    }

    /** Every value that was given. */
    List<String> all(String key) {
        return List.copyOf(values.getOrDefault(key, List.of()));
    }

    boolean isTrue(String key) {
        return get(key).filter(GitSettings::isTrueValue).isPresent();
    }

    private static boolean isTrueValue(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            default -> value.matches("[+-]?\\d+[kKmMgG]?") && !value.matches("[+-]?0+[kKmMgG]?");
        };
    }

    List<String> keys(Predicate<String> which) {
        return values.keySet().stream().filter(which).toList();
    }
}
