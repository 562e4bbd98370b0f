package dev.wikiclean.dedupe;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.ConflictName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses the note that the others are merged into: the one that a person prefers or chose, the one that others name
 * as canonical, then verified before draft,
 * trust level, confidence, inbound links, length, age, path. Every step that decided is a reason.
 */
final class CanonicalChoice {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");
    private final VaultIndex index;
    private final Decisions decisions;
    private final List<Preferred> preferred;

    /** @param preferred what a person prefers, the strongest wish first */
    CanonicalChoice(VaultIndex index, Decisions decisions, List<Preferred> preferred) {
        this.index = index;
        this.decisions = decisions;
        this.preferred = List.copyOf(preferred);
    }

    /** The chosen note and why. */
    record Chosen(Candidate canonical, List<String> reasons) {}

    /** One criterion: the greater value wins. */
    private record Criterion(String words, ToDoubleFunction<Candidate> value) {}

    Chosen choose(List<Candidate> notes) {
        List<Criterion> criteria = new ArrayList<>();
        wishes(true).forEach(criteria::add);
        criteria.add(new Criterion("a person chose it", this::isChosen));
        wishes(false).forEach(criteria::add);
        criteria.addAll(List.of(
                new Criterion(
                        "it is no conflict copy",
                        note -> ConflictName.of(note.path().stem()).isPresent() ? 0 : 1),
                new Criterion("the others name it as canonical", note -> named(note, notes)),
                new Criterion("it is verified", note -> Trust.of(note.matter()).verified()),
                new Criterion("its sources are trusted more", note -> Trust.of(note.matter())
                        .level()),
                new Criterion(
                        "it is more confident", note -> Trust.of(note.matter()).confidence()),
                new Criterion("more links lead to it", note -> index.backlinks(note.path())
                        .size()),
                new Criterion("it is longer", note -> note.note().text().length() - note.bodyStart()),
                new Criterion("it is older", note -> -date(note))));
        List<Candidate> left = new ArrayList<>(notes);
        List<String> reasons = new ArrayList<>();
        for (Criterion criterion : criteria) {
            double best = left.stream().mapToDouble(criterion.value()).max().orElseThrow();
            List<Candidate> ahead = left.stream()
                    .filter(note -> criterion.value().applyAsDouble(note) >= best)
                    .toList();
            if (ahead.size() < left.size()) {
                reasons.add(criterion.words());
                left = ahead;
            }
            if (left.size() == 1) {
                return new Chosen(left.get(0), reasons);
            }
        }
        reasons.add("its path comes first");
        return new Chosen(
                left.stream().min((a, b) -> a.path().compareTo(b.path())).orElseThrow(), reasons);
    }

    private double isChosen(Candidate note) {
        return decisions.merges().stream()
                .filter(group -> group.canonical().filter(note.path()::equals).isPresent())
                .count();
    }

    private List<Criterion> wishes(boolean outright) {
        return preferred.stream()
                .filter(wish -> wish.isOutright() == outright)
                .map(wish -> new Criterion(wish.words(), note -> wish.notes().test(note.path()) ? 1 : 0))
                .toList();
    }

    private double named(Candidate note, List<Candidate> notes) {
        return notes.stream()
                .filter(other -> other != note
                        && StatedCanonical.stated(index, other, note).isPresent())
                .count();
    }

    /** When the note was made or last reinforced, as yyyymmdd; far in the future where it does not say. */
    private static double date(Candidate note) {
        Optional<String> written = note.value("last_reinforced", "created", "date", "id");
        if (written.isPresent()) {
            Matcher matcher = DATE.matcher(written.get());
            if (matcher.find()) {
                return Double.parseDouble(matcher.group(1) + matcher.group(2) + matcher.group(3));
            }
        }
        return 99_999_999;
    }
}
