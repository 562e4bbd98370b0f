package dev.wikiclean.rules;

import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * A packaged profile that is read on another core before it is asked for: it takes a fresh JVM as long as all of git's
 * answers about a commit. Where another one is asked for, that is read when it is.
 */
public final class ProfileAhead {
    private Optional<String> name;
    private ForkJoinTask<ConfigDraft> draft;

    private ProfileAhead(Optional<String> name, ForkJoinTask<ConfigDraft> draft) {
        this.name = name;
        this.draft = draft;
    }

    /** Begins with the one that {@code notes} look like. */
    public static ProfileAhead of(AgentNotes notes) {
        String likely = ProfileGuess.of(notes).profile();
        return new ProfileAhead(Optional.of(likely), ForkJoinPool.commonPool().submit(() -> Profiles.draft(likely)));
    }

    /** None is read ahead. */
    public static ProfileAhead none() {
        return new ProfileAhead(Optional.empty(), ForkJoinTask.adapt(ConfigDraft::new));
    }

    /** A draft with nothing but the profile {@code asked}, the caller's own. */
    ConfigDraft take(String asked) {
        boolean known = name.filter(asked::equals).isPresent();
        name = Optional.empty();
        return known ? draft.join() : Profiles.draft(asked);
    }
}
