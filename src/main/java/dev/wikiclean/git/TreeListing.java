package dev.wikiclean.git;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** What {@code git ls-tree -r -z} prints. */
final class TreeListing {
    private TreeListing() {}

    /** Hands over the files below {@code prefix}, without it; names that are not UTF-8 are left out. */
    static void parse(byte[] output, String prefix, Consumer<TreeFile> files) {
        int from = 0;
        for (int at = 0; at < output.length; at++) {
            if (output[at] == 0) {
                record(output, from, at, prefix, files);
                from = at + 1;
            }
        }
    }

    /** {@code 100644 blob NAME<tab>PATH}. */
    private static void record(byte[] output, int from, int to, String prefix, Consumer<TreeFile> files) {
        int tab = from;
        while (output[tab] != '\t') {
            tab++;
        }
        String[] words = new String(output, from, tab - from, StandardCharsets.US_ASCII).split(" ");
        RawDiff.utf8(Arrays.copyOfRange(output, tab + 1, to))
                .filter(path -> path.startsWith(prefix))
                .ifPresent(path -> files.accept(new TreeFile(path.substring(prefix.length()), words[0], words[2])));
    }
}
