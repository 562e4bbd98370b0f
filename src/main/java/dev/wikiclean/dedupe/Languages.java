package dev.wikiclean.dedupe;

import dev.wikiclean.vault.VaultPath;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The language that a note's path or front matter names. */
final class Languages {
    private static final Set<String> CODES = Set.of(
            "en",
            "ko",
            "ja",
            "zh",
            "ru",
            "de",
            "fr",
            "es",
            "pt",
            "it",
            "vi",
            "th",
            "id",
            "tr",
            "uk",
            "pl",
            "nl",
            "ar",
            "hi",
            "kr",
            "cn",
            "jp",
            "english",
            "korean",
            "japanese",
            "chinese",
            "russian",
            "german",
            "french",
            "spanish",
            "한국어",
            "영어",
            "일본어",
            "중국어",
            "中文",
            "英文",
            "日本語",
            "русский");

    private Languages() {}

    /** What {@code X.ko.md} or {@code X_en.md} ends in. */
    static Optional<String> suffix(VaultPath path) {
        String stem = path.stem();
        int at = Math.max(stem.lastIndexOf('.'), Math.max(stem.lastIndexOf('_'), stem.lastIndexOf('-')));
        return at <= 0 ? Optional.empty() : code(stem.substring(at + 1)).filter(code -> isShort(stem, at));
    }

    /** {@code -id} and {@code -it} are words; only a dot or an underscore makes them languages. */
    private static boolean isShort(String stem, int at) {
        return stem.charAt(at) != '-'
                || stem.length() - at - 1 == 2 && "ko en ja zh ru".contains(stem.substring(at + 1));
    }

    /** The language folder that {@code path} lies in. */
    static Optional<String> folder(VaultPath path) {
        for (String part : path.folder().split("/")) {
            Optional<String> code = code(part);
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    static Optional<String> stated(Candidate note) {
        return note.value("lang", "language", "locale").map(v -> v.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> code(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int region = lower.indexOf('-');
        String base = region == 2 ? lower.substring(0, 2) : lower;
        return CODES.contains(base) ? Optional.of(base) : Optional.empty();
    }
}
