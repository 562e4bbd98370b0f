package dev.wikiclean.rules;

import dev.wikiclean.index.Fate;
import dev.wikiclean.index.RenameHistory;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Weighs what a name means today against what stood under it formerly. */
final class FormerNames {
    private static final int ID_LENGTH = 8;

    private final RuleContext context;

    FormerNames(RuleContext context) {
        this.context = context;
    }

    /** How the names of today answer. */
    enum Today {
        /** The same name, spelled otherwise. */
        FOLDED,
        /** Somebody declared the name: an alias, the title of a redirect. */
        DECLARED,
        /** The same name in other folders. */
        ELSEWHERE,
        /** Not at all. */
        NOTHING
    }

    /**
     * The answer for a name in {@code source}, given what the names of today say. Where both speak and disagree there
     * are several answers: {@code [[echo-mimic]]} is not {@code echomimic.md} where a commit renamed an
     * {@code echo-mimic.md}.
     */
    LinkAnswer weigh(VaultPath source, String target, LinkAnswer today, Today by) {
        if (today instanceof LinkAnswer.Several && by != Today.ELSEWHERE) {
            return today;
        }
        LinkAnswer answer = weigh(context.history().fate(source, target), today, by);
        // Folding is unique today only because a file of the folded name was renamed: then it proves nothing.
        return by == Today.FOLDED && answer instanceof LinkAnswer.One one
                ? weigh(context.history().fate(source, one.file().stem()), answer, Today.DECLARED)
                : answer;
    }

    private LinkAnswer weigh(Fate fate, LinkAnswer today, Today by) {
        if (fate instanceof Fate.Unknown) {
            // Almost always, and a choice by type costs a fresh JVM some milliseconds to link.
            return today;
        }
        return switch (fate) {
            case Fate.Moved moved ->
                here(moved.now()).map(file -> moved(file, moved, today)).orElse(today);
            case Fate.Ambiguous several -> several(files(several.now()), today);
            case Fate.Gone gone -> by == Today.DECLARED ? today : gone(gone, today);
            case Fate.Unknown unknown -> today;
        };
    }

    /** The file, or the canonical it redirects to; nothing where the plan takes it away. */
    private Optional<VaultPath> here(VaultPath file) {
        return context.vault().contains(file)
                ? Optional.of(context.index().redirects().canonical(file))
                : Optional.empty();
    }

    private List<VaultPath> files(List<VaultPath> now) {
        return now.stream().flatMap(file -> here(file).stream()).distinct().toList();
    }

    private static LinkAnswer moved(VaultPath file, Fate.Moved moved, LinkAnswer today) {
        if (!(today instanceof LinkAnswer.One one)) {
            return new LinkAnswer.One(file, how(moved.steps()));
        }
        return one.file().equals(file)
                ? one
                : new LinkAnswer.Several(List.of(file, one.file()), "formerly, and " + one.how());
    }

    private static LinkAnswer several(List<VaultPath> formerly, LinkAnswer today) {
        List<VaultPath> all = new ArrayList<>(formerly);
        if (today instanceof LinkAnswer.One one && !all.contains(one.file())) {
            all.add(one.file());
        }
        return all.isEmpty() || today instanceof LinkAnswer.One && all.size() == 1
                ? today
                : new LinkAnswer.Several(all, "several files were called so, git says");
    }

    private static LinkAnswer gone(Fate.Gone gone, LinkAnswer today) {
        String why = gone.commit().equals(RenameHistory.THIS)
                ? "this commit deletes " + gone.path()
                : gone.path() + " was deleted in commit " + shortened(gone.commit());
        return switch (today) {
            case LinkAnswer.One one -> new LinkAnswer.Perhaps(one.file(), one.how() + ", but " + why);
            case LinkAnswer.Perhaps perhaps -> perhaps;
            case LinkAnswer.Several several -> several;
            case LinkAnswer.None none -> new LinkAnswer.None(Optional.of(why));
        };
    }

    private static String how(List<Fate.Step> steps) {
        Fate.Step first = steps.get(0);
        String commit =
                first.commit().equals(RenameHistory.THIS) ? "this commit" : "commit " + shortened(first.commit());
        String then = steps.size() == 1
                ? ""
                : ", and "
                        + String.join(
                                ", ",
                                steps.stream()
                                        .skip(1)
                                        .map(step -> shortened(step.commit()))
                                        .toList()) + " again";
        return switch (first.evidence()) {
            case Fate.Evidence.SameText same ->
                commit + (first.commit().equals(RenameHistory.THIS) ? " renames it" : " renamed it") + then + "; "
                        + least(steps) + "% the same text";
            case Fate.Evidence.LinksMoved moved ->
                commit + " deleted it and pointed " + moved.links() + " links to it there" + then;
        };
    }

    /** The least similar step of all. */
    private static int least(List<Fate.Step> steps) {
        int least = 100;
        for (Fate.Step step : steps) {
            if (step.evidence() instanceof Fate.Evidence.SameText same) {
                least = Math.min(least, same.similarity());
            }
        }
        return least;
    }

    private static String shortened(String commit) {
        return commit.substring(0, Math.min(ID_LENGTH, commit.length()));
    }
}
