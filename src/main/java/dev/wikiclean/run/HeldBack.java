package dev.wikiclean.run;

import dev.wikiclean.apply.StaleFile;
import dev.wikiclean.apply.StaleFile.Reason;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.plan.Plan;
import dev.wikiclean.plan.PlannedFile;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that a run leaves alone because someone else is at them, with everything that depends on them. */
final class HeldBack {
    private static final int SHOWN = 5;

    private final Map<VaultPath, Reason> stale = new TreeMap<>();
    private final Set<VaultPath> dependent = new HashSet<>();

    void add(Collection<StaleFile> files) {
        for (StaleFile file : files) {
            stale.putIfAbsent(file.path(), file.reason());
            file.concerned().forEach(path -> stale.putIfAbsent(path, file.reason()));
        }
    }

    boolean isEmpty() {
        return stale.isEmpty();
    }

    /** Everything that must stay as it is. */
    Set<VaultPath> paths() {
        Set<VaultPath> paths = new HashSet<>(stale.keySet());
        paths.addAll(dependent);
        return paths;
    }

    /**
     * Holds back what the plan does to files whose links a stale file would have to follow: a merge and the links that
     * it moves stand or fall together.
     *
     * @return whether there was more to hold back; then {@code plan} is not to be applied
     */
    boolean addDependent(Plan plan) {
        Set<VaultPath> changed = new HashSet<>();
        for (PlannedFile file : plan.changes().files()) {
            changed.add(file.path());
            if (file instanceof PlannedFile.Renamed renamed) {
                changed.add(renamed.to());
            }
        }
        Set<Place> old = new HashSet<>();
        plan.findings().forEach(finding -> old.add(Place.of(finding)));
        boolean more = false;
        for (Finding finding : plan.skipped()) {
            if (stale.containsKey(finding.path()) && !old.contains(Place.of(finding))) {
                for (ResolvedLink link : plan.after().linksOf(finding.path())) {
                    if (link.link().span().equals(finding.span())) {
                        more |= link.destination()
                                .filter(changed::contains)
                                .filter(dependent::add)
                                .isPresent();
                    }
                }
            }
        }
        return more;
    }

    /** What was found where. */
    private record Place(String rule, VaultPath path, int start) {
        static Place of(Finding finding) {
            return new Place(finding.rule(), finding.path(), finding.span().start());
        }
    }

    /** What a person should know, one line for each reason. */
    List<String> notices(List<Finding> skipped) {
        List<String> notices = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            List<VaultPath> files = stale.keySet().stream()
                    .filter(path -> stale.get(path) == reason)
                    .toList();
            if (!files.isEmpty()) {
                notices.add("left alone: " + list(files) + ": " + words(reason));
            }
        }
        long waiting = skipped.stream().filter(this::touches).count();
        if (!stale.isEmpty() && waiting > 0) {
            notices.add((waiting == 1 ? "1 fix waits" : waiting + " fixes wait")
                    + " because of that, with all that depends on it; the next run does what is then possible");
        }
        return notices;
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case CHANGED -> "saved by another program while the run was underway";
            case GONE -> "removed or renamed by another program while the run was underway";
            case TAKEN -> "something stands there that is never overwritten";
            case NOT_REGULAR, READ_ONLY -> reason.words();
            case FOLDER_READ_ONLY -> reason.words().replaceFirst("^its", "the");
        };
    }

    private boolean touches(Finding finding) {
        return finding.fix().stream()
                .flatMap(fix -> fix.changes().stream())
                .map(FileChange::path)
                .anyMatch(path -> stale.containsKey(path) || dependent.contains(path));
    }

    /** The first few of {@code paths}. */
    static String list(Collection<?> paths) {
        Stream<String> shown = paths.stream().limit(SHOWN).map(Object::toString);
        return String.join(", ", shown.toList()) + (paths.size() > SHOWN ? ", …" : "");
    }
}
