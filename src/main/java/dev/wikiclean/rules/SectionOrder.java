package dev.wikiclean.rules;

import dev.wikiclean.vault.Heading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sections that notes of one kind must have, in the order in which sections stand. The same few headings stand in many
 * notes: each is compared once. For one thread at a time.
 */
final class SectionOrder {
    private static final int NOWHERE = -1;

    private final List<SectionPatterns> required;
    /** The order that the configuration gives, and behind it what it does not rank. */
    private final List<SectionPatterns> whole;

    private final Map<String, Place> places = new HashMap<>();
    private final Map<BitSet, Gap> gaps = new HashMap<>();

    /**
     * Where a heading belongs.
     *
     * @param rank in the order; negative where it has none
     * @param meets the numbers of the required sections that it is one of
     */
    private record Place(int rank, BitSet meets) {}

    /** A section that is missing, and its rank in the order. */
    record Missing(String name, int rank) {}

    /**
     * What notes lack that have the same of the required sections.
     *
     * @param sections by rank
     */
    record Gap(String message, List<Missing> sections) {}

    SectionOrder(List<SectionPatterns> required, List<SectionPatterns> order) {
        this.required = required;
        this.whole = new ArrayList<>(order);
        required.stream().filter(section -> rank(order, section.name()) < 0).forEach(whole::add);
    }

    /** What a note with {@code headings} lacks; its list of sections is empty where that is nothing. */
    Gap gap(List<Heading> headings) {
        BitSet met = new BitSet(required.size());
        headings.forEach(heading -> met.or(place(heading).meets()));
        Gap known = gaps.get(met);
        if (known == null) {
            known = describe(met);
            gaps.put(met, known);
        }
        return known;
    }

    /** The rank of {@code heading}; negative where it has none. */
    int rank(Heading heading) {
        return place(heading).rank();
    }

    private Place place(Heading heading) {
        return places.computeIfAbsent(heading.text(), text -> {
            String folded = SectionName.fold(text);
            return new Place(
                    rankFolded(whole, folded),
                    IntStream.range(0, required.size())
                            .filter(i -> required.get(i).matchFolded(folded))
                            .collect(BitSet::new, BitSet::set, BitSet::or));
        });
    }

    private Gap describe(BitSet met) {
        List<SectionPatterns> missing = IntStream.range(0, required.size())
                .filter(i -> !met.get(i))
                .mapToObj(required::get)
                .toList();
        String names =
                missing.stream().map(section -> "`" + section.name() + "`").collect(Collectors.joining(", "));
        String message = missing.size() == 1
                ? "no section " + names
                : missing.size() == required.size() ? "none of its sections: " + names : "no sections " + names;
        return new Gap(
                message,
                missing.stream()
                        .map(section -> new Missing(section.name(), rank(whole, section.name())))
                        .sorted(Comparator.comparingInt(Missing::rank))
                        .toList());
    }

    private static int rank(List<SectionPatterns> order, String name) {
        return rankFolded(order, SectionName.fold(name));
    }

    private static int rankFolded(List<SectionPatterns> order, String folded) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).matchFolded(folded)) {
                return i;
            }
        }
        return NOWHERE;
    }
}
