package dev.wikiclean.dedupe;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What was captured from elsewhere is evidence: it is kept as it is, beside the note that was written from it. */
final class SourceVeto implements Veto {
    private static final Set<String> FOLDERS = Set.of(
            "raw",
            "_raw",
            "sources",
            "_sources",
            "source",
            "references",
            "_references",
            "clippings",
            "webclips",
            "원본",
            "출처",
            "자료원본",
            "原文",
            "资料",
            "素材",
            "источники");
    private static final Set<String> TYPES =
            Set.of("source", "raw", "reference", "clipping", "article", "paper", "transcript", "원본", "출처");

    @Override
    public String id() {
        return "raw-source";
    }

    @Override
    public Optional<String> objection(NotePair pair) {
        if (isSource(pair.a()) || isSource(pair.b())) {
            Candidate source = isSource(pair.a()) ? pair.a() : pair.b();
            return Optional.of(source.path() + " is a captured source");
        }
        return Optional.empty();
    }

    static boolean isSource(Candidate note) {
        for (String part : note.path().folder().split("/")) {
            if (FOLDERS.contains(part.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return note.value("type", "note_type", "kind")
                .filter(type -> TYPES.contains(type.toLowerCase(Locale.ROOT)))
                .isPresent();
    }
}
