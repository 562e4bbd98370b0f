package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How good the finders of error and stub notes are on notes of known truth, with removal allowed wherever a profile
 * allows it. What is removed must be right, always; what is found should be most. The notes of {@code heldout-captured}
 * were worded before the phrases were read, and the phrases mended by them afterwards; {@code heldout-last} was worded
 * after that; kinds of evidence were mended by it, phrases were not. {@code remarks} are a person's, wholly in the words
 * of pages.
 */
class ErrorNoteEvaluationTest {
    private static final class Score {
        private int toRemove;
        private int removed;
        private int rightlyRemoved;
        private int toFind;
        private int found;
        private int rightlyFound;
        private final List<String> wrong = new ArrayList<>();
        private final List<String> missed = new ArrayList<>();

        @Override
        public String toString() {
            return String.format(
                    "removed %d, rightly %d of %d (precision %.3f, recall %.3f); reported %d, rightly %d of %d"
                            + " (precision %.3f, recall %.3f)%n  wrong: %s%n  missed: %s",
                    removed,
                    rightlyRemoved,
                    toRemove,
                    share(rightlyRemoved, removed),
                    share(rightlyRemoved, toRemove),
                    found,
                    rightlyFound,
                    toFind,
                    share(rightlyFound, found),
                    share(rightlyFound, toFind),
                    wrong,
                    missed);
        }
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    @ParameterizedTest
    @CsvSource({
        "captured-en, 0.90, 0.95",
        "captured-ko, 0.90, 0.95",
        "lookalikes, 1, 1",
        "heldout-captured, 0.90, 0.95",
        "heldout-lookalikes, 1, 1",
        "heldout-last, 0.40, 0.85",
        "remarks, 1, 1"
    })
    void removesNothingButCapturedPages(String name, double recallOfRemoval, double recall) throws IOException {
        Score score = score(name);
        System.out.println("error notes, " + name + ": " + score);

        assertThat(score.wrong).isEmpty();
        assertThat(share(score.rightlyRemoved, score.toRemove)).isGreaterThanOrEqualTo(recallOfRemoval);
        assertThat(share(score.rightlyFound, score.toFind)).isGreaterThanOrEqualTo(recall);
    }

    private static Score score(String name) throws IOException {
        NoteCorpus corpus = NoteCorpus.read(name);
        Map<String, Finding> findings = new TreeMap<>();
        for (Rule rule : List.of(new ErrorNote(), new StubNote())) {
            for (Finding finding : Checked.findings(rule, Config.of("agent-wiki"), corpus.vault())) {
                findings.merge(
                        finding.path().value(), finding, (a, b) -> a.fix().isPresent() ? a : b);
            }
        }
        Score score = new Score();
        corpus.expected().forEach((path, expected) -> {
            boolean found = findings.containsKey(path);
            boolean removed = found && findings.get(path).fix().isPresent();
            boolean page = !expected.equals("keep");
            score.toRemove += expected.equals("remove") ? 1 : 0;
            score.removed += removed ? 1 : 0;
            score.rightlyRemoved += removed && expected.equals("remove") ? 1 : 0;
            score.toFind += page ? 1 : 0;
            score.found += found ? 1 : 0;
            score.rightlyFound += found && page ? 1 : 0;
            if (removed && !expected.equals("remove")) {
                score.wrong.add(path + " (" + findings.get(path).message() + ")");
            } else if (page && !found) {
                score.missed.add(path);
            } else if (expected.equals("remove") && !removed) {
                score.missed.add(
                        path + " (" + findings.get(path).message().replaceAll(".*; kept, for ", "kept: ") + ")");
            } else if (!page && found) {
                score.missed.add(
                        "[reported] " + path + " (" + findings.get(path).message() + ")");
            }
        });
        return score;
    }

    @Test
    void theCorpusIsLargeAndHalfOfItMustStay() throws IOException {
        List<String> expected = new ArrayList<>();
        for (String name : List.of("captured-en", "captured-ko", "lookalikes")) {
            expected.addAll(NoteCorpus.read(name).expected().values());
        }
        assertThat(expected).hasSizeGreaterThan(220);
        assertThat(expected.stream().filter("keep"::equals)).hasSizeGreaterThan(110);
    }
}
