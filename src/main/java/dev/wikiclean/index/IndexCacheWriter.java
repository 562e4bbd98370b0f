package dev.wikiclean.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/** Writes an {@link IndexCache}, from files and from an older one. */
public final class IndexCacheWriter {
    /** Bytes of the header's numbers. */
    static final int HEADER = 128;

    static final int RECORD = 16;
    static final int NEAR = 20;
    private static final int TREE = 64;
    private static final int MOST_FILES = 1 << IndexCache.ID_BITS;

    /**
     * What is kept of a file.
     *
     * @param near folded names by which a misspelled one may find it
     */
    public record Entry(String path, int kind, String blob, long[] keys, List<String> near) {}

    private record Known(int kind, String blob, long[] keys, int keyCount, List<String> near) {}

    private final TreeMap<String, Known> files = new TreeMap<>();

    public void add(Entry entry) {
        files.put(entry.path(), new Known(entry.kind(), entry.blob(), entry.keys(), entry.keys().length, entry.near()));
    }

    /** Takes over every file of {@code older} whose path passes {@code kept}. */
    public void addAll(IndexCache older, Predicate<String> kept) {
        long[][] keys = new long[older.size()][];
        int[] counts = new int[older.size()];
        for (int i = 0; i < older.pairCount(); i++) {
            long pair = older.pair(i);
            int file = (int) (pair & MOST_FILES - 1);
            long[] own = keys[file] == null ? new long[16] : keys[file];
            own = counts[file] == own.length ? Arrays.copyOf(own, own.length * 2) : own;
            own[counts[file]++] = pair;
            keys[file] = own;
        }
        List<List<String>> near = new ArrayList<>();
        for (int i = 0; i < older.size(); i++) {
            near.add(new ArrayList<>(2));
        }
        for (int i = 0; i < older.nearCount(); i++) {
            near.get(older.nearFile(i)).add(older.nearName(i));
        }
        for (int file = 0; file < older.size(); file++) {
            String path = older.path(file);
            if (kept.test(path)) {
                long[] own = keys[file] == null ? new long[0] : keys[file];
                files.put(path, new Known(older.kind(file), older.blob(file), own, counts[file], near.get(file)));
            }
        }
    }

    /**
     * Puts the cache into {@code file}, in one step; folders are made. Two that do so at once both succeed.
     *
     * @throws IOException where that is not possible
     */
    public void write(Path file, IndexCache.Identity identity) throws IOException {
        ByteBuffer data = bytes(identity);
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(file.getParent(), "index", ".new");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                while (data.hasRemaining()) {
                    channel.write(data);
                }
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private ByteBuffer bytes(IndexCache.Identity identity) throws IOException {
        int keyCount = 0;
        int nearCount = 0;
        int nameLength = 40;
        for (Known file : files.values()) {
            keyCount += file.keyCount();
            nearCount += file.near().size();
            nameLength = file.blob().length();
        }
        if (files.size() >= MOST_FILES) {
            throw new IOException("too many files for an index");
        }
        Strings strings = new Strings();
        int records = IndexCache.HEAD + HEADER;
        int pairs = records + files.size() * RECORD;
        int near = pairs + keyCount * 8;
        int paths = near + nearCount * NEAR;
        ByteBuffer tables = ByteBuffer.allocate(paths);
        long[] all = new long[keyCount];
        int number = 0;
        int at = 0;
        int nearAt = near;
        for (var entry : files.entrySet()) {
            Known file = entry.getValue();
            int record = records + number * RECORD;
            tables.putInt(record + 4, strings.add(entry.getKey()));
            tables.putInt(record, strings.last());
            tables.putInt(record + 8, file.kind());
            strings.add(file.blob());
            tables.putInt(record + 12, strings.last());
            for (int i = 0; i < file.keyCount(); i++) {
                all[at++] = file.keys()[i] >>> IndexCache.ID_BITS << IndexCache.ID_BITS | number;
            }
            for (String name : file.near()) {
                tables.putLong(nearAt, NameMask.of(name));
                tables.putInt(nearAt + 8, number);
                tables.putInt(nearAt + 16, strings.add(name));
                tables.putInt(nearAt + 12, strings.last());
                nearAt += NEAR;
            }
            number++;
        }
        int distinct = sort(all);
        for (int i = 0; i < distinct; i++) {
            tables.putLong(pairs + i * 8, all[i]);
        }
        int[] numbers = {
            files.size(), nameLength, paths, pairs, distinct, near, nearCount, identity.notes(), identity.agents()
        };
        for (int i = 0; i < numbers.length; i++) {
            tables.putInt(IndexCache.HEAD + i * 4, numbers[i]);
        }
        tables.putLong(IndexCache.HEAD + 40, identity.origin());
        byte[] tree = identity.tree().getBytes(StandardCharsets.US_ASCII);
        tables.put(IndexCache.HEAD + 48, tree.length <= TREE ? tree : new byte[0]);
        ByteBuffer whole = ByteBuffer.allocate(paths + strings.length)
                .put(tables.position(0))
                .put(strings.bytes, 0, strings.length);
        CRC32 sum = new CRC32();
        sum.update(whole.array(), IndexCache.HEAD, whole.limit() - IndexCache.HEAD);
        return whole.putLong(0, IndexCache.MAGIC).putLong(8, sum.getValue()).flip();
    }

    /** Sorts without regard to the sign, and answers how many of the first are distinct. */
    private static int sort(long[] all) {
        for (int i = 0; i < all.length; i++) {
            all[i] ^= Long.MIN_VALUE;
        }
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        for (int i = 0; i < distinct; i++) {
            all[i] ^= Long.MIN_VALUE;
        }
        return distinct;
    }

    /** Reads what {@link #bytes} wrote. */
    static IndexCache.Header header(ByteBuffer data) {
        int[] numbers = new int[9];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = data.getInt(IndexCache.HEAD + i * 4);
        }
        byte[] tree = new byte[TREE];
        data.get(IndexCache.HEAD + 48, tree);
        String name = new String(tree, StandardCharsets.US_ASCII).replace("\0", "");
        return new IndexCache.Header(
                new IndexCache.Identity(name, data.getLong(IndexCache.HEAD + 40), numbers[7], numbers[8]),
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3],
                numbers[4],
                numbers[5],
                numbers[6]);
    }

    /** Texts one behind the other. */
    private static final class Strings {
        byte[] bytes = new byte[1 << 16];
        int length;
        private int last;

        /** Adds a text and answers how many bytes it has. */
        int add(String text) {
            byte[] added = text.getBytes(StandardCharsets.UTF_8);
            if (length + added.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + added.length));
            }
            System.arraycopy(added, 0, bytes, length, added.length);
            last = length;
            length += added.length;
            return added.length;
        }

        /** Where the last one begins. */
        int last() {
            return last;
        }
    }
}
