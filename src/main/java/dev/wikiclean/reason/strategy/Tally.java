package dev.wikiclean.reason.strategy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The votes on one question so far. Of answers with equally many votes the one seen first leads. Immutable.
 *
 * @param votes how many each normalised answer has, in the order in which they came up
 * @param asked how many answers were asked for, those that are no vote among them
 */
public record Tally(Map<String, Integer> votes, int asked) {
    /** Nothing yet. */
    public static final Tally NONE = new Tally(Map.of(), 0);

    public Tally {
        votes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(votes));
    }

    /** One answer more; empty where it failed or cannot be used, which is no vote. */
    public Tally with(Optional<String> vote) {
        Map<String, Integer> counted = new LinkedHashMap<>(votes);
        vote.ifPresent(answer -> counted.merge(answer, 1, Integer::sum));
        return new Tally(counted, asked + 1);
    }

    /** The answer with the most votes. */
    public Optional<String> leader() {
        String leader = null;
        for (Map.Entry<String, Integer> entry : votes.entrySet()) {
            if (leader == null || entry.getValue() > votes.get(leader)) {
                leader = entry.getKey();
            }
        }
        return Optional.ofNullable(leader);
    }

    /** The votes of the leader. */
    public int first() {
        return votes.values().stream().mapToInt(v -> v).max().orElse(0);
    }

    /** The votes of the one after the leader; 0 where there is none. */
    public int second() {
        Optional<String> leader = leader();
        return votes.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(leader.orElse("")))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    /** How many votes there are. */
    public int cast() {
        return votes.values().stream().mapToInt(v -> v).sum();
    }

    /** The leader's share of the votes; empty without any. */
    public Optional<Share> agreement() {
        return cast() == 0 ? Optional.empty() : Optional.of(new Share(first(), cast()));
    }
}
