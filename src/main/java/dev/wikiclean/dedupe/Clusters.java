package dev.wikiclean.dedupe;

import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Grows clusters from scored pairs, the surest first. A note joins only if it holds with every note that is in: no
 * chains. A veto that keeps a note out is remembered with the cluster.
 */
final class Clusters {
    /** A cluster that grows. */
    static final class Group {
        final List<Candidate> notes = new ArrayList<>();
        final Set<String> vetoes = new LinkedHashSet<>();
    }

    /** A larger cluster is merged in parts: each of its notes is held against each. */
    private static final int MOST = 50;

    private final PairScorer scorer;
    private final Map<VaultPath, Group> groups = new HashMap<>();
    private final Map<List<VaultPath>, PairScore> scores = new HashMap<>();

    Clusters(PairScorer scorer) {
        this.scorer = scorer;
    }

    /** The groups of two and more, by their first path. */
    List<Group> of(List<ScoredPair> pairs) {
        pairs.forEach(pair -> scores.put(key(pair.a(), pair.b()), pair.score()));
        List<ScoredPair> sorted = new ArrayList<>(pairs);
        sorted.sort(Comparator.comparingDouble((ScoredPair p) -> -p.score().score())
                .thenComparing(p -> p.score().a())
                .thenComparing(p -> p.score().b()));
        for (ScoredPair pair : sorted) {
            if (pair.score().isMerge()) {
                unite(pair.a(), pair.b());
            }
        }
        for (ScoredPair pair : sorted) {
            if (pair.score().isVetoed() && !isAboutSource(pair)) {
                remember(pair);
            }
        }
        return groups.values().stream()
                .distinct()
                .filter(group -> group.notes.size() > 1)
                .sorted(Comparator.comparing(group -> group.notes.get(0).path()))
                .toList();
    }

    private void unite(Candidate a, Candidate b) {
        Group left = groups.computeIfAbsent(a.path(), p -> single(a));
        Group right = groups.computeIfAbsent(b.path(), p -> single(b));
        if (left == right || left.notes.size() + right.notes.size() > MOST) {
            return;
        }
        for (Candidate x : left.notes) {
            for (Candidate y : right.notes) {
                if (!holds(x, y, left, right)) {
                    return;
                }
            }
        }
        left.notes.addAll(right.notes);
        left.notes.sort(Comparator.comparing(Candidate::path));
        left.vetoes.addAll(right.vetoes);
        right.notes.forEach(note -> groups.put(note.path(), left));
    }

    private static Group single(Candidate note) {
        Group group = new Group();
        group.notes.add(note);
        return group;
    }

    /** Whether the two may be in one cluster, be it that a third note's own title names both. */
    private boolean holds(Candidate x, Candidate y, Group left, Group right) {
        PairScore score = score(x, y);
        if (score.isVetoed()) {
            String why = x.path() + " and " + y.path() + " kept apart: "
                    + score.vetoes().get(0);
            left.vetoes.add(why);
            right.vetoes.add(why);
            return false;
        }
        return score.isMerge() || isNamedByThird(x, y, left.notes) || isNamedByThird(x, y, right.notes);
    }

    private boolean isNamedByThird(Candidate x, Candidate y, List<Candidate> notes) {
        for (Candidate third : notes) {
            if (third != x
                    && third != y
                    && names(third, x)
                    && names(third, y)
                    && score(third, x).isMerge()
                    && score(third, y).isMerge()) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the two is called by a name that the other bears as a full name, not as an acronym. */
    private static boolean names(Candidate third, Candidate note) {
        return TopicKeys.shared(third.keys(), note.keys())
                .filter(key -> key.weight() >= 0.45)
                .isPresent();
    }

    /** A source beside the note that was written from it is the rule, not news. */
    private static boolean isAboutSource(ScoredPair pair) {
        return SourceVeto.isSource(pair.a()) != SourceVeto.isSource(pair.b());
    }

    private void remember(ScoredPair pair) {
        Group one = groups.get(pair.a().path());
        Group two = groups.get(pair.b().path());
        String why = pair.a().path() + " and " + pair.b().path() + " kept apart: "
                + pair.score().vetoes().get(0);
        if (one != null) {
            one.vetoes.add(why);
        }
        if (two != null) {
            two.vetoes.add(why);
        }
    }

    /** Remembers the score of a pair that is only shown. */
    Clusters with(ScoredPair pair) {
        scores.putIfAbsent(key(pair.a(), pair.b()), pair.score());
        return this;
    }

    PairScore score(Candidate x, Candidate y) {
        return scores.computeIfAbsent(key(x, y), k -> scorer.score(x, y));
    }

    private static List<VaultPath> key(Candidate x, Candidate y) {
        return x.path().compareTo(y.path()) <= 0 ? List.of(x.path(), y.path()) : List.of(y.path(), x.path());
    }
}
