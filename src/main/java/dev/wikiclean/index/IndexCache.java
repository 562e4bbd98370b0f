package dev.wikiclean.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.zip.CRC32;

/**
 * What is known of the files of one git tree: their paths, kinds and blobs, sorted by path, and a table from keys (hashes
 * of names, of link targets and the like) to files. It is asked as its file is, without being parsed. A
 * key may give a file too many, for hashes collide, and never one too few.
 */
public final class IndexCache {
    static final long MAGIC = 0x3176_7865_646e_6977L;
    /** Magic, check sum, then the numbers of {@link Header}. */
    static final int HEAD = 16;

    static final int ID_BITS = 24;
    private static final long ID_MASK = (1L << ID_BITS) - 1;

    private final ByteBuffer data;
    private final Header header;

    private IndexCache(ByteBuffer data, Header header) {
        this.data = data;
        this.header = header;
    }

    /**
     * What must be right of a cache as a whole.
     *
     * @param tree the name of the git tree
     * @param origin a number for all else that it was made from: the program, the settings, the vault's place in the tree
     * @param notes how many of the files are notes
     * @param agents how many of these carry the keys of an agent's wiki
     */
    public record Identity(String tree, long origin, int notes, int agents) {}

    /** Where the sections begin. */
    record Header(
            Identity identity,
            int files,
            int nameLength,
            int paths,
            int pairs,
            int pairCount,
            int near,
            int nearCount) {}

    /** The cache in {@code file}; nothing where there is none, or not one that is whole and of our making. */
    public static Optional<IndexCache> open(Path file) {
        try {
            // Not mapped: the first use of a mapping costs a fresh JVM more than to read some megabytes.
            ByteBuffer data = ByteBuffer.wrap(Files.readAllBytes(file));
            if (data.limit() < HEAD + 64 || data.getLong(0) != MAGIC) {
                return Optional.empty();
            }
            CRC32 sum = new CRC32();
            sum.update(data.array(), HEAD, data.limit() - HEAD);
            return sum.getValue() == data.getLong(8)
                    ? Optional.of(new IndexCache(data, IndexCacheWriter.header(data)))
                    : Optional.empty();
        } catch (IOException | RuntimeException unusable) {
            return Optional.empty();
        }
    }

    public Identity identity() {
        return header.identity();
    }

    /** How many files there are; they are numbered in the order of their paths. */
    public int size() {
        return header.files();
    }

    /** The number of the file {@code path}; where there is none, {@code -(place) - 1} of where it would stand. */
    public int find(String path) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = path(middle).compareTo(path);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    private int record(int file) {
        return HEAD + IndexCacheWriter.HEADER + file * IndexCacheWriter.RECORD;
    }

    public String path(int file) {
        return string(data.getInt(record(file)), data.getInt(record(file) + 4));
    }

    /** The number that the writer gave the file for its kind. */
    public int kind(int file) {
        return data.getInt(record(file) + 8);
    }

    /** The name of its content. */
    public String blob(int file) {
        return string(data.getInt(record(file) + 12), header.nameLength());
    }

    private String string(int at, int length) {
        byte[] bytes = new byte[length];
        data.get(header.paths() + at, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The numbers of the files with {@code key}, ascending. */
    public int[] files(long key) {
        long wanted = key >>> ID_BITS << ID_BITS;
        int from = firstPair(wanted);
        int to = from;
        while (to < header.pairCount() && (pair(to) & ~ID_MASK) == wanted) {
            to++;
        }
        int[] found = new int[to - from];
        for (int i = from; i < to; i++) {
            found[i - from] = (int) (pair(i) & ID_MASK);
        }
        return found;
    }

    private int firstPair(long wanted) {
        int low = 0;
        int high = header.pairCount();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(pair(middle), wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A key in the upper bits, a file's number in the lower ones. */
    long pair(int number) {
        return data.getLong(header.pairs() + number * 8);
    }

    int pairCount() {
        return header.pairCount();
    }

    int nearCount() {
        return header.nearCount();
    }

    long nearMask(int number) {
        return data.getLong(header.near() + number * IndexCacheWriter.NEAR);
    }

    int nearFile(int number) {
        return data.getInt(header.near() + number * IndexCacheWriter.NEAR + 8);
    }

    String nearName(int number) {
        int at = header.near() + number * IndexCacheWriter.NEAR;
        return string(data.getInt(at + 12), data.getInt(at + 16));
    }

    /** The files with a folded name whose set of characters passes {@code characters}: see {@link NameMask}. */
    public int[] near(LongPredicate characters, java.util.function.Predicate<String> name) {
        int[] found = new int[16];
        int count = 0;
        for (int i = 0; i < header.nearCount(); i++) {
            if (characters.test(nearMask(i)) && name.test(nearName(i))) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = nearFile(i);
            }
        }
        return Arrays.copyOf(found, count);
    }
}
