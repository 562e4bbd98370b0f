package dev.wikiclean.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.wikiclean.dedupe.NearText;
import dev.wikiclean.dedupe.NearTexts;
import dev.wikiclean.vault.FolderSource;
import dev.wikiclean.vault.Note;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures the search for near-identical texts: {@code TextStage VAULT [TIMES]}; the first time is the cold one. Where
 * {@code CopiesGenerator} left the truth, it is compared: what was found of each kind and language, and what is wrong.
 */
public final class TextStage {
    private TextStage() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        Path folder = Path.of(arguments[0]);
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        long started = System.nanoTime();
        List<Note> notes = FolderSource.read(folder).notes().toList();
        out.printf("%d notes read in %.2f s%n", notes.size(), (System.nanoTime() - started) / 1e9);
        List<NearText> found = List.of();
        for (int i = 0; i < times; i++) {
            long wall = System.nanoTime();
            long processor = processorTime();
            found = NearTexts.find(notes);
            out.printf(
                    "text stage: %.2f s, %.2f s of processor time, %d pairs%n",
                    (System.nanoTime() - wall) / 1e9, (processorTime() - processor) / 1e9, found.size());
        }
        out.println("peak memory of the process: " + peak());
        if (Files.exists(folder.resolve(".truth.tsv"))) {
            compare(Files.readAllLines(folder.resolve(".truth.tsv")), found, out);
        }
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? "unknown"
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> line.substring(6).strip())
                        .findFirst()
                        .orElse("unknown");
    }

    /** Prints the recall of each kind and language, and the pairs that are none. */
    static void compare(List<String> truth, List<NearText> found, PrintStream out) {
        Set<String> pairs = new HashSet<>();
        found.forEach(pair -> pairs.add(key(pair.a().value(), pair.b().value())));
        Map<String, int[]> recall = new TreeMap<>();
        for (String line : truth) {
            String[] fields = line.split("\t");
            boolean hit = pairs.remove(key(fields[0], fields[1]));
            for (String group : List.of(fields[2] + " " + fields[3], fields[2] + " all", "all")) {
                int[] counts = recall.computeIfAbsent(group, k -> new int[2]);
                counts[0] += hit ? 1 : 0;
                counts[1]++;
            }
        }
        recall.forEach((group, counts) ->
                out.printf("%-24s %5d of %5d  %.3f%n", group, counts[0], counts[1], (double) counts[0] / counts[1]));
        List<String> wrong = new ArrayList<>(pairs);
        out.println(wrong.size() + " pairs that are none" + (wrong.isEmpty() ? "" : ", such as " + wrong.get(0)));
    }

    private static String key(String one, String two) {
        return one.compareTo(two) < 0 ? one + "\t" + two : two + "\t" + one;
    }
}
