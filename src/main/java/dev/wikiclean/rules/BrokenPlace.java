package dev.wikiclean.rules;

import dev.wikiclean.index.FragmentWriter;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.rules.FragmentRepairs.Answer;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.Note;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Links into notes that do not have the heading or the block that they name. */
abstract sealed class BrokenPlace implements Rule permits BrokenHeading, BrokenBlock {
    private final String what;
    private final boolean blocks;

    BrokenPlace(String what, boolean blocks) {
        this.what = what;
        this.blocks = blocks;
    }

    @Override
    public final Stage stage() {
        return Stage.LINK;
    }

    @Override
    public Reach reach() {
        return Reach.NEIGHBOURS;
    }

    @Override
    public final void check(RuleContext context, Consumer<Finding> findings) {
        FragmentRepairs repairs = new FragmentRepairs(context);
        context.linkedFiles().forEach(file -> {
            for (ResolvedLink link : context.index().linksOf(file.path())) {
                if (link.link().fragment().isPresent()
                        && FragmentRepairs.isBlock(link.link().fragment().get().text()) == blocks) {
                    repairs.missing(link)
                            .ifPresent(
                                    note -> findings.accept(finding(context, link, note, repairs.answers(link, note))));
                }
            }
        });
    }

    private Finding finding(RuleContext context, ResolvedLink link, Note note, List<Answer> answers) {
        String missing = Aim.name(note.path()) + " has no " + what + " `"
                + link.link().fragment().map(Link.Part::text).orElse("") + "`";
        if (answers.isEmpty()) {
            return Aim.finding(context, id(), link, missing, Optional.empty());
        }
        if (answers.size() > 1) {
            String several = String.join(
                    ", ",
                    answers.stream()
                            .limit(5)
                            .map(a -> "`#" + a.fragment() + "`")
                            .toList());
            return Aim.finding(context, id(), link, missing + "; it could mean " + several, Optional.empty());
        }
        Answer answer = answers.get(0);
        String summary = "name the " + what + " `#" + answer.fragment() + "`";
        Optional<Fix> fix = answer.sure() && Aim.isWritable(link) ? fix(link, answer, summary) : Optional.empty();
        String how = answer.slug()
                ? "; GitHub finds `#" + answer.fragment() + "` by it, Obsidian does not"
                : answer.score() == 1
                        ? "; `#" + answer.fragment() + "` is (spelled otherwise)"
                        : String.format(Locale.ROOT, "; perhaps `#%s` (%.2f)", answer.fragment(), answer.score());
        Finding finding =
                Aim.finding(context, id(), link, missing + how, fix.or(() -> Optional.of(Fix.suggestion(summary))));
        return answer.slug() ? finding.with(Severity.INFO) : finding;
    }

    private static Optional<Fix> fix(ResolvedLink link, Answer answer, String summary) {
        Optional<TextEdit> edit = FragmentWriter.write(link.source().source().text(), link.link(), answer.fragment());
        return edit.map(e -> new Fix(
                Applicability.SAFE,
                summary,
                List.of(new FileChange.Modify(link.source().path(), List.of(e)))));
    }
}
