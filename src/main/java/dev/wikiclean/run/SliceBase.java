package dev.wikiclean.run;

import dev.wikiclean.git.BlobReader;
import dev.wikiclean.rules.SliceKeys;
import dev.wikiclean.rules.SliceKeys.Kind;
import dev.wikiclean.vault.FileText;
import dev.wikiclean.vault.TreeSource;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files that a commit does not touch: each is unknown, known by name, or read. */
final class SliceBase {
    private final SliceIndex index;
    private final TreeSource source;
    private final BlobReader blobs;
    private final Map<Integer, VaultFile> read = new TreeMap<>();
    private final Map<Integer, VaultFile> ghosts = new TreeMap<>();
    private final Set<Integer> wanted = new TreeSet<>();

    SliceBase(SliceIndex index, TreeSource source, BlobReader blobs) {
        this.index = index;
        this.source = source;
        this.blobs = blobs;
    }

    /** How many files are read or will be. */
    int size() {
        return read.size() + wanted.size();
    }

    int nameCount() {
        return ghosts.size();
    }

    /** The files of that {@code word}. */
    List<Integer> find(Kind kind, String word) {
        return index.files(SliceKeys.of(kind, word));
    }

    /** The notes with a name near to {@code target}. */
    List<Integer> near(String target) {
        return index.near(SliceKeys.nearMask(target), SliceKeys.near(target));
    }

    boolean mayBeRedirect(int file) {
        return StagedKinds.mayBeRedirect(index.kind(file));
    }

    /** Whether a note whose title has {@code numbers} (see {@link StagedKinds#numbers}) may be on the topic of that file. */
    boolean mayBeOneTopic(int numbers, int file) {
        int others = StagedKinds.numbers(index.kind(file));
        return numbers == 0 || others == 0 || numbers == others;
    }

    /** Any note that states an id. */
    Optional<Integer> firstWithId() {
        return index.firstWithId();
    }

    String path(int file) {
        return index.path(file);
    }

    /** Of the files with the folder {@code end} the first of each folder that ends so, by its path. */
    List<Integer> oneOfEachFolder(String end) {
        List<Integer> found = new ArrayList<>();
        int depth = depth(end);
        int next = 0;
        for (int file : find(Kind.INSIDE, end)) {
            if (file >= next) {
                found.add(file);
                // What git leaves out of the vault stands for no folder in every rule: look on.
                boolean counts = StagedKinds.kind(index.kind(file)) != StagedKinds.EXCLUDED;
                next = counts ? index.behind(folder(index.path(file), end, depth), file) : file + 1;
            }
        }
        return found;
    }

    /** The shortest folder of {@code path}, with a slash, that ends in the folded {@code end}. */
    private static String folder(String path, String end, int depth) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            if (depth(folder) >= depth && SliceKeys.ends(folder).contains(end)) {
                return path.substring(0, slash + 1);
            }
        }
        return path;
    }

    private static int depth(String folder) {
        return (int) folder.chars().filter(c -> c == '/').count();
    }

    /** Whether any file lies below {@code folder}. */
    boolean hasFolder(String folder) {
        return index.hasBelow(folder + "/");
    }

    /** Makes {@code file} known by name. */
    void name(int file) {
        if (!read.containsKey(file) && !ghosts.containsKey(file)) {
            String path = index.path(file);
            ghosts.put(
                    file,
                    path.charAt(path.lastIndexOf('/') + 1) == '.'
                            ? source.unread(path, false).orElseThrow()
                            : StagedKinds.ghost(index.kind(file), VaultPath.of(path)));
        }
    }

    /** Asks for {@code file} as it is; what is never read is only named. */
    void want(int file) {
        if (!StagedKinds.isRead(index.kind(file))) {
            name(file);
        } else if (!read.containsKey(file)) {
            wanted.add(file);
        }
    }

    /** Reads what was asked for since, and answers it. */
    List<VaultFile> readWanted() throws IOException {
        List<Integer> numbers = List.copyOf(wanted);
        wanted.clear();
        List<VaultFile> found = new ArrayList<>();
        blobs.read(numbers.stream().map(index::blob).toList(), FileText.LONGEST, (i, content) -> {
            VaultFile file = source.read(VaultPath.of(index.path(numbers.get(i))), content);
            read.put(numbers.get(i), file);
            ghosts.remove(numbers.get(i));
            found.add(file);
        });
        return found;
    }

    List<VaultFile> files() {
        List<VaultFile> all = new ArrayList<>(read.values());
        all.addAll(ghosts.values());
        return all;
    }
}
