package dev.wikiclean.cli;

import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.dedupe.Decision.Answer;
import dev.wikiclean.dedupe.DuplicateCluster;
import dev.wikiclean.dedupe.DuplicateCluster.Member;
import dev.wikiclean.report.ClusterPage;
import dev.wikiclean.report.Style;
import dev.wikiclean.run.DecisionStore;
import dev.wikiclean.run.DuplicatesReview;
import dev.wikiclean.run.WorkException;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks a person through the clusters, one key an answer. A "never" is remembered at once. */
final class DecisionWalk {
    private static final String KEYS =
            "m merge  n never  s skip  p pick canonical  o next note  v all of it  q quit  ? help";
    private static final String HELP = """
              m  merge: all of these are one topic; they go into the canonical and become redirects.
                 Nothing is written before you say so at the end.
              n  never: not one topic. Remembered at once in .wiki-clean/decisions.yaml, and never asked again.
              s  skip: decide another time.
              p  pick canonical: then the number of the note to keep.
              o  other: show the next note of the cluster beside the canonical.
              v  view: both texts to their end.
              q  quit: leave the rest undecided.
            """;
    private static final int LINES_FOR_THE_REST = 6;

    private final DuplicatesReview review;
    private final DecisionStore store;
    private final Keys keys;
    private final PrintStream out;
    private final ClusterPage page;
    private final LocalDate today;
    private final List<Decision> merges = new ArrayList<>();
    private int nevers;

    DecisionWalk(
            DuplicatesReview review, DecisionStore store, Keys keys, PrintStream out, Style style, LocalDate today) {
        this.review = review;
        this.store = store;
        this.keys = keys;
        this.out = out;
        this.page = new ClusterPage(review::note, review::backlinks, keys.width(), style);
        this.today = today;
    }

    /** The merges that were decided; each "never" is in the store by now. */
    List<Decision> walk() throws IOException, WorkException {
        List<DuplicateCluster> clusters = review.clusters();
        for (int i = 0; i < clusters.size(); i++) {
            if (!decide(clusters.get(i), i + 1, clusters.size())) {
                break;
            }
        }
        out.println(merges.size() + " to merge, " + nevers + " remembered as never");
        return List.copyOf(merges);
    }

    /** How many clusters were refused. */
    int nevers() {
        return nevers;
    }

    /** Asks for {@code question}; only {@code y} is a yes. */
    boolean confirm(String question) throws IOException {
        out.print(question + " [y/N] ");
        out.flush();
        int key = keys.read();
        out.println(key > ' ' ? Character.toString(key) : "");
        return key == 'y' || key == 'Y';
    }

    private boolean decide(DuplicateCluster cluster, int number, int of) throws IOException, WorkException {
        VaultPath canonical = cluster.canonical();
        List<VaultPath> notes = cluster.members().stream().map(Member::path).toList();
        int beside = 1;
        show(page.head(cluster, canonical, number, of));
        compare(canonical, notes.get(beside), false);
        while (true) {
            out.print("\n" + KEYS + "\n> ");
            out.flush();
            int key = keys.read();
            out.println(key > ' ' ? Character.toString(key) : "");
            switch (key) {
                case 'm', 'M' -> {
                    Optional<VaultPath> chosen = Optional.of(canonical).filter(c -> !c.equals(cluster.canonical()));
                    merges.add(review.decision(Answer.MERGE, notes, chosen, today));
                    return true;
                }
                case 'n', 'N' -> {
                    store.add(List.of(review.decision(Answer.NEVER, notes, Optional.empty(), today)));
                    nevers++;
                    return true;
                }
                case 's', 'S' -> {
                    return true;
                }
                case 'p', 'P' -> {
                    canonical = pick(notes, canonical);
                    beside = notes.get(beside).equals(canonical) ? next(notes, beside, canonical) : beside;
                    show(page.head(cluster, canonical, number, of));
                    compare(canonical, notes.get(beside), false);
                }
                case 'o', 'O' -> {
                    beside = next(notes, beside, canonical);
                    compare(canonical, notes.get(beside), false);
                }
                case 'v', 'V' -> compare(canonical, notes.get(beside), true);
                case 'q', 'Q', -1 -> {
                    return false;
                }
                default -> out.print(HELP);
            }
        }
    }

    private VaultPath pick(List<VaultPath> notes, VaultPath before) throws IOException {
        out.print("the number of the note to keep: ");
        out.flush();
        int number = Character.digit(keys.read(), Character.MAX_RADIX);
        out.println(number > 0 ? Character.toString(Character.forDigit(number, Character.MAX_RADIX)) : "");
        if (number < 1 || number > notes.size()) {
            out.println("no note has that number");
            return before;
        }
        return notes.get(number - 1);
    }

    private static int next(List<VaultPath> notes, int beside, VaultPath canonical) {
        int next = (beside + 1) % notes.size();
        return notes.get(next).equals(canonical) ? (next + 1) % notes.size() : next;
    }

    private void compare(VaultPath left, VaultPath right, boolean whole) {
        List<String> rows = page.sideBySide(left, right);
        int room = Math.max(8, keys.height() - LINES_FOR_THE_REST);
        if (whole || rows.size() <= room) {
            show(rows);
        } else {
            show(rows.subList(0, room));
            out.println("… " + (rows.size() - room) + " more lines: v shows them");
        }
    }

    private void show(List<String> lines) {
        out.println();
        lines.forEach(out::println);
    }
}
