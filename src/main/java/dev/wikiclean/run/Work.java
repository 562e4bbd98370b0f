package dev.wikiclean.run;

import dev.wikiclean.apply.StaleFile;
import dev.wikiclean.plan.Plan;
import dev.wikiclean.rules.Config;
import dev.wikiclean.vault.VaultPath;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to be done to a vault: how it is planned and proved, and what it is called. */
interface Work {
    /** The command, for a person. */
    String command();

    /**
     * A plan that has passed its proof; what a person should know is added to {@code notices}.
     *
     * @param frozen files that must stay as they are
     * @throws WorkException if there is no such plan
     */
    Plan plan(Snapshot snapshot, Set<VaultPath> frozen, Progress progress, List<String> notices) throws WorkException;

    /** Whether links that lead nowhere may come to lead to what the plan moves. */
    default boolean capture() {
        return false;
    }

    /**
     * Is told that files are not as planned any more.
     *
     * @return whether a plan without these files does the rest; else it is made from what is there now
     * @throws WorkException if no other plan would be what was asked for
     */
    default boolean requireUnchanged(Plan plan, Collection<StaleFile> stale) throws WorkException {
        return true;
    }

    /** What it does, in the imperative, for the subject of the commit; nothing where the rules tell. */
    default Optional<String> subject() {
        return Optional.empty();
    }

    /** What the commit tells of who made the changes, such as {@code Model: claude-sonnet-5-5}, one line each. */
    default List<String> trailers() {
        return List.of();
    }

    /** What {@code plan} does beyond what is allowed without asking, for a person. */
    default Optional<String> excess(Plan plan, Config config) {
        return Optional.empty();
    }

    /** @throws WorkException if {@code plan} goes beyond what is allowed, and nobody agrees to it */
    default void requireConsent(Plan plan, Config config) throws WorkException {}
}
