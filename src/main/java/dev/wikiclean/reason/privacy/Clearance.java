package dev.wikiclean.reason.privacy;

import dev.wikiclean.reason.model.Prompt;
import java.util.Optional;

/** Looks at every prompt last, just before it leaves. */
@FunctionalInterface
public interface Clearance {
    /** Why the prompt must not leave, in words that do not repeat what must not leave; empty where it may. */
    Optional<String> objection(Prompt prompt);
}
