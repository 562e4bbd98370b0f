package dev.wikiclean.rules;

import dev.wikiclean.moc.MocSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A configuration while profile and vault are laid over each other: lists replace, mappings are merged. */
final class ConfigDraft {
    final Map<String, RuleSettings> rules = new LinkedHashMap<>();
    final Map<String, String> concepts = new LinkedHashMap<>();
    final Map<String, Integer> errorPatterns = new LinkedHashMap<>();
    List<String> ignore = List.of();
    List<String> templates = List.of();
    List<String> dailyNotes = List.of();
    NamePatterns placeholders = NamePatterns.NONE;
    NamePatterns dateFormats = NamePatterns.NONE;
    List<String> relatedSections = List.of();
    List<String> changelogSections = List.of();
    List<String> bookkeepingKeys = List.of();
    List<String> stubMarkers = List.of();
    MocSettings moc = new MocSettings("", 1, "{name} MOC", "category");
    MergeSettings merging = MergeSettings.DEFAULT;
    MentionSettings mentions = new MentionSettings(100, List.of());

    Config build(String origin) {
        return new Config(this, origin);
    }
}
