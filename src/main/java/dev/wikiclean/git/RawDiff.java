package dev.wikiclean.git;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code git diff-index --cached --raw -z} prints, below one folder of the repository.
 *
 * @param changes by path; a rename is a deletion and an addition
 * @param unmerged paths of the repository with a conflict that nobody has resolved
 * @param unnamed how many changed files have a name that is not UTF-8
 */
record RawDiff(List<StagedChange> changes, List<StagedRename> renames, List<String> unmerged, int unnamed) {

    /** Reads {@code output}; of the repository's paths those that begin with {@code prefix} count, without it. */
    static RawDiff parse(byte[] output, String prefix) {
        return new Reader(output, prefix).read();
    }

    private static final class Reader {
        private final byte[] bytes;
        private final String prefix;
        private final List<StagedChange> changes = new ArrayList<>();
        private final List<StagedRename> renames = new ArrayList<>();
        private final List<String> unmerged = new ArrayList<>();
        private int unnamed;
        private int at;

        Reader(byte[] bytes, String prefix) {
            this.bytes = bytes;
            this.prefix = prefix;
        }

        RawDiff read() {
            while (at < bytes.length) {
                // :100644 100644 OLD NEW M
                String[] words = new String(field(), StandardCharsets.US_ASCII).split(" ");
                if (words.length != 5 || !words[0].startsWith(":")) {
                    throw new IllegalStateException("not a raw diff: " + String.join(" ", words));
                }
                Optional<String> path = name(field());
                switch (words[4].charAt(0)) {
                    case 'R' -> renamed(words, path, name(field()));
                    case 'C' -> added(words, name(field()));
                    case 'A' -> added(words, path);
                    case 'D' -> deleted(words, path);
                    case 'U' -> unmerged.add(path.orElse("a file whose name is not UTF-8"));
                    default -> modified(words, path);
                }
            }
            return new RawDiff(List.copyOf(changes), List.copyOf(renames), List.copyOf(unmerged), unnamed);
        }

        private void renamed(String[] words, Optional<String> from, Optional<String> to) {
            deleted(words, from);
            added(words, to);
            if (from.flatMap(this::own).isPresent() && to.flatMap(this::own).isPresent()) {
                int similarity = Integer.parseInt(words[4].substring(1));
                renames.add(
                        new StagedRename(own(from.get()).get(), own(to.get()).get(), similarity));
            }
        }

        private void added(String[] words, Optional<String> path) {
            path.flatMap(this::own)
                    .ifPresent(own -> changes.add(new StagedChange(
                            own, Optional.empty(), Optional.of(new TreeFile(own, words[1], words[3])))));
        }

        private void deleted(String[] words, Optional<String> path) {
            path.flatMap(this::own)
                    .ifPresent(own -> changes.add(new StagedChange(
                            own, Optional.of(new TreeFile(own, words[0].substring(1), words[2])), Optional.empty())));
        }

        private void modified(String[] words, Optional<String> path) {
            path.flatMap(this::own)
                    .ifPresent(own -> changes.add(new StagedChange(
                            own,
                            Optional.of(new TreeFile(own, words[0].substring(1), words[2])),
                            Optional.of(new TreeFile(own, words[1], words[3])))));
        }

        private Optional<String> own(String path) {
            return path.startsWith(prefix) ? Optional.of(path.substring(prefix.length())) : Optional.empty();
        }

        private byte[] field() {
            int end = at;
            while (bytes[end] != 0) {
                end++;
            }
            byte[] field = java.util.Arrays.copyOfRange(bytes, at, end);
            at = end + 1;
            return field;
        }

        private Optional<String> name(byte[] path) {
            Optional<String> name = utf8(path);
            unnamed += name.isPresent() ? 0 : 1;
            return name;
        }
    }

    /** The path in {@code bytes}; nothing where it is not UTF-8. */
    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
