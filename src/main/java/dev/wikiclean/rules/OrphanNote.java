package dev.wikiclean.rules;

import dev.wikiclean.index.Redirects;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.vault.Attachment;
import dev.wikiclean.vault.Base;
import dev.wikiclean.vault.BaseFolders;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Notes that nothing links to and that link to nothing. */
final class OrphanNote implements Rule {
    static final String ID = "orphan-note";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.LINK;
    }

    @Override
    public Reach reach() {
        return Reach.VAULT;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        Set<VaultPath> linked = linked(context);
        Set<String> shown = shownFolders(context);
        Redirects redirects = context.index().redirects();
        context.notes()
                .filter(note -> !linked.contains(note.path()) && !linksOut(context, note))
                .filter(note -> !redirects.isRedirect(note.path())
                        && !redirects.lost().containsKey(note.path())
                        && !isShown(note.path(), shown)
                        && isJudged(context, note))
                .forEach(note -> findings.accept(context.finding(
                        ID,
                        note,
                        BodyLine.startOf(note),
                        "nothing links to this note, and it links to no other",
                        Optional.empty())));
    }

    private static boolean isJudged(RuleContext context, Note note) {
        return !context.config().isTemplate(note.path())
                && !context.config().isDailyNote(note.path())
                && !RemovalVeto.isMoc(context, note)
                && !HubName.isHub(note.path())
                && !note.frontMatter().keys().contains("excalidraw-plugin")
                && !note.frontMatter().keys().contains("kanban-plugin");
    }

    /** What any other file links to, every file that an ambiguous name could mean included. */
    private static Set<VaultPath> linked(RuleContext context) {
        Set<VaultPath> linked = new HashSet<>();
        for (ResolvedLink link : context.index().links()) {
            LinkUse.addAll(link, linked);
        }
        return linked;
    }

    /** Whether a link leads to another note, canvas or base, or to one that is still to be written. */
    private static boolean linksOut(RuleContext context, Note note) {
        for (ResolvedLink link : context.index().linksOf(note.path())) {
            if (link.isUnresolved() && !link.link().isEmbed()) {
                return true;
            }
            Optional<VaultPath> to = link.destination().filter(path -> !path.equals(note.path()));
            if (to.isPresent()) {
                VaultFile file = context.vault().file(to.get()).orElse(note);
                if (!(file instanceof Attachment)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> shownFolders(RuleContext context) {
        Set<String> folders = new HashSet<>();
        for (VaultFile file : context.vault().files()) {
            if (file instanceof Base base) {
                BaseFolders.of(base).forEach(folder -> folders.add(folder.toLowerCase(Locale.ROOT)));
            }
        }
        return folders;
    }

    /** Whether a base shows the folder of {@code path} or one above it. */
    static boolean isShown(VaultPath path, Set<String> folders) {
        if (folders.isEmpty()) {
            return false;
        }
        String folder = path.folder().toLowerCase(Locale.ROOT);
        while (!folder.isEmpty()) {
            if (folders.contains(folder)) {
                return true;
            }
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        }
        return false;
    }
}
