package dev.wikiclean.dedupe;

import java.util.Optional;

/** Both are kept in a schema that promises one note a topic. */
final class SchemaSignal implements Signal {
    @Override
    public Optional<Evidence> of(NotePair pair) {
        boolean named = pair.sharedKey().filter(key -> key.weight() >= 0.45).isPresent();
        return named && pair.isKept()
                ? Optional.of(new Evidence("schema", 0.10, "both are kept as one note a topic"))
                : Optional.empty();
    }
}
