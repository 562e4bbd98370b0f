package dev.wikiclean.index;

import java.util.Optional;

/** Paths that begin with {@code ./} or {@code ../}. */
final class RelativePaths {
    private RelativePaths() {}

    /** The vault path that {@code target} means in {@code folder}; nothing where it climbs out of the vault. */
    static Optional<String> resolve(String folder, String target) {
        String base = folder;
        String rest = target;
        while (true) {
            if (rest.startsWith("./")) {
                rest = rest.substring(2);
            } else if (rest.startsWith("../")) {
                if (base.isEmpty()) {
                    return Optional.empty();
                }
                base = base.substring(0, Math.max(0, base.lastIndexOf('/')));
                rest = rest.substring(3);
            } else {
                return Optional.of(base.isEmpty() ? rest : base + "/" + rest);
            }
        }
    }

    /** The way from {@code folder} to the file {@code path}, beginning with {@code ./} or {@code ../}. */
    static String between(String folder, String path) {
        String[] from = folder.isEmpty() ? new String[0] : folder.split("/");
        String[] to = path.split("/");
        int same = 0;
        while (same < from.length && same < to.length - 1 && from[same].equals(to[same])) {
            same++;
        }
        StringBuilder way = new StringBuilder(same == from.length ? "./" : "../".repeat(from.length - same));
        for (int i = same; i < to.length; i++) {
            way.append(i == same ? "" : "/").append(to[i]);
        }
        return way.toString();
    }
}
