package dev.wikiclean.dedupe;

import java.util.Optional;

/** Something that makes it more, or less, likely that two notes are on one topic. Stateless. */
interface Signal {
    Optional<Evidence> of(NotePair pair);
}
