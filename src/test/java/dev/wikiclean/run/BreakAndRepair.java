package dev.wikiclean.run;

import dev.wikiclean.bench.VaultGenerator;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.FolderSource;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Breaks links by renames in git and counts what a run makes of them: {@code BreakAndRepair VAULT RENAMES SEED [NOTES]}.
 * VAULT is copied first, or with NOTES it is a new folder for a generated vault of so many.
 *
 * @param renamed notes renamed
 * @param broken links that led nowhere after the renames and had led to a note before
 * @param right those that lead to the same note again
 * @param leftAlone those that still lead nowhere
 * @param wrong those that lead to another note now
 * @param strangers links that had led nowhere from the start, or lost their note, and lead somewhere now
 * @param turned links that resolved before the repair and lead elsewhere after it
 * @param repairMillis how long the run took
 */
record BreakAndRepair(
        int renamed,
        int deleted,
        int broken,
        int right,
        int leftAlone,
        int wrong,
        int strangers,
        int turned,
        long repairMillis,
        List<String> examples) {
    private static final int NOWHERE = -1;

    static BreakAndRepair run(Path vault, int renames, long seed) throws IOException, WorkException {
        repair(vault);
        BrokenVault broken = new BrokenVault(vault, seed);
        Map<Integer, List<Integer>> truth = destinations(vault, broken.ids());
        int renamed = broken.rename(renames);
        Map<Integer, List<Integer>> before = destinations(vault, broken.ids());
        long start = System.nanoTime();
        repair(vault);
        long millis = (System.nanoTime() - start) / 1_000_000;
        Map<Integer, List<Integer>> after = destinations(vault, broken.ids());

        Map<Integer, VaultPath> names = new HashMap<>();
        broken.ids().forEach((path, id) -> names.put(id, path));
        int links = 0;
        int right = 0;
        int left = 0;
        int wrong = 0;
        int strangers = 0;
        int turned = 0;
        List<String> examples = new ArrayList<>();
        for (Map.Entry<Integer, List<Integer>> source : truth.entrySet()) {
            List<Integer> was = before.get(source.getKey());
            List<Integer> is = after.get(source.getKey());
            if (was == null || was.size() != source.getValue().size()) {
                // Deleted, or edited so that its links are others.
                continue;
            }
            if (is.size() != was.size()) {
                throw new IllegalStateException(
                        "the repair changed how many links " + names.get(source.getKey()) + " has");
            }
            for (int i = 0; i < was.size(); i++) {
                int meant = source.getValue().get(i);
                int now = is.get(i);
                if (was.get(i) != NOWHERE) {
                    turned += now == was.get(i) ? 0 : 1;
                } else if (meant == NOWHERE || !names.containsKey(meant)) {
                    strangers += now == NOWHERE ? 0 : 1;
                } else {
                    links++;
                    right += now == meant ? 1 : 0;
                    left += now == NOWHERE ? 1 : 0;
                    wrong += now != meant && now != NOWHERE ? 1 : 0;
                }
                boolean isBad = was.get(i) == NOWHERE && now != NOWHERE && now != meant;
                if (isBad || was.get(i) == NOWHERE && now == NOWHERE && names.containsKey(meant)) {
                    examples.add((isBad ? "wrong " : "left ") + names.get(source.getKey()) + " link " + i + ": meant "
                            + names.get(meant) + ", now " + names.get(now));
                }
            }
        }
        return new BreakAndRepair(
                renamed, broken.deleted(), links, right, left, wrong, strangers, turned, millis, examples);
    }

    private static void repair(Path vault) throws WorkException {
        CleanRun.run(new RunOptions(vault, true, false, true, Set.of("broken-link")), Progress.NONE);
    }

    /** Where every link of every file leads, by the numbers of the files. */
    private static Map<Integer, List<Integer>> destinations(Path vault, Map<VaultPath, Integer> ids)
            throws IOException {
        VaultIndex index = VaultIndex.of(FolderSource.read(vault));
        Map<Integer, List<Integer>> found = new HashMap<>();
        index.vault().linkedFiles().forEach(file -> {
            List<Integer> of = new ArrayList<>();
            for (ResolvedLink link : index.linksOf(file.path())) {
                of.add(link.destination().map(ids::get).orElse(NOWHERE));
            }
            found.put(ids.get(file.path()), of);
        });
        return found;
    }

    public static void main(String[] arguments) throws IOException, WorkException {
        PrintStream out = System.out;
        Path vault = Path.of(arguments[0]);
        long seed = Long.parseLong(arguments[2]);
        if (arguments.length > 3) {
            VaultGenerator.generate(vault, Integer.parseInt(arguments[3]), seed);
            Git git = Git.init(vault);
            git.ok("add", "-A");
            git.ok("commit", "-qm", "The vault");
        } else {
            // Never the vault itself: the experiment renames and rewrites what it is given.
            Path copy = Files.createTempDirectory("break-and-repair").resolve("vault");
            VaultCopy.make(vault, copy, Progress.NONE);
            vault = copy;
        }
        BreakAndRepair result = run(vault, Integer.parseInt(arguments[1]), seed);
        result.examples().stream().sorted(Comparator.reverseOrder()).limit(40).forEach(out::println);
        out.printf(
                "%d notes renamed, %d deleted: %d links broken, %d right, %d left alone, %d wrong; %d of nothing"
                        + " repaired, %d turned; %d ms%n",
                result.renamed(),
                result.deleted(),
                result.broken(),
                result.right(),
                result.leftAlone(),
                result.wrong(),
                result.strangers(),
                result.turned(),
                result.repairMillis());
    }
}
