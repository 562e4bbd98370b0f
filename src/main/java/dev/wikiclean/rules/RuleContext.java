package dev.wikiclean.rules;

import dev.wikiclean.index.RenameHistory;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.moc.ManagedBlock;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.ConflictCopy;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.NotDownloaded;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultFileParser;
import dev.wikiclean.vault.VaultPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule may look at: the snapshot, its index, the configuration, and what files were called before. What several
 * rules ask for is worked out once, when the first of them asks.
 */
public final class RuleContext {
    private final VaultIndex index;
    private final Config config;
    private final RenameHistory history;
    private final Optional<Set<VaultPath>> asked;
    private final Memo<LinkRepairs> repairs = Memo.of(() -> new LinkRepairs(this));
    private final Memo<List<Duplicates.Judged>> duplicates = Memo.of(() -> Duplicates.judged(this));
    private final Memo<MatterSchema> schema;
    private final Memo<List<Note>> judged =
            Memo.of(() -> vault().notes().filter(note -> !isLeftAlone(note)).toList());
    private final Memo<NoteVerdicts> verdicts = Memo.of(() -> new NoteVerdicts(this));
    private final Memo<Removals> removals = Memo.of(() -> new Removals(this));
    private final Memo<Map<VaultPath, ConflictCopy>> copies = Memo.of(() -> ConflictCopy.of(vault()));
    private final Memo<Optional<VaultPath>> elsewhere = Memo.of(this::findNotDownloaded);
    private final Memo<Set<VaultPath>> managed = Memo.of(this::findManaged);

    private final Memo<NoteMarks> marks = Memo.of(this::findMarks);
    private final Memo<Map<VaultPath, OptOut>> optOuts = Memo.of(this::findOptOuts);

    private RuleContext(VaultIndex index, Config config, RenameHistory history, Optional<Set<VaultPath>> asked) {
        this.asked = asked;
        this.index = Objects.requireNonNull(index, "index");
        this.config = config.knowing(index.vault().settings().places());
        this.history = Objects.requireNonNull(history, "history");
        this.schema = Memo.of(() -> MatterSchema.of(this.config));
    }

    /** Of a context that is asked about the files at {@code asked} above all. */
    public RuleContext(VaultIndex index, Config config, RenameHistory history, Set<VaultPath> asked) {
        this(index, config, history, Optional.of(asked));
    }

    public RuleContext(VaultIndex index, Config config, RenameHistory history) {
        this(index, config, history, Optional.empty());
    }

    /** Without a memory of former names. */
    public RuleContext(VaultIndex index, Config config) {
        this(index, config, RenameHistory.NONE);
    }

    public VaultIndex index() {
        return index;
    }

    public Config config() {
        return config;
    }

    public RenameHistory history() {
        return history;
    }

    /**
     * Works out what nearly every rule asks for, on all cores: rules that run side by side would wait for the first of
     * them to do so.
     */
    public void prepare() {
        marks.get();
        judged.get();
    }

    /** Which notes may hold what rules look for in their texts. */
    NoteMarks marks() {
        return marks.get();
    }

    /** What broken links meant. */
    LinkRepairs repairs() {
        return repairs.get();
    }

    /** The clusters of notes on one topic: the dearest thing that a rule can ask for. */
    List<Duplicates.Judged> duplicates() {
        return duplicates.get();
    }

    /** What the configuration says of front matter. */
    MatterSchema schema() {
        return schema.get();
    }

    /** Whether notes are error pages or stubs. */
    NoteVerdicts verdicts() {
        return verdicts.get();
    }

    /** What keeps notes in the vault. */
    Removals removals() {
        return removals.get();
    }

    /** Whether the note holds, or seems to hold, a block that this program keeps. */
    boolean hasManagedBlock(VaultPath note) {
        return managed.get().contains(note);
    }

    private NoteMarks findMarks() {
        return NoteMarks.of(vault(), MarkScan.packaged(), asked);
    }

    private Set<VaultPath> findManaged() {
        return marks.get().speaking().stream()
                .filter(note -> ManagedBlock.mayStandIn(note.text()))
                .map(Note::path)
                .collect(Collectors.toSet());
    }

    public Vault vault() {
        return index.vault();
    }

    /** The copies that sync clients made, by path. */
    Map<VaultPath, ConflictCopy> conflictCopies() {
        return copies.get();
    }

    /** A note that is there, but not downloaded: it may link to anything. */
    Optional<VaultPath> notDownloaded() {
        return elsewhere.get();
    }

    private Optional<VaultPath> findNotDownloaded() {
        return vault().files().stream()
                .filter(file -> file instanceof NotDownloaded && VaultFileParser.parses(file.path()))
                .map(VaultFile::path)
                .findFirst();
    }

    /** What the note wants to be left alone with. */
    OptOut optOut(VaultPath note) {
        return optOuts.get().getOrDefault(note, OptOut.NONE);
    }

    private Map<VaultPath, OptOut> findOptOuts() {
        Map<VaultPath, OptOut> found = new HashMap<>();
        for (Note note : marks.get().speaking()) {
            OptOut optOut = OptOutReader.read(note);
            if (!optOut.isNone()) {
                found.put(note.path(), optOut);
            }
        }
        return found;
    }

    /** Whether {@code rule} is off in the file as a whole: by the configuration, or by what the note says itself. */
    boolean isOff(String rule, VaultPath path) {
        return !config.reports(rule, path) || optOut(path).covers(rule);
    }

    /** Whether the finding is to be told: its rule is not off where it stands. */
    public boolean isTold(Finding finding) {
        return config.reports(finding.rule(), finding.path())
                && !optOut(finding.path()).covers(finding.rule(), finding.span().start());
    }

    /** The finding without its fix, where that would take a note out of the vault that its rule must leave alone. */
    public Finding guarded(Finding finding) {
        if (finding.fix().isEmpty()) {
            return finding;
        }
        for (FileChange change : finding.fix().get().changes()) {
            VaultPath path = change.path();
            boolean leaves = change instanceof FileChange.Delete || change instanceof FileChange.Rename;
            if (leaves && (isOff(finding.rule(), path) || optOut(path).keepsNote(finding.rule()))) {
                return finding.withoutFix("; kept, for " + path + " asks for it");
            }
        }
        return finding;
    }

    /** Whether rules leave the file alone: it says so itself, or {@link #isPassedOver}. */
    public boolean isLeftAlone(LinkedFile file) {
        return isPassedOver(file) || optOut(file.path()).whole();
    }

    /** Whether the configuration leaves the file out, or it is one side of a conflict, or both. */
    boolean isPassedOver(LinkedFile file) {
        return config.isIgnored(file.path())
                || conflictCopies().containsKey(file.path())
                || file instanceof Note note && note.conflict().isPresent();
    }

    /** The notes that rules may report and change, by path: all but those that are left alone. */
    public Stream<Note> notes() {
        return judged.get().stream();
    }

    /**
     * Of {@link #notes} those that anybody wants to hear of: for rules to which a note is what it is by its own text, and
     * which take their time.
     */
    Stream<Note> askedNotes() {
        return asked.isEmpty() ? notes() : notes().filter(note -> asked.get().contains(note.path()));
    }

    /** Notes, canvases and bases that rules may report and change, by path. */
    public Stream<LinkedFile> linkedFiles() {
        return vault().linkedFiles().filter(file -> !isLeftAlone(file));
    }

    /** A finding of {@code rule} in {@code file}, with the severity that the configuration gives it. */
    public Finding finding(String rule, LinkedFile file, Span span, String message, Optional<Fix> fix) {
        return new Finding(
                rule, config.severity(rule), file.path(), span, file.source().position(span.start()), message, fix);
    }

    /** A finding at the head of a file without text. */
    public Finding finding(String rule, VaultPath path, String message, Optional<Fix> fix) {
        return new Finding(
                rule, config.severity(rule), path, Span.at(0), new dev.wikiclean.text.Position(1, 1), message, fix);
    }
}
