package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An outline grown part by part: from each that is kept, {@code width} ways on; of all of these the verifier's best
 * {@code width} are kept. What the verifier refuses grows no further, and what it gives full marks needs no second way.
 * Where no way leads on, or a cap ends it, the best that may end there is taken.
 *
 * @param width how many outlines are kept, and how many ways on each has
 * @param depth how many parts at most
 * @param outline how it grows
 * @param verifier judges unfinished outlines too; never null
 */
public record BeamSearch(int width, int depth, Outline outline, Verifier verifier) implements Strategy {
    public BeamSearch {
        Objects.requireNonNull(outline, "beam search needs an outline to grow");
        Objects.requireNonNull(verifier, "beam search needs a verifier");
        if (width < 1 || depth < 1) {
            throw new IllegalArgumentException("at least one outline of one part: " + width + ", " + depth);
        }
    }

    @Override
    public StrategyKind kind() {
        return StrategyKind.BEAM_SEARCH;
    }

    /** What is kept: the parts, and what the verifier says of them. */
    private record Beam(List<String> parts, int score) {}

    @Override
    public Solution solve(ReasoningModel model, Request request) {
        Questioning questioning = new Questioning(model);
        List<Beam> beams = List.of(new Beam(List.of(), 0));
        Optional<Beam> best = Optional.empty();
        List<Beam> last = List.of();
        for (int step = 0; step < depth && !beams.isEmpty() && questioning.goesOn(); step++) {
            List<Beam> grown = grow(beams, request, questioning);
            last = grown.isEmpty() ? last : grown;
            for (Beam beam : grown) {
                if (outline.isComplete(beam.parts())
                        && (best.isEmpty() || beam.score() > best.get().score())) {
                    best = Optional.of(beam);
                }
            }
            beams = grown.stream()
                    .filter(beam -> !outline.isComplete(beam.parts()))
                    .sorted(Comparator.comparingInt(Beam::score).reversed())
                    .limit(width)
                    .toList();
        }
        if (best.isEmpty()) {
            best = last.stream().filter(beam -> outline.mayEnd(beam.parts())).max(Comparator.comparingInt(Beam::score));
        }
        return questioning.found(
                best.map(beam -> outline.text(beam.parts())),
                Optional.empty(),
                best.isPresent() ? Solution.Check.PASSED : Solution.Check.FAILED,
                best.map(beam -> "an outline of " + beam.parts().size() + " parts")
                        .orElse("no complete outline was accepted"));
    }

    /** All ways on that the verifier accepts, each once; after one with full marks no other is worth its money. */
    private List<Beam> grow(List<Beam> beams, Request request, Questioning questioning) {
        List<Beam> grown = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (Beam beam : beams) {
            for (int way = 0; way < width && questioning.goesOn(); way++) {
                Optional<String> part = questioning.ask(outline.next(request, beam.parts()));
                if (part.isEmpty()) {
                    continue;
                }
                List<String> parts = new ArrayList<>(beam.parts());
                parts.add(part.get());
                if (!seen.add(parts)) {
                    continue;
                }
                Verifier.Judgement judgement = verifier.judge(outline.text(parts));
                if (judgement.accepted()) {
                    grown.add(new Beam(List.copyOf(parts), judgement.score()));
                }
                if (judgement.accepted() && judgement.score() == Verifier.FULL) {
                    break;
                }
            }
        }
        return grown;
    }

    @Override
    public List<Calls> most(Request request) {
        return List.of(new Calls(outline.largest(request), width + (depth - 1) * width * width));
    }
}
