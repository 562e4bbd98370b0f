package dev.wikiclean.rules;

import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.dedupe.MergeOptions;
import dev.wikiclean.index.DateNames;
import dev.wikiclean.moc.MocSettings;
import dev.wikiclean.reason.ReasoningSettings;
import dev.wikiclean.vault.ObsidianPlaces;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The effective configuration: a packaged profile and what the vault's {@code .wiki-clean.yaml} changes. Immutable. */
public final class Config {
    /** The name of a vault's own configuration. */
    public static final String FILE_NAME = ".wiki-clean.yaml";

    private final Settings settings;
    private final String profile;
    private final Map<String, RuleSettings> rules = new HashMap<>();
    private final Globs include;
    private final Globs ignore;
    private final Globs templates;
    private final Globs dailyNotes;
    private final NamePatterns placeholders;
    private final NamePatterns dateFormats;
    private final String origin;
    private final ConfigDraft draft;
    private final List<Decision> decisions;
    private final boolean onlyDecided;
    private final List<String> preferred;
    private final ObsidianPlaces places;

    Config(ConfigDraft draft, String profile, String origin) {
        this(draft, profile, origin, List.of(), false, List.of(), ObsidianPlaces.NONE);
    }

    private Config(
            ConfigDraft draft,
            String profile,
            String origin,
            List<Decision> decisions,
            boolean onlyDecided,
            List<String> preferred,
            ObsidianPlaces places) {
        this.settings = draft.settings();
        this.profile = profile;
        this.include = settings.get(ConfigKeys.INCLUDE);
        this.ignore = settings.get(ConfigKeys.IGNORE);
        this.templates = settings.get(ConfigKeys.TEMPLATES);
        this.dailyNotes = settings.get(ConfigKeys.DAILY_NOTES);
        this.placeholders = settings.get(ConfigKeys.PLACEHOLDERS);
        this.dateFormats = settings.get(ConfigKeys.DATE_FORMATS);
        draft.rules()
                .forEach((id, keys) -> rules.put(
                        id,
                        new RuleSettings(
                                settings.get(keys.severity()),
                                settings.get(keys.include()),
                                settings.get(keys.exclude()))));
        this.origin = origin;
        this.draft = draft;
        this.decisions = List.copyOf(decisions);
        this.onlyDecided = onlyDecided;
        this.preferred = List.copyOf(preferred);
        this.places = places;
    }

    /**
     * The configuration of the vault whose folder is {@code root}: its {@link #FILE_NAME} if it has one, over the
     * profile that it extends, else over the profile that the notes look like; and its decisions.
     *
     * @throws ConfigException if the file holds a mistake
     * @throws IOException if the file exists and cannot be read
     */
    public static Config load(Vault vault, Path root) throws IOException {
        return load(vault, root, Optional.empty());
    }

    /** The same, where {@code file}, if there is one, stands in for the vault's own. */
    public static Config load(Vault vault, Path root, Optional<Path> file) throws IOException {
        return load(AgentNotes.of(vault), root, file, ConfigFiles.DISK, ProfileAhead.none());
    }

    /** The same for a vault of these {@code notes}, whose configuration holds what {@code files} say. */
    public static Config load(AgentNotes notes, Path root, Optional<Path> file, ConfigFiles files, ProfileAhead ahead)
            throws IOException {
        return ConfigLoader.load(notes, root, file, files, ahead);
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
        return new Config(draft, profile, origin, made, onlyDecided, preferred, places);
    }

    /** The same, merging nothing but what people decided to be one topic. */
    public Config mergingOnlyWhatIsDecided() {
        return new Config(draft, profile, origin, decisions, true, preferred, places);
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

    /** Every value with the place that it comes from. */
    public EffectiveConfig effective() {
        return EffectiveConfig.of(this, draft, profile);
    }

    public boolean isOn(String rule) {
        return settings(rule).severity().isPresent();
    }

    /** How much a finding of {@code rule} matters here; {@link Severity#INFO} for a rule that is off. */
    public Severity severity(String rule) {
        return settings(rule).severity().orElse(Severity.INFO);
    }

    /** The value of an option: {@code context.config().option(StubNote.REMOVE)}. */
    <T> T option(Setting<T> setting) {
        return settings.get(setting);
    }

    /** Whether the value at {@code path}, such as {@code front-matter.keys.tags}, is the vault's own word, not a profile's. */
    boolean isOwn(String path) {
        return Optional.ofNullable(draft.places().get(path))
                .filter(place -> place.line() > 0)
                .isPresent();
    }

    /** How many commits of the git history the repair of links may ask, the newest; 0 for none. */
    public int historyLimit() {
        return option(BrokenLink.HISTORY);
    }

    private RuleSettings settings(String rule) {
        return Optional.ofNullable(rules.get(rule)).orElse(RuleSettings.OFF);
    }

    /** Whether {@code rule} reports what it finds in {@code path}, by the globs that it includes and excludes. */
    public boolean reports(String rule, VaultPath path) {
        return settings(rule).reports(path.value());
    }

    /** Whether nothing is reported and nothing is changed in {@code path}. */
    public boolean isIgnored(VaultPath path) {
        return ignore.match(path.value()) || !include.isEmpty() && !include.match(path.value());
    }

    /** The globs of notes that are filled in later. */
    public List<String> templates() {
        return templates.patterns();
    }

    /** The same, where Obsidian's settings in the vault name templates, daily notes and bookmarks. */
    Config knowing(ObsidianPlaces known) {
        return known.isSame(places)
                ? this
                : new Config(draft, profile, origin, decisions, onlyDecided, preferred, known);
    }

    /** Whether somebody bookmarked the file in Obsidian. */
    boolean isBookmarked(VaultPath path) {
        return places.isBookmarked(path);
    }

    /** Whether the note is filled in later. */
    public boolean isTemplate(VaultPath path) {
        return templates.match(path.value()) || places.isTemplate(path);
    }

    /** Whether the file lies where daily notes are kept, or is named by a date. */
    public boolean isDailyNote(VaultPath path) {
        return DailyName.isDated(path.stem())
                || dateFormats.match(path.stem())
                || dailyNotes.match(path.value())
                || places.isDailyNote(path);
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
        return relatedSections().match(heading);
    }

    SectionPatterns relatedSections() {
        return option(ConfigKeys.RELATED_SECTIONS);
    }

    public boolean hasRelatedSections() {
        return !relatedSections().isEmpty();
    }

    /** Whether a section of this heading only tells when the note was changed. */
    public boolean isChangelogSection(String heading) {
        return option(ConfigKeys.CHANGELOG_SECTIONS).match(heading);
    }

    /** How notes are verified. */
    public VerifySettings verifying() {
        return VerifyKeys.read(this);
    }

    /** Front matter keys that say nothing about a note's topic. */
    public List<String> bookkeepingKeys() {
        return option(ConfigKeys.BOOKKEEPING_KEYS);
    }

    /** Words that stand for "nothing here yet". */
    public List<String> stubMarkers() {
        return option(ConfigKeys.STUB_MARKERS);
    }

    /** Names that people write for a note of another name. */
    public Map<String, String> concepts() {
        return option(ConfigKeys.CONCEPTS);
    }

    /** How many notes one run may remove. */
    public RemovalLimit maxRemovals() {
        return RemovalLimit.of(option(ConfigKeys.MAX_REMOVALS)).orElseThrow();
    }

    /** Phrases of captured error pages with their weights, besides the packaged ones. */
    public Map<String, Integer> errorPatterns() {
        return option(ConfigKeys.ERROR_PATTERNS);
    }

    /** What is kept from reasoning models, beside what a note says of itself: what is ignored, and `reasoning: ignore`. */
    public Predicate<VaultPath> keptFromModels() {
        Globs kept = Globs.of(reasoning().ignore());
        return path -> isIgnored(path) || kept.match(path.value());
    }

    /** Whether and how a reasoning model is asked. */
    public ReasoningSettings reasoning() {
        return ReasoningReader.of(settings);
    }

    public MocSettings moc() {
        return new MocSettings(
                option(ConfigKeys.MOC_FOLDER),
                option(ConfigKeys.MOC_MIN_NOTES),
                option(ConfigKeys.MOC_TITLE),
                option(ConfigKeys.MOC_CATEGORY_KEY));
    }

    /** How duplicates are merged. */
    public MergeOptions merging() {
        return new MergeSettings(
                        option(ConfigKeys.PREFER),
                        preferred,
                        option(ConfigKeys.REDIRECTS).equals("remove"),
                        option(ConfigKeys.ORIGIN_HEADING),
                        option(ConfigKeys.REDIRECT_LINE))
                .options();
    }

    /** The same configuration, in which the notes at {@code paths} (or in these folders) are canonical first of all. */
    public Config preferring(List<String> paths) {
        return paths.isEmpty() ? this : new Config(draft, profile, origin, decisions, onlyDecided, paths, places);
    }
}
