package dev.wikiclean.dedupe;

import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Notes on one topic.
 *
 * @param canonical the note that the others are merged into
 * @param members every note of the cluster: the canonical first, with score 1, then the others by path
 * @param action what is proposed
 * @param reasons why this one is canonical
 * @param vetoes why notes that belong to it by name were kept out, or why it is not merged
 */
public record DuplicateCluster(
        VaultPath canonical, List<Member> members, Action action, List<String> reasons, List<String> vetoes) {
    /** What is proposed for a cluster. */
    public enum Action {
        /** The duplicates' text goes to the canonical, the duplicates become redirects. */
        MERGE,
        /** A person should look. */
        REPORT;

        /** The name in machine formats. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A note of a cluster.
     *
     * @param score how surely it is on the canonical's topic, 0..1
     * @param signals why, each as {@code signal: words}
     */
    public record Member(VaultPath path, double score, List<String> signals) {
        public Member {
            Objects.requireNonNull(path, "path");
            signals = List.copyOf(signals);
        }
    }

    public DuplicateCluster {
        members = List.copyOf(members);
        reasons = List.copyOf(reasons);
        vetoes = List.copyOf(vetoes);
        if (members.size() < 2 || !members.get(0).path().equals(canonical)) {
            throw new IllegalArgumentException("a cluster has its canonical first and at least one more: " + members);
        }
    }

    /** Everything but the canonical. */
    public List<Member> duplicates() {
        return members.subList(1, members.size());
    }

    /** The same notes, shown only, with the reason why they are not merged. */
    public DuplicateCluster onlyReported(String why) {
        List<String> all = new java.util.ArrayList<>(vetoes);
        all.add(why);
        return new DuplicateCluster(canonical, members, Action.REPORT, reasons, all);
    }
}
