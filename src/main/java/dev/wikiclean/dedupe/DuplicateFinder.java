package dev.wikiclean.dedupe;

import dev.wikiclean.dedupe.DuplicateCluster.Action;
import dev.wikiclean.dedupe.DuplicateCluster.Member;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the duplicates of a vault. */
public final class DuplicateFinder {
    /** Of so many notes at most the canonical is chosen: each is asked what it says of each other. */
    private static final int MOST_CHOSEN_FROM = 50;

    private final VaultIndex index;
    private final DedupeOptions options;
    private final VaultTexts texts;
    private final PairScorer scorer;

    private DuplicateFinder(VaultIndex index, DedupeOptions options) {
        this.index = index;
        this.options = options;
        this.texts = new VaultTexts(Participants.of(index, options));
        this.scorer = new PairScorer(index, texts, options.decisions());
    }

    /**
     * Every cluster, those to merge first, then by the canonical's path: notes with a common name, a common text or a
     * statement, and those that say nearly the same under different names, which are only shown.
     */
    public static List<DuplicateCluster> find(VaultIndex index, DedupeOptions options) {
        return new DuplicateFinder(index, options).clusters(true);
    }

    /**
     * The same without the notes that only look alike: what {@link #find} would merge, and what it shows of notes with a
     * common name, at a fraction of the time.
     */
    public static List<DuplicateCluster> findNamed(VaultIndex index, DedupeOptions options) {
        return new DuplicateFinder(index, options).clusters(false);
    }

    /**
     * Whether any pair with one of {@code notes} scores {@code least} or more before anything that other notes have is
     * held against it.
     */
    public static boolean mayDouble(VaultIndex index, DedupeOptions options, Set<VaultPath> notes, double least) {
        DuplicateFinder finder = new DuplicateFinder(index, options);
        boolean[] found = {!finder.decided(finder.texts.notes()).isEmpty()};
        new CandidatePairs(index, finder.texts.notes()).forEach((a, b) -> {
            if (!found[0] && (notes.contains(a.path()) || notes.contains(b.path()))) {
                found[0] = finder.scorer.unweighed(a, b) >= least;
            }
        });
        return found[0];
    }

    /**
     * What is known of one pair, however unlike its names; empty where one of the two takes no part: a redirect, a
     * template, a map of content.
     */
    public static Optional<PairScore> score(VaultIndex index, DedupeOptions options, VaultPath a, VaultPath b) {
        DuplicateFinder finder = new DuplicateFinder(index, options);
        List<Candidate> both = finder.texts.notes().stream()
                .filter(note -> note.path().equals(a) || note.path().equals(b))
                .toList();
        return both.size() == 2 ? Optional.of(finder.scorer.score(both.get(0), both.get(1))) : Optional.empty();
    }

    private List<DuplicateCluster> clusters(boolean withLookalikes) {
        CandidatePairs candidates = new CandidatePairs(index, texts.notes());
        List<ScoredPair> pairs = decided(texts.notes());
        if (!options.onlyDecided()) {
            candidates.forEach((a, b) -> {
                if (!options.decisions().areOneTopic(a.path(), b.path())) {
                    pairs.add(new ScoredPair(a, b, scorer.score(a, b)));
                }
            });
        }
        Clusters clusters = new Clusters(scorer);
        List<DuplicateCluster> found = new ArrayList<>();
        Map<Candidate, Clusters.Group> merged = new HashMap<>();
        for (Clusters.Group group : clusters.of(pairs)) {
            group.notes.forEach(note -> merged.put(note, group));
            found.add(cluster(group, clusters, Action.MERGE));
        }
        if (withLookalikes && !options.onlyDecided()) {
            candidates.forEachLookalike(
                    texts.sketches(), (a, b) -> pairs.add(new ScoredPair(a, b, scorer.lookalike(a, b))));
            candidates.crowds().forEach(notes -> crowd(notes, merged).ifPresent(found::add));
        }
        for (ScoredPair pair : pairs) {
            boolean together = merged.containsKey(pair.a()) && merged.get(pair.a()) == merged.get(pair.b());
            if (pair.score().isReport() && !together) {
                Clusters.Group group = new Clusters.Group();
                group.notes.addAll(List.of(pair.a(), pair.b()));
                found.add(cluster(group, clusters.with(pair), Action.REPORT));
            }
        }
        found.sort(Comparator.comparing(DuplicateCluster::action)
                .thenComparing(DuplicateCluster::canonical)
                .thenComparing(cluster -> cluster.members().get(1).path()));
        return found;
    }

    /** The pairs that a person decided to be one topic, however unlike they look. */
    private List<ScoredPair> decided(List<Candidate> participants) {
        List<ScoredPair> pairs = new ArrayList<>();
        for (Decisions.Chosen chosen : options.decisions().merges()) {
            List<Candidate> notes = participants.stream()
                    .filter(note -> chosen.notes().contains(note.path()))
                    .toList();
            for (int i = 0; i < notes.size(); i++) {
                for (Candidate other : notes.subList(i + 1, notes.size())) {
                    pairs.add(new ScoredPair(notes.get(i), other, scorer.score(notes.get(i), other)));
                }
            }
        }
        return pairs;
    }

    private DuplicateCluster cluster(Clusters.Group group, Clusters clusters, Action action) {
        CanonicalChoice.Chosen chosen = choose(group.notes);
        Candidate canonical = chosen.canonical();
        List<Member> members = new ArrayList<>();
        members.add(new Member(canonical.path(), 1.0, List.of()));
        for (Candidate note : group.notes) {
            if (note != canonical) {
                members.add(member(note, canonical, clusters));
            }
        }
        List<String> vetoes = List.copyOf(group.vetoes);
        DuplicateCluster cluster = new DuplicateCluster(canonical.path(), members, action, chosen.reasons(), vetoes);
        Optional<Candidate> frozen = group.notes.stream()
                .filter(n -> options.frozen().test(n.path()))
                .findFirst();
        return frozen.isPresent() && action == Action.MERGE
                ? cluster.onlyReported("frozen: " + frozen.get().path() + " must stay as it is")
                : cluster;
    }

    private CanonicalChoice.Chosen choose(List<Candidate> notes) {
        return new CanonicalChoice(index, options.decisions(), options.merge().preferred()).choose(notes);
    }

    /** Many notes of one text: shown as one, since a person must know whether they are copies or forms not filled in. */
    private Optional<DuplicateCluster> crowd(List<Candidate> notes, Map<Candidate, Clusters.Group> merged) {
        List<Candidate> best = notes.stream()
                .sorted(Comparator.comparingInt((Candidate note) ->
                                -index.backlinks(note.path()).size())
                        .thenComparing(Candidate::path))
                .limit(MOST_CHOSEN_FROM)
                .toList();
        CanonicalChoice.Chosen chosen = choose(best);
        Candidate canonical = chosen.canonical();
        List<Member> members = new ArrayList<>();
        members.add(new Member(canonical.path(), 1.0, List.of()));
        for (Candidate note : notes) {
            boolean together = merged.containsKey(note) && merged.get(note) == merged.get(canonical);
            PairScore score = scorer.lookalike(canonical, note);
            if (note != canonical && !together && !score.isVetoed()) {
                members.add(new Member(
                        note.path(),
                        score.score(),
                        List.of("equal-text: the same text in " + notes.size() + " notes")));
            }
        }
        return members.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new DuplicateCluster(canonical.path(), members, Action.REPORT, chosen.reasons(), List.of()));
    }

    private static Member member(Candidate note, Candidate canonical, Clusters clusters) {
        PairScore score = clusters.score(canonical, note);
        List<String> signals = score.evidence().stream()
                .map(item -> item.signal() + ": " + item.why())
                .toList();
        return new Member(note.path(), score.score(), signals);
    }
}
