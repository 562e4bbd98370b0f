package dev.wikiclean.dedupe;

import java.util.Optional;

/** A reason for which two notes must not become one, whatever their score. Stateless. */
interface Veto {
    /** The name in machine formats. */
    String id();

    /** Why the two stay apart; nothing if this veto has no objection. */
    Optional<String> objection(NotePair pair);
}
