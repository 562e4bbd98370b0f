package dev.wikiclean.dedupe;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.BlockId;
import dev.wikiclean.vault.Note;
import java.util.List;

/** The block ids of a part of a note, found without a look at all the others. */
final class BlockIdsWithin {
    private BlockIdsWithin() {}

    /** Those of {@code note} that stand within {@code span}, in order. */
    static List<BlockId> of(Note note, Span span) {
        List<BlockId> all = note.blockIds();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).span().start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < all.size() && all.get(end).span().end() <= span.end()) {
            end++;
        }
        return all.subList(low, end);
    }
}
