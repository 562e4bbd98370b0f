package dev.wikiclean.index;

import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who is called what: finds files by the names that links use. Names compare in NFC and case-insensitively. */
public final class NameIndex {
    private static final NamedFile[] NONE = {};
    private static final String NOTE = ".md";
    /** Below this many files of one name a look through them is cheaper than a memory of the answer. */
    private static final int MANY = 32;

    private final Map<String, NamedFile[]> byName;
    private final Map<String, NamedFile[]> byPath;
    private final Map<String, NamedFile[]> suffixes = new ConcurrentHashMap<>();
    /** The files for targets as written: most targets occur many times, and folding them is most of the work. */
    private final Map<String, NamedFile[]> byTarget = new ConcurrentHashMap<>();

    private NameIndex(Map<String, NamedFile[]> byName, Map<String, NamedFile[]> byPath) {
        this.byName = byName;
        this.byPath = byPath;
    }

    public static NameIndex of(Collection<VaultPath> paths) {
        Map<String, NamedFile[]> byName = HashMap.newHashMap(paths.size());
        Map<String, NamedFile[]> byPath = HashMap.newHashMap(paths.size());
        List<String> shared = new ArrayList<>();
        for (VaultPath path : paths) {
            NamedFile file = NamedFile.of(path);
            String key = file.key();
            if (add(byPath, key, file)) {
                Arrays.sort(byPath.get(key));
            }
            String name = key.substring(key.lastIndexOf('/') + 1);
            if (add(byName, name, file)) {
                shared.add(name);
            }
        }
        for (String name : shared) {
            Arrays.sort(byName.get(name));
        }
        return new NameIndex(byName, byPath);
    }

    private static boolean add(Map<String, NamedFile[]> map, String key, NamedFile file) {
        NamedFile[] before = map.putIfAbsent(key, new NamedFile[] {file});
        if (before == null) {
            return false;
        }
        NamedFile[] more = Arrays.copyOf(before, before.length + 1);
        more[before.length] = file;
        map.put(key, more);
        return true;
    }

    /**
     * Every file that {@code target} (without fragment) could mean anywhere in the vault, shortest path first. A target
     * with folders means every path that ends in it; with a slash at its head only the path from the root. Relative
     * targets ({@code ./}, {@code ../}) need a source: see {@link LinkResolver}.
     */
    public List<VaultPath> candidates(String target) {
        boolean fromRoot = target.startsWith("/");
        String key = NameFolding.fold(fromRoot ? target.substring(1) : target);
        NamedFile[] files = fromRoot ? atPath(key) : namedByKey(key);
        return Candidates.of(files, 0);
    }

    /** Files whose path ends in {@code target} as it stands, else those where {@code .md} must be added. */
    NamedFile[] named(String target) {
        NamedFile[] known = byTarget.get(target);
        if (known == null) {
            known = namedByKey(NameFolding.fold(target));
            byTarget.put(target, known);
        }
        return known;
    }

    private NamedFile[] namedByKey(String key) {
        NamedFile[] exact = endingIn(key);
        return exact.length > 0 ? exact : endingIn(key + NOTE);
    }

    /** Files whose whole path is the folded {@code key}, else those where {@code .md} must be added. */
    NamedFile[] atPath(String key) {
        NamedFile[] exact = byPath.getOrDefault(key, NONE);
        return exact.length > 0 ? exact : byPath.getOrDefault(key + NOTE, NONE);
    }

    /** Files whose whole path is the folded {@code key} exactly. */
    NamedFile[] exactly(String key) {
        return byPath.getOrDefault(key, NONE);
    }

    /** Whether some file lies below {@code folder}; compared as names are. */
    boolean isFolder(String folder) {
        String start = NameFolding.fold(folder);
        String below = start.endsWith("/") ? start : start + "/";
        return byPath.keySet().stream().anyMatch(path -> path.startsWith(below));
    }

    private NamedFile[] endingIn(String key) {
        int slash = key.lastIndexOf('/');
        NamedFile[] files = byName.getOrDefault(slash < 0 ? key : key.substring(slash + 1), NONE);
        if (slash < 0 || files.length == 0) {
            return files;
        }
        return files.length < MANY ? filter(files, key) : suffixes.computeIfAbsent(key, k -> filter(files, k));
    }

    private static NamedFile[] filter(NamedFile[] files, String suffix) {
        int count = 0;
        NamedFile[] found = new NamedFile[files.length];
        for (NamedFile file : files) {
            if (file.endsIn(suffix)) {
                found[count++] = file;
            }
        }
        return count == files.length ? files : Arrays.copyOf(found, count);
    }
}
