package dev.wikiclean.git;

import dev.wikiclean.index.Fate;
import dev.wikiclean.index.LinkResolver;
import dev.wikiclean.index.NameIndex;
import dev.wikiclean.index.Resolution;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** Answers what names meant: which files they stood for, and what became of all of these. */
final class NameFates {
    private final HistoryReader reader;
    private final HistoryLog log;
    private final FileFates files;
    private final LinkResolver formerly;
    private final Set<VaultPath> missing;
    private final Map<VaultPath, List<Fate>> known = new HashMap<>();

    NameFates(HistoryReader reader, HistoryLog log, FileFates files, CurrentFiles current) {
        this.reader = reader;
        this.log = log;
        this.files = files;
        this.missing = current.missing();
        Set<VaultPath> names = new HashSet<>(missing);
        log.formerPaths().stream().filter(path -> !CurrentFiles.isHidden(path)).forEach(names::add);
        this.formerly = new LinkResolver(NameIndex.of(names));
    }

    /**
     * All files that ever were called so must have come to the same place. Obsidian would have led the link to one of
     * them, but to which one the writer meant nobody knows.
     */
    Fate of(VaultPath source, String target) throws IOException {
        if (!(formerly.resolve(source, target) instanceof Resolution.Resolved meant)) {
            return new Fate.Unknown();
        }
        List<Fate> answers = new ArrayList<>();
        for (VaultPath path : meant.candidates()) {
            if (missing.contains(path)) {
                // Deleted or moved on disk and not committed: history does not know yet.
                return new Fate.Unknown();
            }
            answers.add(ofPath(source, target, path));
        }
        return FileFates.together(answers);
    }

    private Fate ofPath(VaultPath source, String target, VaultPath path) throws IOException {
        List<Removal> last = files.last(path);
        Fate latest = FileFates.together(fates(path, last));
        for (Removal earlier : log.removals(path)) {
            if (!last.contains(earlier) && !isOlderStory(source, target, earlier, latest)) {
                List<Fate> both = new ArrayList<>(fates(path, last));
                both.add(files.of(earlier));
                return FileFates.together(both);
            }
        }
        return latest;
    }

    private List<Fate> fates(VaultPath path, List<Removal> last) throws IOException {
        List<Fate> found = known.get(path);
        if (found == null) {
            found = new ArrayList<>();
            for (Removal removal : last) {
                found.add(files.of(removal));
            }
            known.put(path, found);
        }
        return found;
    }

    /**
     * Whether the file that {@code earlier} took from the path cannot be the one that the link means: it is the same
     * file that later came back, it ended up in the same place, or the link was written after the other came.
     */
    private boolean isOlderStory(VaultPath source, String target, Removal earlier, Fate latest) throws IOException {
        Optional<HistoryLog.Addition> back = log.additions(earlier.path()).stream()
                .filter(added -> log.graph().descends(added.commit(), earlier.commit()))
                .findFirst();
        if (back.isEmpty()) {
            return false;
        }
        if (files.same().isAlike(earlier.blob(), back.get().blob())) {
            return true;
        }
        Fate fate = files.of(earlier);
        if (fate instanceof Fate.Moved moved
                && latest instanceof Fate.Moved other
                && moved.now().equals(other.now())) {
            return true;
        }
        return isWrittenAfter(source, target, back.get().commit());
    }

    /** Whether {@code source} had no such link before {@code commit}. */
    private boolean isWrittenAfter(VaultPath source, String target, int commit) throws IOException {
        ObjectId tree = reader.parent(log.graph().id(commit), 0).getTree();
        Optional<ObjectId> blob = reader.blob(tree, source);
        if (blob.isEmpty()) {
            return log.additions(source).stream().noneMatch(HistoryLog.Addition::mayBeMove);
        }
        String name = comparable(target.substring(target.lastIndexOf('/') + 1));
        return reader.text(blob.get())
                .map(SourceText::text)
                .filter(text -> !comparable(text).contains(name))
                .isPresent();
    }

    private static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
