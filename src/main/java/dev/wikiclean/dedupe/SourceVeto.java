package dev.wikiclean.dedupe;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What was captured from elsewhere is evidence: it is kept as it is, beside the note that was written from it. */
final class SourceVeto implements Veto {
    private static final Set<String> FOLDERS = Set.copyOf(List.of("""
            raw _raw raw-sources raw_sources sources _sources source references _references clippings clips clipped webclips \
            web-clips webclipper readwise zotero captures captured transcripts originals 원본 원문 출처 자료원본 원자료 스크랩 클리핑 \
            原文 原始资料 资料 資料 素材 剪藏 摘录 来源 出典 クリップ источники исходники вырезки""".split("\\s+")));
    private static final Set<String> TYPES =
            Set.of("source", "raw", "reference", "clipping", "article", "paper", "transcript", "원본", "출처");
    private static final Set<String> TAGS = Set.of("clippings", "clipping", "webclip", "rawsource", "클리핑", "스크랩", "剪藏");

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
        return !Collections.disjoint(note.tags(), TAGS)
                || note.value("type", "note_type", "kind")
                        .filter(type -> TYPES.contains(type.toLowerCase(Locale.ROOT)))
                        .isPresent();
    }
}
