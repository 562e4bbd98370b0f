package dev.wikiclean.apply;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The folder of one run: {@code manifest.json} (what it does), {@code before.bin} (the bytes it replaces, one file's
 * behind the other's in the order of the manifest), {@code log} (one line a state). Each is forced before the run goes
 * on. A folder without a first line in its log, or with only that and no manifest (the power failed before their names
 * were forced), is a run that never touched anything.
 */
final class Journal {
    /** The file of the bytes of before. */
    static final String SAVED = "before.bin";

    private static final int CHUNK = 8 << 20;
    private static final Pattern LINE = Pattern.compile("([-0-9]+T[0-9:.]+Z) ("
            + Arrays.stream(RunState.values()).map(Enum::name).collect(Collectors.joining("|")) + ")(| .*)");

    /** One line of the log. */
    record Entry(RunState state, Instant time, String detail) {}

    /** The bytes that stand at a path before the run. */
    @FunctionalInterface
    interface BeforeBytes {
        byte[] of(Step step) throws IOException;
    }

    private final FileOps ops;
    private final Path folder;
    private final Manifest manifest;
    private final List<Entry> log;

    private Journal(FileOps ops, Path folder, Manifest manifest, List<Entry> log) {
        this.ops = ops;
        this.folder = folder;
        this.manifest = manifest;
        this.log = log;
    }

    /** Writes the journal of a new run, up to {@link RunState#PREPARED}. */
    static Journal create(FileOps ops, StateFolder state, Manifest manifest, BeforeBytes before) throws IOException {
        Path folder = state.runs().resolve(manifest.id());
        ops.createFolder(folder);
        ops.forceFolder(state.runs());
        Path saved = folder.resolve(SAVED);
        ops.create(saved, new byte[0]);
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        for (Step step : manifest.steps()) {
            if (isSaved(step)) {
                chunk.writeBytes(before.of(step));
                if (chunk.size() >= CHUNK) {
                    ops.append(saved, chunk.toByteArray());
                    chunk.reset();
                }
            }
        }
        ops.append(saved, chunk.toByteArray());
        ops.force(saved);
        Path json = folder.resolve("manifest.json");
        ops.create(json, ManifestJson.write(manifest));
        ops.force(json);
        Journal journal = new Journal(ops, folder, manifest, new ArrayList<>());
        journal.append(RunState.PREPARED, manifest.started(), "");
        ops.forceFolder(folder);
        return journal;
    }

    /** The journal in {@code folder}; nothing where the run never began. */
    static Optional<Journal> read(FileOps ops, Path folder) throws IOException {
        List<Entry> log = readLog(ops, folder.resolve("log"));
        if (log.isEmpty()) {
            return Optional.empty();
        }
        try {
            Manifest manifest = ManifestJson.read(ops.read(folder.resolve("manifest.json")));
            return Optional.of(new Journal(ops, folder, manifest, log));
        } catch (IOException | IllegalArgumentException e) {
            if (log.getLast().state() == RunState.PREPARED) {
                return Optional.empty();
            }
            throw new IOException(
                    "the journal " + folder + " cannot be read (" + e.getMessage() + "); its " + SAVED
                            + " holds the bytes of before, move the folder away to go on without it",
                    e);
        }
    }

    /** How far the run of a folder has come; nothing where it never began. */
    static Optional<RunState> lastState(FileOps ops, Path folder) throws IOException {
        List<Entry> log = readLog(ops, folder.resolve("log"));
        return log.isEmpty() ? Optional.empty() : Optional.of(log.getLast().state());
    }

    /** Whether the bytes of before are there still, where any were saved. */
    boolean hasSaved() {
        return manifest.steps().stream().noneMatch(Journal::isSaved) || Files.exists(folder.resolve(SAVED));
    }

    /** A line that a kill or a full disk cut short counts for nothing. */
    private static List<Entry> readLog(FileOps ops, Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        String text;
        try {
            text = new String(ops.read(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException none) {
            return entries;
        }
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            Matcher line = LINE.matcher(text.substring(from, end));
            if (line.matches()) {
                byte[] detail = line.group(3).getBytes(StandardCharsets.ISO_8859_1);
                entries.add(new Entry(
                        RunState.valueOf(line.group(2)),
                        Instant.parse(line.group(1)),
                        new String(detail, StandardCharsets.UTF_8).strip()));
            }
            from = end + 1;
        }
        return entries;
    }

    Manifest manifest() {
        return manifest;
    }

    Path folder() {
        return folder;
    }

    RunState state() {
        return log.getLast().state();
    }

    /** What the last line of {@code state} says beside it. */
    Optional<String> detail(RunState state) {
        return log.reversed().stream()
                .filter(e -> e.state() == state)
                .map(Entry::detail)
                .findFirst();
    }

    /** Takes the run to {@code state}; durable when this returns. */
    void append(RunState state, Instant now, String detail) throws IOException {
        String oneLine = detail.replaceAll("\\p{Cntrl}+", " ");
        // The line end in front closes a line that was cut short before.
        String line = "\n" + now + " " + state + (oneLine.isEmpty() ? "" : " " + oneLine) + "\n";
        Path file = folder.resolve("log");
        ops.append(file, line.getBytes(StandardCharsets.UTF_8));
        ops.force(file);
        log.add(new Entry(state, now, oneLine));
    }

    private static boolean isSaved(Step step) {
        return step.before().isPresent() && !step.opaque();
    }

    /** The saved bytes of a step; throws where they are not what the manifest says. */
    byte[] before(Step wanted) throws IOException {
        long offset = 0;
        for (Step step : manifest.steps().subList(0, wanted.number())) {
            offset += isSaved(step) ? step.before().orElseThrow().size() : 0;
        }
        Content content = wanted.before().orElseThrow();
        Path saved = folder.resolve(SAVED);
        try (InputStream in = ops.open(saved)) {
            in.skipNBytes(offset);
            byte[] bytes = in.readNBytes(Math.toIntExact(content.size()));
            if (Content.of(bytes).equals(content)) {
                return bytes;
            }
        } catch (EOFException cutShort) {
            // Said below.
        }
        throw new IOException(saved + " does not hold the bytes of " + wanted.path() + " any more");
    }

    /** Writes the saved bytes of a step as a file of their own, for a person, and returns it. */
    Path keep(Step step) throws IOException {
        return keep(step.number() + "-" + step.path().name(), before(step));
    }

    /** Keeps what someone has saved into the old file of a step, for a person. */
    Path keepSaved(Step step, byte[] bytes) throws IOException {
        String content = Content.of(bytes).sha256().substring(0, 12);
        return keep(step.number() + "-saved-" + content + "-" + step.path().name(), bytes);
    }

    private Path keep(String name, byte[] bytes) throws IOException {
        Path kept = folder.resolve("kept");
        if (!Files.isDirectory(kept)) {
            ops.createFolder(kept);
        }
        ops.forceFolder(folder);
        Path file = kept.resolve(name);
        if (Files.exists(file) && !Content.of(ops.read(file)).equals(Content.of(bytes))) {
            ops.delete(file); // cut short by a kill or a full disk
        }
        if (!Files.exists(file)) {
            ops.create(file, bytes);
        }
        ops.force(file);
        ops.forceFolder(kept);
        return file;
    }
}
