package dev.wikiclean.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An index of our own, filled from a commit; the user's is not looked at. */
final class CommandIndex implements AutoCloseable {
    private final GitProgram program;
    private final Path file;

    private CommandIndex(GitProgram program, Path file) {
        this.program = program;
        this.file = file;
    }

    /** @param commit empty for no files */
    static CommandIndex of(GitProgram program, Path scratch, String commit) throws IOException {
        Files.createDirectories(scratch);
        Path file = Files.createTempFile(scratch, "index", "");
        // Git takes an empty file for a broken index, a missing one for an empty index.
        Files.delete(file);
        GitProgram plain = program.with("GIT_INDEX_FILE", file.toString())
                .set(
                        "core.sparseCheckout=false",
                        "index.sparse=false",
                        "core.splitIndex=false",
                        "core.untrackedCache=false",
                        "core.ignoreCase=false");
        plain.need("read-tree", "--no-sparse-checkout", commit.isEmpty() ? "--empty" : commit);
        return new CommandIndex(plain, file);
    }

    /** The program with this index in force. */
    GitProgram program() {
        return program;
    }

    /** Changes entries. */
    void set(Map<String, Optional<TreeEntry>> edits, int idLength) throws IOException {
        program.need(List.of("update-index", "-z", "--index-info"), info(edits, idLength));
    }

    /** What {@code update-index --index-info} reads; entries that go make room first. */
    static byte[] info(Map<String, Optional<TreeEntry>> edits, int idLength) {
        List<String> records = new ArrayList<>();
        edits.forEach((path, entry) -> {
            if (entry.isEmpty()) {
                records.add("0 " + "0".repeat(idLength) + "\t" + path);
            }
        });
        edits.forEach((path, entry) -> entry.ifPresent(e -> records.add(e.mode() + " " + e.id() + "\t" + path)));
        return GitProgram.lines(records);
    }

    /** What the entries are by path. */
    static Map<String, TreeEntry> entries(GitProgram program) throws IOException {
        Map<String, TreeEntry> entries = new HashMap<>();
        for (String record : program.need("ls-files", "--stage", "-z").records()) {
            int tab = record.indexOf('\t');
            String[] words = record.substring(0, tab).split(" ");
            if (words[2].equals("0")) {
                entries.put(record.substring(tab + 1), new TreeEntry(words[0], words[1]));
            }
        }
        return entries;
    }

    String writeTree() throws IOException {
        // A partial clone need not have what it does not look at.
        return program.need("write-tree", "--missing-ok").text();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".lock"));
    }
}
