package dev.wikiclean.dedupe;

import java.util.Optional;

/** Both answer to one name, or one is called like a copy of the other and says the same. */
final class NameSignal implements Signal {
    @Override
    public Optional<Evidence> of(NotePair pair) {
        if (pair.isCopy()) {
            return Optional.of(new Evidence("copy-name", 0.60, "one is named as a copy of the other"));
        }
        return pair.sharedKey()
                .filter(key -> key.weight() > 0)
                .map(key -> new Evidence("same-name", key.weight(), key.why()));
    }
}
