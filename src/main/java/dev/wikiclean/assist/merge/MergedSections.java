package dev.wikiclean.assist.merge;

import dev.wikiclean.assist.merge.MergeAnswer.Joined;
import dev.wikiclean.assist.merge.SectionMerger.Merged;
import dev.wikiclean.dedupe.ParagraphKeys;
import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Fix;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.Stage;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts paragraphs of a merged note together as a model worded it, and keeps every paragraph that this replaces, word for
 * word, in the redirect note that the duplicate became. Where that cannot be, the section stays as code merged it.
 */
public final class MergedSections implements Rule {
    /** The name in findings and commits. */
    public static final String ID = "merge-sections";

    /** The heading of the replaced paragraphs in the redirect note. */
    static final String ARCHIVE = "Wording before the merge";

    private final Note merged;
    private final VaultPath archive;
    private final List<Merged> sections;

    /**
     * @param merged the canonical as the merge by code leaves it: any other text is left alone
     * @param archive the duplicate, a redirect by then
     */
    public MergedSections(Note merged, VaultPath archive, List<Merged> sections) {
        this.merged = merged;
        this.archive = archive;
        this.sections = List.copyOf(sections);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.MOC;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        Optional<Note> note = context.vault().note(merged.path());
        Optional<Note> redirect = context.vault().note(archive);
        boolean same =
                note.filter(each -> each.source().equals(merged.source())).isPresent();
        if (same && redirect.isPresent() && context.index().redirects().isRedirect(archive)) {
            fix(context, redirect.get())
                    .ifPresent(fix -> findings.accept(context.finding(
                            ID, note.get(), Span.at(merged.source().bodyStart()), fix.summary(), Optional.of(fix))));
        }
    }

    private Optional<Fix> fix(RuleContext context, Note redirect) {
        List<TextEdit> edits = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        List<String> told = new ArrayList<>();
        int paragraphs = 0;
        for (Merged section : sections) {
            List<MergePassage> replaced = section.joined().stream()
                    .flatMap(one -> one.from().stream())
                    .toList();
            if (replaced.stream().allMatch(each -> canBeKept(context, each))) {
                section.joined().forEach(one -> edits.addAll(edits(one)));
                for (MergePassage each : replaced) {
                    kept.add(each.origin().before().strip());
                    told.add(merged.path() + ": " + section.heading() + ": in other words now: \""
                            + abridged(each.words()) + "\", kept in " + archive);
                }
                paragraphs += section.joined().size();
            }
        }
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        TextEdit append = append(redirect, kept);
        if (!keepsAll(edits, redirect, append)) {
            return Optional.empty();
        }
        String summary =
                "say " + kept.size() + " paragraphs in " + paragraphs + " and keep their wording in " + archive;
        return Optional.of(new Fix(
                Applicability.UNSAFE,
                summary,
                List.of(new FileChange.Modify(merged.path(), edits), new FileChange.Modify(archive, List.of(append))),
                told));
    }

    /** Whether every link of the paragraph leads from the redirect note to where it leads from its own note. */
    private boolean canBeKept(RuleContext context, MergePassage passage) {
        VaultPath from = passage.origin().canonical() ? merged.path() : archive;
        String text = passage.origin().before();
        for (Link link : NoteParser.parse(from, SourceText.of(text)).links()) {
            boolean same = context.index()
                    .resolver()
                    .resolve(from, link)
                    .path()
                    .equals(context.index().resolver().resolve(archive, link).path());
            if (link.isSelf() || !same) {
                return false;
            }
        }
        return true;
    }

    /** The first paragraph becomes the new one, the others go with the line breaks before them. */
    private List<TextEdit> edits(Joined one) {
        List<TextEdit> edits = new ArrayList<>();
        MergePassage first = one.from().get(0);
        edits.add(TextEdit.replace(first.origin().span(), first.mark() + one.text()));
        for (MergePassage other : one.from().subList(1, one.from().size())) {
            int start = other.origin().span().start();
            while (start > 0 && Character.isWhitespace(merged.text().charAt(start - 1))) {
                start--;
            }
            edits.add(TextEdit.replace(new Span(start, other.origin().span().end()), ""));
        }
        return edits;
    }

    private static TextEdit append(Note redirect, List<String> kept) {
        String text = redirect.text();
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder added = new StringBuilder("\n\n## " + ARCHIVE);
        kept.forEach(each -> added.append("\n\n").append(each.replace("\r\n", "\n")));
        String feed = redirect.source().lineEnding().text();
        return TextEdit.insert(end, added.toString().replace("\n", feed));
    }

    /** The proof: what the merged note said before is said in it or in the redirect note afterwards, paragraph by paragraph. */
    private boolean keepsAll(List<TextEdit> edits, Note redirect, TextEdit append) {
        if (!TextEdits.areDisjoint(edits)) {
            return false;
        }
        Note after = NoteParser.parse(merged.path(), SourceText.of(TextEdits.apply(merged.text(), edits)));
        Note kept = NoteParser.parse(archive, SourceText.of(TextEdits.apply(redirect.text(), List.of(append))));
        Set<String> said = new HashSet<>(ParagraphKeys.of(after));
        said.addAll(ParagraphKeys.of(kept));
        return said.containsAll(ParagraphKeys.of(merged)) && said.containsAll(ParagraphKeys.of(redirect));
    }

    private static String abridged(String words) {
        int end = words.offsetByCodePoints(0, Math.min(60, words.codePointCount(0, words.length())));
        return words.substring(0, end) + (end < words.length() ? "…" : "");
    }
}
