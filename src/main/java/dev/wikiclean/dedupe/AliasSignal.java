package dev.wikiclean.dedupe;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Both answer to more than one common name. */
final class AliasSignal implements Signal {
    @Override
    public Optional<Evidence> of(NotePair pair) {
        Set<String> names = new HashSet<>();
        pair.a().keys().forEach(key -> names.add(key.value()));
        long common = pair.b().keys().stream()
                .filter(key -> names.contains(key.value()))
                .count();
        return common > 1
                ? Optional.of(new Evidence("common-names", 0.10, common + " common names"))
                : Optional.empty();
    }
}
