package dev.wikiclean.git;

import dev.wikiclean.text.SourceText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** The pieces of contents, the latest ones kept. For one thread. */
final class BlobPieces {
    private static final int KEPT = 4_000;

    private final HistoryReader reader;
    private final Map<ObjectId, Optional<Pieces>> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, Optional<Pieces>> eldest) {
            return size() > KEPT;
        }
    };

    BlobPieces(HistoryReader reader) {
        this.reader = reader;
    }

    /** Nothing for what is no text. */
    Optional<Pieces> of(ObjectId blob) throws IOException {
        Optional<Pieces> found = known.get(blob);
        if (found == null) {
            found = reader.text(blob).map(SourceText::text).map(Pieces::of);
            known.put(blob, found);
        }
        return found;
    }
}
