package dev.wikiclean.plan;

import dev.wikiclean.index.RenameHistory;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Fix;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.Stage;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one change set out of all rules: stage after stage, each on the vault as the stages before leave it, again and
 * again until no rule has an applicable fix any more. So a second run has nothing left to do.
 */
public final class Planner {
    /** Real plans settle in two or three passes; rules that undo each other never do. */
    private static final int MOST_PASSES = 12;

    private static final int MOST_ROUNDS = 60;

    /** One is enough in real plans, or one more where a record makes another rule act. */
    private static final int MOST_RECORDS = 12;

    private final List<Rule> rules;
    private final Config config;
    private final PlanOptions options;
    private final RenameHistory history;
    /** Notes with conflict markers; and notes whose headings must not change: a link to one of them could not follow. */
    private final Set<VaultPath> held = new HashSet<>();

    private Planner(List<Rule> rules, Config config, PlanOptions options, RenameHistory history) {
        this.rules = rules;
        this.config = config;
        this.options = options;
        this.history = history;
    }

    /**
     * The plan for {@code vault}; nothing is written.
     *
     * @throws PlanException if the rules never come to rest
     */
    public static Plan plan(Vault vault, Config config, List<Rule> rules, PlanOptions options) {
        return plan(vault, config, rules, options, RenameHistory.NONE);
    }

    /** The same, where {@code history} knows what the vault's files were called before. */
    public static Plan plan(Vault vault, Config config, List<Rule> rules, PlanOptions options, RenameHistory history) {
        return new Planner(rules, config, options, history).plan(vault);
    }

    private Plan plan(Vault vault) {
        vault.notes()
                .filter(note -> note.conflict().isPresent())
                .map(Note::path)
                .forEach(held::add);
        VaultIndex before = VaultIndex.of(vault);
        List<Finding> findings = RuleRunner.run(rules, new RuleContext(before, config, history));
        Draft draft = new Draft(vault);
        VaultIndex after = before;
        List<Finding> remaining = findings;
        RunRecord record = new RunRecord(rules, config, history, fix -> isAllowed(fix) && !touchesFrozen(fix));
        int records = 0;
        for (int pass = 0; ; pass++) {
            boolean more = hasApplicable(remaining);
            if (more && pass >= MOST_PASSES) {
                throw new PlanException("the rules do not come to rest: "
                        + describe(remaining.stream()
                                .filter(f -> f.fix().filter(this::isAllowed).isPresent())
                                .findFirst()
                                .orElseThrow()));
            }
            if (!more) {
                if (!record.tell(draft, after)) {
                    break;
                }
                if (++records > MOST_RECORDS) {
                    throw new PlanException("the records of what the run changed do not come to rest: "
                            + describe(draft.fixes().getLast().finding())
                            + "; this is a fault of wiki-clean, turn the rule off");
                }
            }
            after = more ? pass(draft, after) : VaultIndex.of(draft.now());
            remaining = RuleRunner.run(rules, new RuleContext(after, config, history));
        }
        return new Plan(
                before,
                after,
                new ChangeSet(draft.files(), draft.fixes()),
                draft.edits(),
                draft.destinations(),
                findings,
                remaining,
                remaining.stream().filter(this::isKeptBack).toList());
    }

    /** Every stage once, each to its own fixed point. */
    private VaultIndex pass(Draft draft, VaultIndex start) {
        VaultIndex index = start;
        for (Stage stage : Stage.values()) {
            List<Rule> here = rules.stream().filter(r -> r.stage() == stage).toList();
            for (int round = 0; !here.isEmpty(); round++) {
                if (round == MOST_ROUNDS) {
                    throw new PlanException("the rules of stage " + stage + " do not come to rest: "
                            + describe(draft.fixes().getLast().finding()));
                }
                Optional<VaultIndex> next = round(draft, index, here);
                if (next.isEmpty()) {
                    break;
                }
                index = next.get();
            }
        }
        return index;
    }

    private Optional<VaultIndex> round(Draft draft, VaultIndex index, List<Rule> here) {
        FixRound round = new FixRound();
        List<PlannedFix> accepted = new ArrayList<>();
        for (Finding finding : RuleRunner.run(here, new RuleContext(index, config, history))) {
            Optional<Fix> fix = finding.fix().filter(this::isAllowed);
            if (fix.isPresent() && !touchesFrozen(fix.get()) && round.accept(fix.get())) {
                accepted.add(new PlannedFix(finding, fix.get()));
            }
        }
        if (accepted.isEmpty()) {
            return Optional.empty();
        }
        Map<VaultPath, Note> headed = HeadingFollowers.touched(index.vault(), round.changes());
        if (!headed.isEmpty() && holdBack(headed, VaultIndex.of(draft.now().with(round.changes())))) {
            return round(draft, index, here);
        }
        draft.carryOut(round, accepted);
        return Optional.of(HeadingFollowers.follow(draft, headed, VaultIndex.of(draft.now())));
    }

    /** Whether headings would change that a link names which cannot follow; their notes are left alone from now on. */
    private boolean holdBack(Map<VaultPath, Note> headed, VaultIndex next) {
        boolean more = false;
        for (Finding finding : HeadingFollow.findings(headed, next)) {
            if (finding.fix().filter(fix -> !touchesFrozen(fix)).isEmpty()) {
                more |= next.resolver()
                        .resolve(finding.path(), linkAt(next, finding))
                        .path()
                        .filter(held::add)
                        .isPresent();
            }
        }
        return more;
    }

    private static Link linkAt(VaultIndex index, Finding finding) {
        return index.linksOf(finding.path()).stream()
                .map(ResolvedLink::link)
                .filter(link -> link.span().equals(finding.span()))
                .findFirst()
                .orElseThrow();
    }

    private static String describe(Finding finding) {
        return finding.path() + ":" + finding.position() + ": " + finding.rule() + ": " + finding.message() + " ("
                + finding.fix().map(Fix::summary).orElse("") + ")";
    }

    private boolean hasApplicable(List<Finding> findings) {
        return findings.stream()
                .map(Finding::fix)
                .flatMap(Optional::stream)
                .anyMatch(fix -> isAllowed(fix) && !touchesFrozen(fix));
    }

    private boolean isKeptBack(Finding finding) {
        return finding.fix().filter(fix -> isAllowed(fix) && touchesFrozen(fix)).isPresent();
    }

    private boolean isAllowed(Fix fix) {
        return options.allows(fix.applicability());
    }

    private boolean touchesFrozen(Fix fix) {
        return fix.changes().stream().anyMatch(change -> options.forbids(change) || held.contains(change.path()));
    }
}
