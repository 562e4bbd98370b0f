package dev.wikiclean.evaluate;

import dev.wikiclean.dedupe.DuplicateCluster;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Duplicates;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.vault.MemorySource;
import java.util.List;

/**
 * How good the finder of duplicates is: precision and recall on generated vaults of known truth and, where they lie
 * beside the project, on merges that people made and on a manual in two languages.
 *
 * <p>Arguments: the rounds (how often each kind is planted in each language and each vault), then the seeds.
 */
public final class Evaluation {
    private Evaluation() {}

    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        Scoreboard board = new Scoreboard();
        if (arguments.length < 2) {
            board = generated(rounds, 1, 2, 3);
        } else {
            for (int i = 1; i < arguments.length; i++) {
                add(board, rounds, Long.parseLong(arguments[i]));
            }
        }
        System.out.print(board.text());
        board.wrong.forEach(pair -> System.out.println("falsely merged: " + pair));
        if (Boolean.getBoolean("evaluation.missed")) {
            board.missed.forEach(pair -> System.out.println("not merged: " + pair));
        }
    }

    /** Evaluates vaults without front matter, with plain front matter and with the schema of an agents' wiki. */
    static Scoreboard generated(int rounds, long... seeds) {
        Scoreboard board = new Scoreboard();
        for (long seed : seeds) {
            add(board, rounds, seed);
        }
        return board;
    }

    private static void add(Scoreboard board, int rounds, long seed) {
        for (Draft.Matter matter : Draft.Matter.values()) {
            Truth truth = GeneratedTopics.vault(seed, rounds, matter);
            board.add(truth, clusters(truth, matter));
        }
    }

    private static List<DuplicateCluster> clusters(Truth truth, Draft.Matter matter) {
        Config config = Config.of(matter == Draft.Matter.WIKI ? "agent-wiki" : "default");
        return Duplicates.of(new RuleContext(VaultIndex.of(MemorySource.vault(truth.texts)), config));
    }
}
