package dev.wikiclean.reason.budget;

import dev.wikiclean.disk.ChannelLock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The ledger of all attempts: JSON lines, one file for each month in UTC ({@code ledger-2026-11.jsonl}), so that nothing is
 * ever moved or rewritten. An attempt is a line {@code reserve}, forced to the disk before anything is sent, and a line
 * {@code settle} or {@code keep} in the same file when it has ended. Shared by threads and processes under a lock.
 */
final class Ledger {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final Path folder;
    private final LedgerDisk disk;
    private final ZoneId zone;
    private final LedgerBook book;
    private final ReentrantLock threads = new ReentrantLock(true);
    private final Map<YearMonth, LedgerFile> files = new TreeMap<>();

    /**
     * @param run whose attempts the book keeps one by one
     * @param zone of days and months
     */
    Ledger(Path folder, String run, ZoneId zone, LedgerDisk disk) {
        this.folder = folder;
        this.disk = disk;
        this.zone = zone;
        this.book = new LedgerBook(run, zone);
    }

    /** What is done while nobody else reads or writes the ledger. */
    @FunctionalInterface
    interface Work<T> {
        T get() throws LedgerException, OverBudgetException, PriceException;
    }

    static String fileName(YearMonth month) {
        return "ledger-" + month + ".jsonl";
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    /** Does the work while nobody else does any. */
    <T> T locked(Work<T> work) throws LedgerException, OverBudgetException, PriceException {
        threads.lock();
        try (FileChannel channel = lock()) {
            return work.get();
        } catch (IOException e) {
            throw new LedgerException(
                    "cannot lock the ledger in " + folder + ": " + e.getMessage() + "; nothing is sent without it", e);
        } finally {
            threads.unlock();
        }
    }

    /** Only looks, and writes nothing, not even a lock: what is being written at that moment may be missing. */
    <T> T peek(Work<T> work) throws LedgerException, OverBudgetException, PriceException {
        threads.lock();
        try {
            return work.get();
        } finally {
            threads.unlock();
        }
    }

    private FileChannel lock() throws IOException {
        disk.createFolder(folder);
        Path file = folder.resolve("ledger.lock");
        FileChannel channel = disk.openLock(file);
        try {
            ChannelLock.take(channel, file, LONGEST, PAUSE);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The book with all that anybody has written on the days and months from one instant to another. */
    LedgerBook read(Instant from, Instant to) throws LedgerException {
        YearMonth end = month(YearMonth.from(to.atZone(zone))
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(zone)
                .toInstant());
        // What began in the month before may have ended in this one.
        YearMonth begin = month(YearMonth.from(from.atZone(zone))
                .atDay(1)
                .atStartOfDay(zone)
                .toInstant()
                .minus(Duration.ofDays(1)));
        for (YearMonth month = begin; !month.isAfter(end); month = month.plusMonths(1)) {
            file(month);
        }
        for (LedgerFile file : files.values()) {
            file.refresh(book::add);
        }
        return book;
    }

    private LedgerFile file(YearMonth month) {
        return files.computeIfAbsent(month, any -> new LedgerFile(folder.resolve(fileName(month)), disk));
    }

    /**
     * Writes a line, durably, into the file of an attempt and into the book; only within {@link #locked} and after
     * {@link #read}.
     *
     * @param attempt when the attempt was reserved
     */
    void append(Instant attempt, String line) throws LedgerException {
        LedgerFile file = file(month(attempt));
        file.append(line);
        file.refresh(book::add);
    }
}
