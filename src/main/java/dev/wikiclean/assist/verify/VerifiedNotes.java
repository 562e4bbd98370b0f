package dev.wikiclean.assist.verify;

import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Changelog;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Fix;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.Stage;
import dev.wikiclean.rules.VerifySettings;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.FrontMatterEdits;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes down in notes how they were verified: `verification_status`, `confidence_score`, `last_reinforced`, a line in the
 * verification section and an entry in the changelog, where the note has these. What the note says of its topic is never
 * touched. A note that is not as it was judged is left alone, and so is one that already says all this.
 */
public final class VerifiedNotes implements Rule {
    /** The name in findings and commits. */
    public static final String ID = "verify";

    private static final String STATUS = "verification_status";
    private static final String SCORE = "confidence_score";
    private static final String DAY = "last_reinforced";

    private final Map<String, Judged> judged = new LinkedHashMap<>();
    private final String model;
    private final LocalDate today;

    /**
     * @param model who judged, as notes name it, where the judgement does not say
     * @param today the day of what code alone has judged
     */
    public VerifiedNotes(List<Judged> judged, String model, LocalDate today) {
        judged.forEach(each -> this.judged.put(each.note().path().value(), each));
        this.model = model;
        this.today = today;
    }

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
        context.notes().forEach(note -> {
            Judged result = judged.get(note.path().value());
            if (result != null
                    && !result.verdicts().isEmpty()
                    && note.source().equals(result.note().source())) {
                finding(context, note, result).ifPresent(findings);
            }
        });
    }

    private Optional<Finding> finding(RuleContext context, Note note, Judged result) {
        VerifySettings settings = context.config().verifying();
        Confidence confidence = Confidence.of(
                note, result.verdicts(), context.vault(), settings, path -> isLinked(context, note, path));
        LocalDate day = result.day().orElse(today);
        boolean newer = result.day().isPresent() && isNewer(note.frontMatter(), day);
        if (saysSo(note.frontMatter(), confidence) && !newer) {
            return Optional.empty();
        }
        List<TextEdit> edits = new ArrayList<>();
        try {
            edits.addAll(FrontMatterEdits.on(note.source())
                    .set(STATUS, confidence.status())
                    .setLiteral(SCORE, confidence.score().toPlainString())
                    .setLiteral(DAY, day.toString())
                    .edits());
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
        Wording wording = Wording.of(note);
        section(note, settings, wording.line(day, confidence, who(result))).ifPresent(edits::add);
        Changelog.add(context.config(), note, day, wording.change(confidence, who(result)), "wiki-clean")
                .ifPresent(edits::add);
        String message = confidence.supported() + " claims supported, " + confidence.refuted() + " refuted, "
                + confidence.unproven() + " without enough evidence";
        Fix fix = new Fix(
                Applicability.UNSAFE,
                "set " + STATUS + " to " + confidence.status() + " and " + SCORE + " to "
                        + confidence.score().toPlainString(),
                List.of(new FileChange.Modify(note.path(), edits)));
        return Optional.of(context.finding(ID, note, Span.at(note.source().bodyStart()), message, Optional.of(fix)));
    }

    /** A source is named in the front matter, or lies where sources do. */
    private static boolean isLinked(RuleContext context, Note note, VaultPath path) {
        VerifySettings settings = context.config().verifying();
        return !settings.sourceFiles().test(path.value())
                && new Sources(context.index().resolver(), settings.sourceKeys())
                        .of(note).stream()
                                .noneMatch(ref -> ref instanceof SourceRef.InVault file
                                        && file.file().equals(path));
    }

    private String who(Judged result) {
        return result.models().isEmpty() ? model : result.models();
    }

    private static boolean isNewer(FrontMatter matter, LocalDate day) {
        return matter.string(DAY)
                .map(String::strip)
                .filter(said -> said.compareTo(day.toString()) >= 0)
                .isEmpty();
    }

    private static boolean saysSo(FrontMatter matter, Confidence confidence) {
        return matter.string(STATUS).filter(confidence.status()::equals).isPresent()
                && matter.string(SCORE)
                        .flatMap(VerifiedNotes::number)
                        .filter(score -> score.compareTo(confidence.score()) == 0)
                        .isPresent();
    }

    private static Optional<BigDecimal> number(String written) {
        try {
            return Optional.of(new BigDecimal(written.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A list item at the end of the first verification section. */
    private static Optional<TextEdit> section(Note note, VerifySettings settings, String line) {
        List<Span> sections = Sections.of(note, settings.sections());
        if (sections.isEmpty()) {
            return Optional.empty();
        }
        String text = note.text();
        Span section = sections.get(0);
        int end = section.end();
        while (end > section.start() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        String feed = note.source().lineEnding().text();
        int start = text.lastIndexOf('\n', end - 1) + 1;
        String last = text.substring(start, end).stripLeading();
        boolean list = last.startsWith("- ") || last.startsWith("* ") || last.startsWith("+ ");
        boolean nested = list && !last.equals(text.substring(start, end));
        String mark = list && !nested ? last.substring(0, 2) : "- ";
        String gap = list && !nested ? feed : feed + feed;
        return Optional.of(TextEdit.insert(end, gap + mark + line));
    }
}
