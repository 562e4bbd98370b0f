package dev.wikiclean.rules;

import dev.wikiclean.index.Redirects;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.text.Nfc;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.LinkForm;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Answers what broken links meant, in the order of evidence: the same name folded, an alias, a name of a redirect, a
 * former name, the configured concepts. The tables are made when the first broken link asks. Any thread may ask.
 */
final class LinkRepairs {
    private final RuleContext context;
    private final Redirects redirects;
    private final Memo<FoldedFiles> files;
    private final Memo<NameTable> aliases;
    private final Memo<NameTable> redirectTitles;
    private final Memo<NearNames> near;
    private final FormerNames formerly;
    private final Memo<Map<String, String>> concepts;
    /** A target; where it is relative, the folder it starts from; and whether it may be another project's path. */
    private record Question(String folder, String target, boolean isMarkdown) {
        // What a record has by itself is linked at run time: the check of a commit has no time for that.
        @Override
        public boolean equals(Object other) {
            return other instanceof Question question
                    && target.equals(question.target)
                    && folder.equals(question.folder)
                    && isMarkdown == question.isMarkdown;
        }

        @Override
        public int hashCode() {
            return target.hashCode() * 31 + folder.hashCode();
        }
    }

    private record Found(LinkAnswer answer, FormerNames.Today by) {}

    private final Map<Question, Found> answers = new ConcurrentHashMap<>();
    private final Map<String, List<NearName>> nearest = new ConcurrentHashMap<>();

    LinkRepairs(RuleContext context) {
        this.context = context;
        this.redirects = context.index().redirects();
        this.files = Memo.of(() -> new FoldedFiles(context.vault()));
        this.aliases = Memo.of(this::aliases);
        this.redirectTitles = Memo.of(this::redirectTitles);
        this.near = Memo.of(() -> new NearNames(context.vault()));
        this.concepts = Memo.of(this::concepts);
        this.formerly = new FormerNames(context);
    }

    /**
     * Whether the link should lead somewhere and does not. A date names a note to come; a category names a folder or a
     * subject, whatever it looks like.
     */
    boolean isBroken(ResolvedLink link) {
        return link.isUnresolved()
                && !link.link().target().text().isBlank()
                && !context.config().isDate(link.link().target().text())
                && !context.config().isPlaceholder(link.link().target().text())
                && !(link.link().kind() == LinkKind.PROPERTY && isCategory(link));
    }

    private boolean isCategory(ResolvedLink link) {
        String text = link.source().source().text();
        int line = text.lastIndexOf('\n', link.link().span().start()) + 1;
        return text.startsWith(context.config().option(ConfigKeys.MOC_CATEGORY_KEY) + ":", line);
    }

    LinkAnswer answer(ResolvedLink link) {
        String target = link.link().target().text();
        boolean isMarkdown = link.link().form() != LinkForm.WIKI && link.link().form() != LinkForm.PATH;
        String folder = target.startsWith(".") ? link.source().path().folder() : "";
        Found found = answers.computeIfAbsent(new Question(folder, target, isMarkdown), this::search);
        LinkAnswer answer = formerly.weigh(link.source().path(), target, found.answer(), found.by());
        if (answer instanceof LinkAnswer.None) {
            LinkAnswer concept = concept(target);
            return concept instanceof LinkAnswer.None ? answer : concept;
        }
        return answer;
    }

    /** Up to three files with names like the target's. */
    List<NearName> nearest(ResolvedLink link) {
        return nearest.computeIfAbsent(link.link().target().text(), this::nearest);
    }

    private List<NearName> nearest(String target) {
        Map<VaultPath, NearName> found = new LinkedHashMap<>();
        for (NearName name : near.get().find(target)) {
            VaultPath file = redirects.canonical(name.file());
            found.putIfAbsent(file, new NearName(file, name.score()));
        }
        return List.copyOf(found.values());
    }

    /** Whether nothing in the vault is called anything like it. */
    boolean isHopeless(ResolvedLink link) {
        return answer(link) instanceof LinkAnswer.None && nearest(link).isEmpty();
    }

    private Found search(Question question) {
        String target = question.target();
        List<VaultPath> folded = canonicals(files.get().find(question.folder(), target));
        if (!folded.isEmpty()) {
            return new Found(answer(folded, "the same name, spelled otherwise"), FormerNames.Today.FOLDED);
        }
        List<VaultPath> elsewhere = canonicals(files.get().elsewhere(target));
        if (elsewhere.size() == 1) {
            LinkAnswer likely = !question.isMarkdown() && files.get().isTelling(target)
                    ? new LinkAnswer.One(elsewhere.get(0), "the only file of that name; the folder is gone")
                    : new LinkAnswer.Perhaps(elsewhere.get(0), "a file of that name in another folder");
            return new Found(likely, FormerNames.Today.ELSEWHERE);
        }
        if (!elsewhere.isEmpty()) {
            return new Found(answer(elsewhere, "the same name in other folders"), FormerNames.Today.ELSEWHERE);
        }
        List<VaultPath> named = aliases.get().findByWords(target);
        if (!named.isEmpty()) {
            // Somebody wrote down that exact name; other spellings of it are our reading, which a deletion contradicts.
            boolean declared = named.stream().anyMatch(file -> declares(file, target));
            return new Found(
                    answer(canonicals(named), "an alias"),
                    declared ? FormerNames.Today.DECLARED : FormerNames.Today.FOLDED);
        }
        List<VaultPath> titled = canonicals(redirectTitles.get().findByWords(target));
        if (!titled.isEmpty()) {
            return new Found(answer(titled, "the title of a redirect"), FormerNames.Today.DECLARED);
        }
        return new Found(LinkAnswer.None.AT_ALL, FormerNames.Today.NOTHING);
    }

    private static LinkAnswer answer(List<VaultPath> found, String how) {
        return found.size() == 1 ? new LinkAnswer.One(found.get(0), how) : new LinkAnswer.Several(found, how);
    }

    private LinkAnswer concept(String target) {
        String note = concepts.get().get(NameFold.words(target));
        if (note == null) {
            return LinkAnswer.None.AT_ALL;
        }
        Optional<VaultPath> exact = context.index()
                .resolver()
                .resolve(VaultPath.of(Config.FILE_NAME), note)
                .path();
        List<VaultPath> found = canonicals(exact.map(List::of).orElseGet(() -> conceptByName(note)));
        return found.isEmpty() ? LinkAnswer.None.AT_ALL : answer(found, "a concept of the configuration");
    }

    private List<VaultPath> conceptByName(String note) {
        List<VaultPath> found = files.get().find("", note);
        if (found.isEmpty()) {
            found = aliases.get().findByWords(note);
        }
        return found.isEmpty() ? near.get().byHalf(note) : found;
    }

    private Map<String, String> concepts() {
        Map<String, String> byTerm = new HashMap<>();
        context.config().concepts().forEach((term, note) -> byTerm.put(NameFold.words(term), note));
        return byTerm;
    }

    private boolean declares(VaultPath file, String target) {
        FrontMatter matter = context.vault().note(file).orElseThrow().frontMatter();
        return Stream.of("aliases", "alias")
                .flatMap(key -> matter.list(key).stream())
                .anyMatch(alias -> Nfc.of(alias).equalsIgnoreCase(Nfc.of(target)));
    }

    private NameTable aliases() {
        NameTable table = new NameTable();
        // The copy of a note has its aliases, too, and is not what anybody meant.
        Stream<Note> notes =
                context.vault().notes().filter(note -> !context.conflictCopies().containsKey(note.path()));
        notes.forEach(note -> {
            note.frontMatter().list("aliases").forEach(alias -> table.add(alias, note.path()));
            note.frontMatter().list("alias").forEach(alias -> table.add(alias, note.path()));
        });
        return table;
    }

    private NameTable redirectTitles() {
        NameTable table = new NameTable();
        redirects.canonicals().keySet().stream()
                .sorted()
                .flatMap(path -> context.vault().note(path).stream())
                .forEach(note -> table.add(note.title(), note.path()));
        return table;
    }

    private List<VaultPath> canonicals(List<VaultPath> files) {
        return files.stream().map(redirects::canonical).distinct().toList();
    }
}
