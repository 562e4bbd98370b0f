package dev.wikiclean.apply;

import java.nio.file.Path;

/**
 * Where the new content of a step is staged: in the target's folder, under a name that Obsidian does not show (a dot)
 * and Syncthing does not carry ({@code .syncthing.*}), and that a later run finds from the journal alone.
 *
 * @param tag tells the way there (empty) from the way back
 */
record TemporaryNames(Path vault, String run, String tag) {
    static TemporaryNames forward(Path vault, String run) {
        return new TemporaryNames(vault, run, "");
    }

    static TemporaryNames back(Path vault, String run) {
        return new TemporaryNames(vault, run, "r");
    }

    Path of(Step step) {
        return of(step, "");
    }

    /** Where the old content of a step stands aside until it is known that nobody saves into it any more. */
    Path aside(Step step) {
        return of(step, "o");
    }

    private Path of(Step step, String role) {
        return vault.resolve(step.path().value())
                .resolveSibling(".syncthing.wiki-clean-" + run + "-" + step.number() + tag + role + ".tmp");
    }
}
