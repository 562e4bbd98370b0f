package dev.wikiclean.run;

import dev.wikiclean.plan.ChangeSet;
import dev.wikiclean.plan.Plan;
import dev.wikiclean.plan.PlannedFile;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.RemovalLimit;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Stops a run that would take more notes out of the vault than the configuration or the command line allows, whichever
 * rules ask for it, unless somebody agrees.
 */
public final class RemovalCap {
    private static final int SHOWN = 5;

    /** Somebody who can be asked. */
    public interface Consent {
        /** Nobody: the run stops. */
        Consent NOBODY = question -> false;

        /** Whether the answer to {@code question}, of several lines, is yes. */
        boolean given(String question);
    }

    private final Optional<RemovalLimit> asked;
    private final Consent consent;
    /** To how many removals somebody has agreed; a run that plans anew does not ask again. */
    private int agreed = -1;

    /** @param asked the limit of the command line, which replaces the configured one */
    public RemovalCap(Optional<RemovalLimit> asked, Consent consent) {
        this.asked = asked;
        this.consent = consent;
    }

    /** As configured, and nobody to ask. */
    static RemovalCap configured() {
        return new RemovalCap(Optional.empty(), Consent.NOBODY);
    }

    /** What exceeds the limit, for a person; nothing where {@code plan} keeps it. */
    Optional<String> excess(Plan plan, Config config) {
        List<PlannedFile.Deleted> removed = removed(plan);
        int notes = (int) plan.before().vault().notes().count();
        int allowed = limit(config).of(notes);
        return removed.size() <= allowed
                ? Optional.empty()
                : Optional.of("this removes " + removed.size() + " of " + notes + " notes; `max-removals: "
                        + limit(config) + "` allows " + allowed);
    }

    /** @throws WorkException if {@code plan} removes more than allowed, and nobody agrees to it */
    void require(Plan plan, Config config) throws WorkException {
        Optional<String> excess = excess(plan, config);
        int count = removed(plan).size();
        if (excess.isEmpty() || count <= agreed) {
            return;
        }
        String what = excess.get() + ":\n" + byRule(plan);
        if (!consent.given(what)) {
            throw new WorkException(
                    what + "\nNothing was written. Look at them (`run --unsafe --diff`), then allow them with"
                            + " `--max-removals " + count + "`, or for good with `max-removals: " + count + "` in "
                            + Config.FILE_NAME + ".");
        }
        agreed = count;
    }

    private RemovalLimit limit(Config config) {
        return asked.orElseGet(config::maxRemovals);
    }

    private static List<PlannedFile.Deleted> removed(Plan plan) {
        ChangeSet changes = plan.changes();
        return changes.files().stream()
                .filter(PlannedFile.Deleted.class::isInstance)
                .map(PlannedFile.Deleted.class::cast)
                .filter(file -> plan.before()
                        .vault()
                        .file(file.path())
                        .filter(Note.class::isInstance)
                        .isPresent())
                .toList();
    }

    private static String byRule(Plan plan) {
        Map<String, List<String>> names = new TreeMap<>();
        for (PlannedFile.Deleted file : removed(plan)) {
            String rule = file.rules().isEmpty() ? "?" : file.rules().getLast();
            names.computeIfAbsent(rule, r -> new ArrayList<>()).add(file.path().value());
        }
        List<String> lines = new ArrayList<>();
        names.forEach((rule, paths) -> lines.add("  " + paths.size() + " by " + rule + ": "
                + String.join(", ", paths.subList(0, Math.min(SHOWN, paths.size())))
                + (paths.size() > SHOWN ? ", …" : "")));
        return String.join("\n", lines);
    }
}
