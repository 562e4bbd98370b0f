package dev.wikiclean.rules;

import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.dedupe.MergeOptions;
import dev.wikiclean.index.DateNames;
import dev.wikiclean.moc.MocSettings;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The effective configuration: a packaged profile and what the vault's {@code .wiki-clean.yaml} changes. Immutable. */
public final class Config {
    /** The name of a vault's own configuration. */
    public static final String FILE_NAME = ".wiki-clean.yaml";

    private final Map<String, RuleSettings> rules;
    private final List<Glob> ignore;
    private final List<Glob> templates;
    private final List<Glob> dailyNotes;
    private final NamePatterns placeholders;
    private final NamePatterns dateFormats;
    private final List<Glob> relatedSections;
    private final List<Glob> changelogSections;
    private final List<String> bookkeepingKeys;
    private final List<String> stubMarkers;
    private final Map<String, String> concepts;
    private final Map<String, Integer> errorPatterns;
    private final MocSettings moc;
    private final MentionSettings mentions;
    private final MergeSettings merging;
    private final String origin;
    private final ConfigDraft draft;
    private final List<Decision> decisions;
    private final boolean onlyDecided;

    Config(ConfigDraft draft, String origin) {
        this(draft, origin, List.of(), false, draft.merging);
    }

    private Config(
            ConfigDraft draft, String origin, List<Decision> decisions, boolean onlyDecided, MergeSettings merging) {
        this.rules = Map.copyOf(draft.rules);
        this.ignore = draft.ignore.stream().map(Glob::of).toList();
        this.templates = draft.templates.stream().map(Glob::of).toList();
        this.dailyNotes = draft.dailyNotes.stream().map(Glob::of).toList();
        this.placeholders = draft.placeholders;
        this.dateFormats = draft.dateFormats;
        this.relatedSections = draft.relatedSections.stream().map(Glob::of).toList();
        this.changelogSections = draft.changelogSections.stream().map(Glob::of).toList();
        this.bookkeepingKeys = List.copyOf(draft.bookkeepingKeys);
        this.stubMarkers = List.copyOf(draft.stubMarkers);
        this.concepts = Collections.unmodifiableMap(new LinkedHashMap<>(draft.concepts));
        this.errorPatterns = Collections.unmodifiableMap(new LinkedHashMap<>(draft.errorPatterns));
        this.moc = draft.moc;
        this.mentions = draft.mentions;
        this.merging = merging;
        this.origin = origin;
        this.draft = draft;
        this.decisions = List.copyOf(decisions);
        this.onlyDecided = onlyDecided;
    }

    /**
     * The configuration of the vault whose folder is {@code root}: its {@link #FILE_NAME} if it has one, over the
     * profile that it extends, else over the profile that the notes look like; and its decisions.
     *
     * @throws ConfigException if the file holds a mistake
     * @throws IOException if the file exists and cannot be read
     */
    public static Config load(Vault vault, Path root) throws IOException {
        return ConfigLoader.load(vault, root);
    }

    /** A configuration text over the profile that it extends, {@code default} if it names none. */
    public static Config parse(String text) {
        return ConfigLoader.parse(text, "default", "given as text");
    }

    /** A packaged profile as it is: {@code default} or {@code agent-wiki}. */
    public static Config of(String profile) {
        return ConfigLoader.profile(profile, "profile " + profile);
    }

    /** The same, with what people decided about notes that look alike. */
    public Config deciding(List<Decision> made) {
        return new Config(draft, origin, made, onlyDecided, merging);
    }

    /** The same, merging nothing but what people decided to be one topic. */
    public Config mergingOnlyWhatIsDecided() {
        return new Config(draft, origin, decisions, true, merging);
    }

    /** What people decided about notes that look alike. */
    public List<Decision> decisions() {
        return decisions;
    }

    boolean mergesOnlyWhatIsDecided() {
        return onlyDecided;
    }

    /** Where this comes from and why, for a person. */
    public String origin() {
        return origin;
    }

    public boolean isOn(String rule) {
        return settings(rule).severity().isPresent();
    }

    /** How much a finding of {@code rule} matters here; {@link Severity#INFO} for a rule that is off. */
    public Severity severity(String rule) {
        return settings(rule).severity().orElse(Severity.INFO);
    }

    /** Whether fixes of {@code rule} may take notes out of the vault. */
    public boolean removes(String rule) {
        return settings(rule).remove();
    }

    /** How many commits of the git history the repair of links may ask, the newest; 0 for none. */
    public int historyLimit() {
        return settings(BrokenLink.ID).history();
    }

    private RuleSettings settings(String rule) {
        return Optional.ofNullable(rules.get(rule)).orElse(RuleSettings.OFF);
    }

    /** Whether nothing is reported and nothing is changed in {@code path}. */
    public boolean isIgnored(VaultPath path) {
        return Glob.anyMatch(ignore, path.value());
    }

    public boolean isTemplate(VaultPath path) {
        return Glob.anyMatch(templates, path.value());
    }

    /** Whether the file lies where daily notes are kept, or is named by a date. */
    public boolean isDailyNote(VaultPath path) {
        return DailyName.isDated(path.stem())
                || dateFormats.match(path.stem())
                || Glob.anyMatch(dailyNotes, path.value());
    }

    /** Whether the configuration says that nobody expects a link to {@code target}, or a heading of that name, to exist. */
    boolean isPlaceholder(String target) {
        return placeholders.match(target);
    }

    /** Whether {@code target} names a day, a week or a month whose note may come. */
    boolean isDate(String target) {
        return DateNames.isDate(target) || dateFormats.match(target);
    }

    /** Whether a section of this heading only points to related notes. */
    public boolean isRelatedSection(String heading) {
        return Glob.anyMatch(relatedSections, heading.strip());
    }

    public boolean hasRelatedSections() {
        return !relatedSections.isEmpty();
    }

    /** Whether a section of this heading only tells when the note was changed. */
    public boolean isChangelogSection(String heading) {
        return Glob.anyMatch(changelogSections, heading.strip());
    }

    /** Front matter keys that say nothing about a note's topic. */
    public List<String> bookkeepingKeys() {
        return bookkeepingKeys;
    }

    /** Words that stand for "nothing here yet". */
    public List<String> stubMarkers() {
        return stubMarkers;
    }

    /** Names that people write for a note of another name. */
    public Map<String, String> concepts() {
        return concepts;
    }

    /** Phrases of captured error pages with their weights, besides the packaged ones. */
    public Map<String, Integer> errorPatterns() {
        return errorPatterns;
    }

    public MocSettings moc() {
        return moc;
    }

    /** How duplicates are merged. */
    public MergeOptions merging() {
        return merging.options();
    }

    /** The same configuration, in which the notes at {@code paths} (or in these folders) are canonical first of all. */
    public Config preferring(List<String> paths) {
        return paths.isEmpty() ? this : new Config(draft, origin, decisions, onlyDecided, merging.asking(paths));
    }

    MentionSettings mentions() {
        return mentions;
    }
}
