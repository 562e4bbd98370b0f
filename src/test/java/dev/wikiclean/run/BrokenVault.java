package dev.wikiclean.run;

import dev.wikiclean.vault.FolderSource;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Breaks the links of a vault in a git repository: commits rename, move and delete notes, edit their texts on the way,
 * and update no link. Knows throughout which note is which.
 */
final class BrokenVault {
    private final Path root;
    private final Git git;
    private final Random random;
    private final Map<VaultPath, Integer> ids = new HashMap<>();
    private final List<VaultPath> moved = new ArrayList<>();
    private final Set<String> usual = new HashSet<>();
    private int nextId;

    /** How many notes were deleted. */
    private int deleted;

    BrokenVault(Path root, long seed) throws IOException {
        this.root = root;
        this.git = new Git(root);
        this.random = new Random(seed);
        Map<String, Integer> lines = new HashMap<>();
        Vault vault = FolderSource.read(root);
        vault.files().forEach(file -> ids.put(file.path(), nextId++));
        vault.notes()
                .forEach(note ->
                        note.source().text().lines().distinct().forEach(line -> lines.merge(line, 1, Integer::sum)));
        lines.forEach((line, count) -> {
            if (count > 10) {
                usual.add(line);
            }
        });
    }

    /** The note at a path, as a number that stays the same whatever it is called. */
    Map<VaultPath, Integer> ids() {
        return ids;
    }

    int deleted() {
        return deleted;
    }

    /**
     * Renames {@code count} notes, or half of the vault where it has no more, a third of them again and again, in commits
     * of one to eight; answers how many.
     */
    int rename(int count) throws IOException {
        List<VaultPath> notes = new ArrayList<>(FolderSource.read(root)
                .notes()
                .filter(note -> !note.links().isEmpty() || note.source().length() > 400)
                .map(Note::path)
                .toList());
        Collections.shuffle(notes, random);
        int all = Math.min(count, notes.size() / 2);
        int done = 0;
        while (done < all) {
            for (int i = 1 + random.nextInt(8); i > 0 && done < all; i--) {
                moved.add(rename(notes.get(done++)));
            }
            if (random.nextInt(3) == 0 && moved.size() > 10) {
                int again = random.nextInt(moved.size() - 8);
                moved.set(again, rename(moved.get(again)));
            }
            if (random.nextInt(4) == 0 && deleted < notes.size() / 4) {
                replace(notes.get(notes.size() - 1 - deleted));
            }
            edit(notes.get(done + random.nextInt(Math.max(1, notes.size() - done - deleted - 1))), 30);
            git.ok("add", "-A");
            git.ok("commit", "-qm", "Rename and edit");
        }
        return all;
    }

    private VaultPath rename(VaultPath from) throws IOException {
        String folder = random.nextInt(10) < 7 ? from.folder() : "Area " + random.nextInt(6) + "/Sub";
        boolean keepsName = !folder.equals(from.folder()) && random.nextInt(3) == 0;
        String name = keepsName ? from.name() : newName() + ".md";
        VaultPath to = VaultPath.of(folder.isEmpty() ? name : folder + "/" + name);
        if (Files.exists(root.resolve(to.value()))) {
            to = VaultPath.of(folder + "/" + newName() + ".md");
        }
        Files.createDirectories(root.resolve(to.value()).getParent());
        Files.move(root.resolve(from.value()), root.resolve(to.value()));
        ids.put(to, ids.remove(from));
        edit(to, 20 + random.nextInt(21));
        return to;
    }

    /** Deletes a note and puts an unrelated one of the same make into the same commit. */
    private void replace(VaultPath gone) throws IOException {
        if (!ids.containsKey(gone)) {
            return;
        }
        List<String> lines = new ArrayList<>(
                Files.readString(root.resolve(gone.value())).lines().toList());
        lines.replaceAll(
                line -> line.isBlank() || usual.contains(line) ? line : rewritten(line.replaceAll("[\\[\\]()]", "")));
        Files.delete(root.resolve(gone.value()));
        ids.remove(gone);
        deleted++;
        VaultPath stranger = VaultPath.of((gone.folder().isEmpty() ? "" : gone.folder() + "/") + newName() + ".md");
        Files.writeString(root.resolve(stranger.value()), String.join("\n", lines) + "\n");
        ids.put(stranger, nextId++);
    }

    private String newName() {
        String letters = "bdfgklmnprstvz";
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            name.append(i == 2 ? " " : "")
                    .append(letters.charAt(random.nextInt(letters.length())))
                    .append("aeiou".charAt(random.nextInt(5)))
                    .append(letters.charAt(random.nextInt(letters.length())));
        }
        return name + " " + random.nextInt(1_000_000);
    }

    /** Rewrites so many of 100 lines; lines with links, headings and front matter stay. */
    private void edit(VaultPath path, int percent) throws IOException {
        Path file = root.resolve(path.value());
        if (!Files.exists(file)) {
            return;
        }
        String text = Files.readString(file);
        String newline = text.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = new ArrayList<>(List.of(text.split("\r?\n", -1)));
        List<Integer> free = new ArrayList<>();
        int written = 0;
        boolean isMatter = lines.get(0).equals("---");
        boolean isCode = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            isCode ^= line.strip().startsWith("```");
            if (!isMatter && !line.isBlank()) {
                written++;
                boolean isPlain = line.length() > 12 && line.strip().matches("(?s)[\\p{L}\\p{N}].*") && !isCode;
                if (isPlain && !line.contains("[") && !line.contains("%%") && !line.contains("<")) {
                    free.add(i);
                }
            }
            isMatter &= i == 0 || !line.equals("---");
        }
        Collections.shuffle(free, random);
        int wanted = percent == 100 ? free.size() : Math.max(1, written * percent / 100);
        for (int i : free.subList(0, Math.min(wanted, free.size()))) {
            lines.set(i, rewritten(lines.get(i)));
        }
        Files.writeString(file, String.join(newline, lines));
    }

    /** Other words of the same kind, so that the templates of the vault stay what they are. */
    private String rewritten(String line) {
        List<String> words = new ArrayList<>(List.of(line.strip().split(" +")));
        Collections.shuffle(words, random);
        if (words.size() > 4) {
            words.subList(0, words.size() / 3).clear();
        }
        words.add(words.size() / 2, newName());
        String joined = String.join(" ", words);
        return Character.isLetterOrDigit(joined.codePointAt(0)) && !Character.isDigit(joined.charAt(0))
                ? joined
                : "So " + joined;
    }
}
