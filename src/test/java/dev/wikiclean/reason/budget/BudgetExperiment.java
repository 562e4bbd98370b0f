package dev.wikiclean.reason.budget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Many {@link BudgetTrial}s, and {@link KilledSpenders} that are killed for real: COUNT SEED [KILLS]. */
public final class BudgetExperiment {
    private BudgetExperiment() {}

    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[0]);
        long seed = Long.parseLong(args[1]);
        int kills = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        List<String> wrong = trials(count, seed);
        System.out.println(count + " trials, " + wrong.size() + " wrong");
        List<String> killed = KilledSpenders.trials(kills, seed);
        System.out.println(kills + " trials with SIGKILL, " + killed.size() + " wrong");
        wrong.stream().limit(20).forEach(System.out::println);
        killed.stream().limit(20).forEach(System.out::println);
        System.exit(wrong.isEmpty() && killed.isEmpty() ? 0 : 1);
    }

    /** What was wrong in trials from a seed on. */
    static List<String> trials(int count, long seed) throws Exception {
        List<String> wrong = new java.util.ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (long i = seed; i < seed + count; i++) {
                Path folder = Files.createTempDirectory("budget");
                for (String told : new BudgetTrial(i, folder, threads).run()) {
                    wrong.add("seed " + i + ": " + told);
                }
                delete(folder);
            }
        }
        return wrong;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
