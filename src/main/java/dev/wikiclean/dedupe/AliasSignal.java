package dev.wikiclean.dedupe;

import dev.wikiclean.dedupe.TopicKey.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Both answer to more than one common name; names in two scripts say more than spellings of one. */
final class AliasSignal implements Signal {
    @Override
    public Optional<Evidence> of(NotePair pair) {
        Set<String> names = new HashSet<>();
        names(pair.a()).forEach(key -> names.add(key.value()));
        List<TopicKey> common = names(pair.b()).stream()
                .filter(key -> names.contains(key.value()))
                .toList();
        if (common.size() < 2) {
            return Optional.empty();
        }
        long scripts = common.stream()
                .map(key -> Script.dominant(key.written()))
                .distinct()
                .count();
        return Optional.of(new Evidence("common-names", scripts > 1 ? 0.15 : 0.10, common.size() + " common names"));
    }

    private static List<TopicKey> names(Candidate note) {
        return note.keys().stream()
                .filter(key -> key.origin().compareTo(Origin.SIDE) <= 0)
                .toList();
    }
}
