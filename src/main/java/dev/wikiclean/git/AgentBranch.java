package dev.wikiclean.git;

import java.util.Objects;

/**
 * Where an unattended run commits to.
 *
 * @param name without {@code refs/heads/}
 * @param base the commit that it starts from
 * @param isNew whether the run made it
 */
public record AgentBranch(String name, String base, boolean isNew) {
    public AgentBranch {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(base, "base");
    }
}
