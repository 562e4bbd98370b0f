package dev.wikiclean.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** Reads and parses files on all processors while the walk still goes on. */
final class FileReading implements AutoCloseable {
    /** The longest text that is read, in bytes: 5 MiB. */
    static final int LONGEST = FileText.LONGEST;

    private static final int BATCH = 32;

    /** A file to be read; its size in bytes as the walk saw it. */
    record Job(Path file, VaultPath path, long size) {}

    private final ExecutorService others;
    private final List<FutureTask<List<VaultFile>>> tasks = new ArrayList<>();
    private final Queue<FileContent> contents = new ConcurrentLinkedQueue<>();
    private List<Job> batch = new ArrayList<>(BATCH);

    FileReading() {
        int processors = Runtime.getRuntime().availableProcessors();
        others = Executors.newFixedThreadPool(Math.max(1, processors - 1), work -> {
            Thread thread = new Thread(work, "reading");
            thread.setDaemon(true);
            return thread;
        });
    }

    void add(Job job) {
        batch.add(job);
        if (batch.size() == BATCH) {
            send();
        }
    }

    private void send() {
        List<Job> jobs = batch;
        batch = new ArrayList<>(BATCH);
        FutureTask<List<VaultFile>> task = new FutureTask<>(() -> read(jobs));
        tasks.add(task);
        others.execute(task);
    }

    /** Everything that was read, in the order it was added; what could not be is told to {@code problems}. */
    List<VaultFile> finish(List<Problem> problems) {
        send();
        // The caller works, too: from the end, where the others come last. A task runs once, whoever takes it.
        for (int i = tasks.size() - 1; i >= 0; i--) {
            tasks.get(i).run();
        }
        List<VaultFile> files = new ArrayList<>(tasks.size() * BATCH);
        for (FutureTask<List<VaultFile>> task : tasks) {
            files.addAll(result(task));
        }
        for (VaultFile file : files) {
            if (file instanceof Rejected rejected) {
                problems.add(new Problem(rejected.path().value(), rejected.reason()));
            }
        }
        return files;
    }

    private static List<VaultFile> result(FutureTask<List<VaultFile>> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<VaultFile> read(List<Job> jobs) {
        FileContent content = Optional.ofNullable(contents.poll()).orElseGet(FileContent::new);
        List<VaultFile> files = new ArrayList<>(jobs.size());
        for (Job job : jobs) {
            files.add(read(job, content));
        }
        contents.add(content);
        return files;
    }

    private static VaultFile read(Job job, FileContent content) {
        if (job.size > LONGEST) {
            return FileText.tooLong(job.path);
        }
        try (InputStream in = Files.newInputStream(job.file, LinkOption.NOFOLLOW_LINKS)) {
            content.fill(in, (int) job.size, LONGEST + 1);
        } catch (IOException e) {
            return new Rejected(job.path, Unreadable.reason(e));
        }
        return content.length() > LONGEST ? FileText.tooLong(job.path) : FileText.of(job.path, content.decode());
    }

    @Override
    public void close() {
        others.shutdownNow();
    }
}
