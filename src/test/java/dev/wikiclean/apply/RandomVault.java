package dev.wikiclean.apply;

import dev.wikiclean.plan.ChangeSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Vaults and change sets out of a seed: odd names, empty and longer files, every kind of change. */
public final class RandomVault {
    private static final List<String> FOLDERS =
            List.of("", "a/", "a/b/", "깊은/폴더/", "\u1112\u1161\u11AB/", "with space/", "🌱/");
    private static final String[] WORDS = {"one ", "두 ", "\r\n", "\n", "[[Link]] ", "🙂", "\uFEFF", "é", "e\u0301"};

    private RandomVault() {}

    public static void fill(Path vault, int notes, Random random) throws IOException {
        for (int i = 0; i < notes; i++) {
            Path file = vault.resolve(FOLDERS.get(random.nextInt(FOLDERS.size())) + "Note " + i + " 노트.md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(random));
        }
        for (int i = 0; i < notes / 10 + 2; i++) {
            byte[] bytes = new byte[random.nextInt(5000)];
            random.nextBytes(bytes);
            Files.write(vault.resolve("image " + i + ".png"), bytes);
        }
    }

    public static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(4) == 0 ? 0 : random.nextInt(400); n > 0; n--) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    /** Changes about half of the notes, by every kind of change; renames may form chains and swaps. */
    public static ChangeSet changes(Path vault, Random random) throws IOException {
        List<String> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(vault)) {
            walk.filter(Files::isRegularFile)
                    .map(file -> vault.relativize(file).toString())
                    .filter(path -> !path.startsWith("."))
                    .forEach(paths::add);
        }
        Collections.sort(paths);
        Collections.shuffle(paths, random);
        Changes changes = Changes.in(vault);
        String tag = Integer.toHexString(random.nextInt());
        for (int i = 0; i < paths.size() / 2; i++) {
            String path = paths.get(i);
            boolean image = path.endsWith(".png");
            switch (image ? 4 : random.nextInt(5)) {
                case 0, 1 -> changes.modify(path, text(random));
                case 2 -> changes.delete(path);
                case 3 -> changes.rename(path, "moved " + tag + "/" + i + ".md", text(random));
                default -> changes.move(path, "files " + tag + "/" + i + path.substring(path.lastIndexOf('.')));
            }
        }
        for (int i = 0; i < paths.size() / 8 + 1; i++) {
            changes.create("new " + tag + "/deep/" + i + ".md", text(random));
        }
        if (paths.size() > 6) {
            swap(changes, paths.subList(paths.size() - 3, paths.size()), random);
        }
        return changes.set();
    }

    private static void swap(Changes changes, List<String> three, Random random) {
        if (three.stream()
                        .map(path -> path.substring(path.lastIndexOf('.')))
                        .distinct()
                        .count()
                > 1) {
            return;
        }
        if (three.getFirst().endsWith(".png") || random.nextBoolean()) {
            changes.move(three.get(0), three.get(1))
                    .move(three.get(1), three.get(2))
                    .move(three.get(2), three.get(0));
        } else {
            changes.rename(three.get(0), three.get(1), text(random)).rename(three.get(1), three.get(0), text(random));
        }
    }
}
