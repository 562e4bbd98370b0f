package dev.wikiclean.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A copy of the user's index, edited by the git program in whatever form it is. */
final class UserIndex {
    /** A mode that no tree has. */
    private static final String CONFLICT = "------";

    private final GitProgram program;
    private final Path file;

    UserIndex(GitProgram program, Path file) {
        this.program = program.with("GIT_INDEX_FILE", file.toString());
        this.file = file;
    }

    /** One entry, with the letter that {@code ls-files -v} shows of its flags. */
    private record Entry(char tag, TreeEntry entry) {
        boolean isAssumedUnchanged() {
            return Character.isLowerCase(tag);
        }

        boolean isSkipped() {
            return Character.toUpperCase(tag) == 'S';
        }
    }

    /** Changes what is still as it was; an entry that the user staged otherwise stays. */
    void edit(List<IndexEdit> edits) throws IOException {
        Map<String, Entry> entries = entries();
        Map<String, Optional<TreeEntry>> stale = new LinkedHashMap<>();
        List<String> assumed = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (IndexEdit edit : edits) {
            Optional<Entry> now = Optional.ofNullable(entries.get(edit.path()));
            if (now.map(Entry::entry).equals(edit.before())) {
                stale.put(edit.path(), edit.after());
                if (edit.after().isPresent() && now.isPresent()) {
                    if (now.get().isAssumedUnchanged()) {
                        assumed.add(edit.path());
                    }
                    if (now.get().isSkipped()) {
                        skipped.add(edit.path());
                    }
                }
            }
        }
        int idLength = edits.stream()
                .flatMap(edit -> edit.before().or(edit::after).stream())
                .mapToInt(entry -> entry.id().length())
                .findFirst()
                .orElse(0);
        program.need(List.of("update-index", "-z", "--index-info"), CommandIndex.info(stale, idLength));
        refresh(stale);
        flag("--assume-unchanged", assumed);
        flag("--skip-worktree", skipped);
        if (!Files.exists(file)) {
            program.need("read-tree", "--empty");
        }
    }

    /** Every entry; one in conflict is like nothing in a tree. */
    private Map<String, Entry> entries() throws IOException {
        Map<String, Entry> entries = new HashMap<>();
        for (String record : program.need("ls-files", "-v", "--stage", "-z").records()) {
            int tab = record.indexOf('\t');
            String[] words = record.substring(0, tab).split(" ");
            String path = record.substring(tab + 1);
            String mode = words[3].equals("0") ? words[1] : CONFLICT;
            entries.put(path, new Entry(words[0].charAt(0), new TreeEntry(mode, words[2])));
        }
        return entries;
    }

    /** Lets git see without reading them that the files are as committed, where they are. */
    private void refresh(Map<String, Optional<TreeEntry>> stale) throws IOException {
        List<String> paths = new ArrayList<>();
        stale.forEach((path, entry) -> entry.ifPresent(e -> paths.add(path)));
        if (!paths.isEmpty()) {
            // Its exit code says which are not as committed, or outside of a sparse checkout: no matter here.
            program.ask(
                    List.of("add", "--refresh", "--pathspec-from-file=-", "--pathspec-file-nul"),
                    GitProgram.lines(paths),
                    GitProgram.LIMIT);
        }
    }

    private void flag(String flag, List<String> paths) throws IOException {
        if (!paths.isEmpty()) {
            program.need(List.of("update-index", flag, "-z", "--stdin"), GitProgram.lines(paths));
        }
    }
}
