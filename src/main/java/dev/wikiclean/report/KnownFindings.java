package dev.wikiclean.report;

import dev.wikiclean.rules.Finding;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Which findings a baseline knows. Each of its entries knows one finding at most, in three rounds: of the same words on
 * the same line; of the same words on a line that was edited; in a file that is called otherwise now.
 *
 * @param shown the findings that it does not know, in their order
 * @param gone the entries that no finding was left for, sorted
 */
public record KnownFindings(List<Finding> shown, List<FindingMark> gone) {
    public KnownFindings {
        shown = List.copyOf(shown);
        gone = List.copyOf(gone);
    }

    /** @param exists whether the vault has a file of that path */
    public static KnownFindings of(
            Baseline baseline,
            List<Finding> findings,
            Function<VaultPath, Optional<SourceText>> sources,
            Predicate<String> exists) {
        Matching matching = new Matching(
                baseline.marks(),
                findings.stream()
                        .map(finding -> FindingMark.of(finding, sources.apply(finding.path())))
                        .toList());
        matching.match(UnaryOperator.identity());
        matching.match(FindingMark::onAnyLine);
        Map<String, String> renamed = RenamedFiles.of(matching.unused(), matching.unknown(), baseline, exists);
        matching.match(mark -> renamed.containsKey(mark.path()) ? mark.at(renamed.get(mark.path())) : mark);
        return new KnownFindings(
                IntStream.range(0, findings.size())
                        .filter(i -> !matching.known[i])
                        .mapToObj(findings::get)
                        .toList(),
                matching.unused().stream().sorted().toList());
    }

    /** Entries of a baseline on one side, marks of findings on the other, and who has found whom. */
    private static final class Matching {
        private final List<FindingMark> entries;
        private final List<FindingMark> found;
        private final boolean[] used;
        private final boolean[] known;

        private Matching(List<FindingMark> entries, List<FindingMark> found) {
            this.entries = entries;
            this.found = found;
            this.used = new boolean[entries.size()];
            this.known = new boolean[found.size()];
        }

        /** Brings together what has the same {@code form}. */
        private void match(UnaryOperator<FindingMark> form) {
            Map<FindingMark, Deque<Integer>> wanted = new HashMap<>();
            for (int i = 0; i < used.length; i++) {
                if (!used[i]) {
                    wanted.computeIfAbsent(form.apply(entries.get(i)), mark -> new ArrayDeque<>(1))
                            .add(i);
                }
            }
            for (int i = 0; i < known.length && !wanted.isEmpty(); i++) {
                Deque<Integer> free = known[i] ? null : wanted.get(form.apply(found.get(i)));
                if (free != null && !free.isEmpty()) {
                    used[free.poll()] = true;
                    known[i] = true;
                }
            }
        }

        private List<FindingMark> unused() {
            return left(entries, used);
        }

        private List<FindingMark> unknown() {
            return left(found, known);
        }

        private static List<FindingMark> left(List<FindingMark> all, boolean[] taken) {
            List<FindingMark> left = new ArrayList<>();
            for (int i = 0; i < taken.length; i++) {
                if (!taken[i]) {
                    left.add(all.get(i));
                }
            }
            return left;
        }
    }
}
