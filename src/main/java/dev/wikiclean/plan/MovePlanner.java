package dev.wikiclean.plan;

import dev.wikiclean.index.LinkMove;
import dev.wikiclean.index.LinkResolver;
import dev.wikiclean.index.NameIndex;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Fix;
import dev.wikiclean.rules.Severity;
import dev.wikiclean.text.Position;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.Base;
import dev.wikiclean.vault.BaseFolder;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans a move: the files get their new paths, and every link keeps leading where it leads. */
public final class MovePlanner {
    /** The name of the move itself among rules. */
    public static final String MOVE = "move";

    /** The name of a link's change among rules. */
    public static final String LINK = "moved-link";

    private static final int SHOWN = 5;

    private final VaultIndex before;
    private final Move move;
    private final MoveOptions options;
    private final Draft draft;
    private final List<PlannedFix> links = new ArrayList<>();
    private final List<String> captured = new ArrayList<>();

    private MovePlanner(VaultIndex before, Move move, MoveOptions options) {
        this.before = before;
        this.move = move;
        this.options = options;
        this.draft = new Draft(before.vault());
    }

    /**
     * The plan; nothing is written.
     *
     * @throws PlanException if a link cannot say where its file has gone, a link that leads nowhere would be captured, or
     *     a frozen file would change; the message names the first
     */
    public static Plan plan(VaultIndex before, Move move, MoveOptions options) {
        return new MovePlanner(before, move, options).plan();
    }

    private Plan plan() {
        carryOut(move.files().entrySet().stream()
                .map(file -> renamed(file.getKey(), file.getValue()))
                .toList());
        LinkResolver after = new LinkResolver(
                NameIndex.of(draft.now().files().stream().map(VaultFile::path).toList()));
        LinkMove writer = new LinkMove(after, before.vault().settings().newLinkFormat());
        before.vault().linkedFiles().forEach(file -> rewrite(file, after, writer));
        refuseCapture();
        Map<VaultPath, Note> headed = headed();
        carryOut(links);
        VaultIndex index = HeadingFollowers.follow(draft, headed, VaultIndex.of(draft.now()));
        List<Finding> findings =
                draft.fixes().stream().map(PlannedFix::finding).sorted().toList();
        Plan plan = new Plan(
                before,
                index,
                new ChangeSet(draft.files(), draft.fixes()),
                draft.edits(),
                draft.destinations(),
                findings,
                List.of(),
                List.of());
        refuseFrozen(plan);
        refuseUnresolved(plan);
        return plan;
    }

    private PlannedFix renamed(VaultPath from, VaultPath to) {
        Fix fix = new Fix(Applicability.SAFE, "move it to " + to, List.of(new FileChange.Rename(from, to)));
        Position head = new Position(1, 1);
        return new PlannedFix(
                new Finding(MOVE, Severity.INFO, from, Span.at(0), head, "moves to " + to, Optional.of(fix)), fix);
    }

    private void rewrite(LinkedFile file, LinkResolver after, LinkMove writer) {
        VaultPath now = move.moved(file.path());
        for (ResolvedLink link : before.linksOf(file.path())) {
            Optional<VaultPath> old = link.destination();
            if (old.isEmpty()) {
                after.resolve(now, link.link()).path().ifPresent(to -> captured.add(place(link) + " to " + to));
                continue;
            }
            VaultPath target = move.moved(old.get());
            List<TextEdit> edits = writer.edits(link, now, target)
                    .orElseThrow(() -> new PlanException("the link "
                            + place(link) + " cannot be written so that it leads to " + target
                            + "; choose another name, or change that link first"));
            if (!edits.isEmpty()) {
                requireWritable(link);
                links.add(fix(file, link.link().span(), "leads to " + target + " after the move", now, edits));
            }
        }
        if (file instanceof Note note) {
            for (TextEdit edit : new RedirectMove(before, after, move).edits(note)) {
                links.add(fix(note, edit.span(), "names the note as it is called after the move", now, List.of(edit)));
            }
        }
        if (move.folder() && file instanceof Base base) {
            base.folders().forEach(folder -> rewrite(base, folder, now));
        }
    }

    private void rewrite(Base base, BaseFolder folder, VaultPath now) {
        String text = folder.text();
        String old = move.from().value();
        String rest = text.startsWith(old) ? text.substring(old.length()) : "no";
        if (!rest.isEmpty() && !rest.startsWith("/")) {
            return;
        }
        String folderNow = move.to().value() + rest;
        TextEdit edit = LinkMove.folder(folder, folderNow)
                .orElseThrow(() -> new PlanException("the folder \"" + text + "\" in " + base.path() + ":"
                        + base.source().position(folder.span().start()) + " cannot be written as " + folderNow
                        + "; choose another name"));
        links.add(fix(base, folder.span(), "names the folder " + folderNow + " after the move", now, List.of(edit)));
    }

    private static PlannedFix fix(LinkedFile file, Span span, String message, VaultPath now, List<TextEdit> edits) {
        Fix fix = new Fix(
                Applicability.SAFE, "write " + written(file, span, edits), List.of(new FileChange.Modify(now, edits)));
        Position position = file.source().position(span.start());
        return new PlannedFix(
                new Finding(LINK, Severity.INFO, file.path(), span, position, message, Optional.of(fix)), fix);
    }

    /** What stands in {@code span} after {@code edits}. */
    private static String written(LinkedFile file, Span span, List<TextEdit> edits) {
        String link = span.of(file.source().text());
        return TextEdits.apply(
                link,
                edits.stream()
                        .filter(edit -> span.contains(edit.span()))
                        .map(edit -> TextEdit.replace(edit.span().shift(-span.start()), edit.replacement()))
                        .toList());
    }

    private static String place(ResolvedLink link) {
        LinkedFile file = link.source();
        Link written = link.link();
        return written.raw(file.source().text()) + " in " + file.path() + ":"
                + file.source().position(written.span().start());
    }

    private static void requireWritable(ResolvedLink link) {
        if (link.link().kind() == LinkKind.PROPERTY
                && link.source() instanceof Note note
                && note.frontMatter() instanceof FrontMatter.Unparsable) {
            throw new PlanException(
                    "the link " + place(link)
                            + " would have to change, but its front matter cannot be read and so is not written; mend it first");
        }
    }

    private void refuseCapture() {
        if (!options.capture() && !captured.isEmpty()) {
            String some = String.join(", ", captured.subList(0, Math.min(SHOWN, captured.size())));
            throw new PlanException((captured.size() == 1 ? "a link that leads" : captured.size() + " links that lead")
                    + " nowhere now would lead to a file after the move: " + some
                    + (captured.size() > SHOWN ? ", …" : "")
                    + "; choose another name, or let them with --capture");
        }
    }

    /** The notes in whose headings links change, as they are, by the path they get. */
    private Map<VaultPath, Note> headed() {
        List<FileChange> changes =
                links.stream().flatMap(link -> link.fix().changes().stream()).toList();
        return HeadingFollowers.touched(draft.now(), changes);
    }

    private void carryOut(List<PlannedFix> fixes) {
        FixRound round = new FixRound();
        for (PlannedFix fix : fixes) {
            if (!round.accept(fix.fix())) {
                throw new PlanException("two changes meet in " + fix.finding().path() + ":"
                        + fix.finding().position());
            }
        }
        if (!fixes.isEmpty()) {
            draft.carryOut(round, fixes);
        }
    }

    private void refuseUnresolved(Plan plan) {
        for (PlannedFile file : plan.changes().files()) {
            if (before.vault()
                    .note(file.path())
                    .filter(note -> note.conflict().isPresent())
                    .isPresent()) {
                throw new PlanException(
                        file.path() + " would change and holds git's conflict markers; resolve the conflict first");
            }
        }
    }

    private void refuseFrozen(Plan plan) {
        Set<VaultPath> frozen = options.frozen();
        List<String> touched = plan.changes().files().stream()
                .map(PlannedFile::path)
                .filter(frozen::contains)
                .map(VaultPath::value)
                .toList();
        if (!touched.isEmpty()) {
            throw new PlanException("files with uncommitted changes would change too: "
                    + String.join(", ", touched.subList(0, Math.min(SHOWN, touched.size())))
                    + (touched.size() > SHOWN ? ", …" : "") + "; commit them, or move with --no-commit");
        }
    }
}
