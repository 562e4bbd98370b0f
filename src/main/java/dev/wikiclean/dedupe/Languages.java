package dev.wikiclean.dedupe;

import dev.wikiclean.vault.VaultPath;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The language that a note's path or front matter names. */
final class Languages {
    private static final Set<String> CODES = Set.copyOf(Arrays.asList("""
            en ko ja zh ru de fr es pt it vi th id tr uk pl nl ar hi sv da fi cs hu el he fa ro kr cn jp tw eng kor jpn zho rus \
            english korean japanese chinese russian german french spanish portuguese italian deutsch français español \
            한국어 한글 국문 영어 영문 일본어 중국어 러시아어 中文 简体中文 繁體中文 英文 英语 英語 日语 日文 韩文 韩语 日本語 韓国語 中国語 \
            русский английский корейский китайский японский""".split("\\s+")));
    /** Words with which a folder's or a file's name says so: {@code docs_ko}, {@code notes-en}. */
    private static final Set<String> SURE = Set.of("en", "ko", "ja", "zh", "ru", "kr", "cn", "jp", "eng", "kor", "jpn");

    private Languages() {}

    /** What {@code X.ko.md} or {@code X_en.md} ends in. */
    static Optional<String> suffix(VaultPath path) {
        String stem = path.stem();
        if (stem.endsWith(")") || stem.endsWith("]")) {
            int open = Math.max(stem.lastIndexOf('('), stem.lastIndexOf('['));
            return open <= 0 ? Optional.empty() : code(stem.substring(open + 1, stem.length() - 1));
        }
        int dot = stem.lastIndexOf('.');
        Optional<String> whole = dot <= 0 ? Optional.empty() : code(stem.substring(dot + 1));
        if (whole.isPresent()) {
            return whole;
        }
        int at = Math.max(Math.max(dot, stem.lastIndexOf(' ')), Math.max(stem.lastIndexOf('_'), stem.lastIndexOf('-')));
        return at <= 0 ? Optional.empty() : code(stem.substring(at + 1)).filter(code -> isShort(stem, at));
    }

    /** {@code -id} and {@code -it} are words; only a dot or an underscore makes them languages. */
    private static boolean isShort(String stem, int at) {
        char mark = stem.charAt(at);
        String word = stem.substring(at + 1);
        return mark == '.'
                || mark == '_'
                || SURE.contains(word.toLowerCase(Locale.ROOT)) && (mark == '-' || !word.equals("en"))
                || mark == ' ' && word.length() > 3;
    }

    /** The language folder that {@code path} lies in. */
    static Optional<String> folder(VaultPath path) {
        for (String part : path.folder().split("/")) {
            Optional<String> code = code(part);
            if (code.isEmpty()) {
                int at = Math.max(part.lastIndexOf('-'), part.lastIndexOf('_'));
                code = at > 0 && SURE.contains(part.substring(at + 1).toLowerCase(Locale.ROOT))
                        ? code(part.substring(at + 1))
                        : code;
            }
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
        int region = Math.max(lower.indexOf('-'), lower.indexOf('_'));
        String base = region == 2 ? lower.substring(0, 2) : lower;
        return CODES.contains(base) ? Optional.of(base) : Optional.empty();
    }
}
