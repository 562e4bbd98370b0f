package dev.wikiclean.rules;

import java.util.Locale;
import java.util.Set;

/** Reads one sentence word by word. */
final class PageReader {
    private static final String INSIDE = "'-_./:@#=&?%+~";
    private static final Set<String> BEFORE_A_NUMBER = Set.of("error", "status", "http", "오류", "에러", "错误", "상태");
    private static final Set<String> OF_DATES = Set.of(
            "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug",
            "sep", "oct", "nov", "dec");
    private static final Set<String> COUNTED = Set.of("port", "page", "line", "column", "페이지");
    private static final Set<String> CODE = Set.of("code", "코드", "代码", "번호");
    private static final int LETTERS_OF_A_WORD = 4;
    private static final Set<String> UNITS =
            Set.of("second", "seconds", "minute", "minutes", "초", "초간", "초만", "분", "秒", "分钟", "hours", "hour");

    private final EvidenceTable table;
    private final Set<String> names;
    private final PageTongue tongue;
    private long classes;
    private long common = -1;
    private int words;
    private int length;
    private int unknown;
    private int unknownLetters;
    private int numbers;
    private int menu;
    private String before = "";
    private String earlier = "";
    private boolean copyright;
    /** Perhaps of a date: {@code tue may 05 10:11:12 utc 2026} has a time in it. */
    private final StringBuilder dates = new StringBuilder();

    private PageReader(String sentence, PageSources sources) {
        this.table = sources.table();
        this.names = sources.names();
        this.tongue = PageTongue.of(sentence, sources);
    }

    static PageReading read(String sentence, PageSources sources) {
        PageReader reader = new PageReader(sentence, sources);
        EvidenceTable table = sources.table();
        int at = 0;
        while (at < sentence.length()) {
            char c = sentence.charAt(at);
            if (!isOfWord(c)) {
                reader.copyright |= c == '\u00A9';
                at++;
                continue;
            }
            int end = at;
            while (end < sentence.length() && (isOfWord(sentence.charAt(end)) || isInside(sentence, end))) {
                end++;
            }
            boolean path = at > 0 && sentence.charAt(at - 1) == '/' || at > 1 && sentence.startsWith("/~", at - 2);
            if (path) {
                reader.found(table.foreign());
            } else {
                reader.chunk(sentence.substring(at, end), sentence.substring(end));
            }
            at = end;
        }
        if (reader.dates.length() > 0 && (reader.classes & table.stamp()) == 0) {
            reader.unknown++;
            reader.unknownLetters += reader.dates.length();
        }
        return new PageReading(
                reader.classes,
                reader.common,
                reader.words,
                reader.length,
                reader.unknown,
                reader.unknownLetters,
                reader.numbers,
                reader.menu);
    }

    private static boolean isOfWord(char c) {
        return Sentences.isLetterOrDigit(c);
    }

    private static boolean isInside(String text, int at) {
        return INSIDE.indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && (isOfWord(text.charAt(at + 1)) || INSIDE.indexOf(text.charAt(at + 1)) >= 0);
    }

    private void chunk(String chunk, String rest) {
        earlier = before.isEmpty() || CODE.contains(before) ? earlier : before;
        long known = tongue.whole(chunk);
        if (known != 0) {
            found(known);
        } else if (isWord(chunk)) {
            word(chunk);
        } else {
            machine(chunk, rest);
        }
        before = chunk;
    }

    private static boolean isWord(String chunk) {
        for (int i = 0; i < chunk.length(); i++) {
            char c = chunk.charAt(i);
            if (c != '\'' && !Character.isLetter(c)) {
                return false;
            }
        }
        return true;
    }

    private void found(long bits) {
        length++;
        classes |= bits;
        menu += (bits & (table.ui() | table.plain())) == table.ui() ? 1 : 0;
        if (bits != table.plain()) {
            common &= bits;
            words++;
        }
    }

    private void unknown(String word) {
        if (OF_DATES.contains(word) || word.length() <= 4 && isNumber(word)) {
            dates.append(word);
            return;
        }
        length++;
        unknown++;
        unknownLetters += ErrorEvidence.letters(word);
        tongue.count(word);
    }

    /** A word of letters: of one script, {@code url이} of two, or a text without blanks. */
    private void word(String word) {
        if (tongue.isName(word)) {
            found(table.site());
            return;
        }
        for (int i = 0; i < word.length(); i++) {
            if (PageTongue.isUnspaced(word.charAt(i))) {
                unspaced(word);
                return;
            }
            if (PageTongue.isHangul(word.charAt(i))) {
                break;
            }
        }
        known(word, tongue.of(word));
    }

    private void known(String word, long bits) {
        if (bits == 0) {
            unknown(word);
        } else {
            found(bits);
        }
    }

    /** Chinese or Japanese: the longest words that are known. */
    private void unspaced(String text) {
        int lost = 0;
        for (int at = 0; at < text.length(); ) {
            int latin = at;
            while (latin < text.length() && !PageTongue.isUnspaced(text.charAt(latin))) {
                latin++;
            }
            if (latin > at) {
                known(text.substring(at, latin), tongue.of(text.substring(at, latin)));
                at = latin;
                continue;
            }
            int length = tongue.unspaced(text, at);
            if (length == 0) {
                lost += tongue.isGrammar(text.charAt(at)) ? 0 : 1;
                at++;
            } else {
                found(tongue.unspacedWord(text.substring(at, at + length)));
                at += length;
            }
        }
        if (lost > 0) {
            unknown += 1 + lost / LETTERS_OF_A_WORD;
            unknownLetters += lost;
        }
    }

    /** What has digits or signs in it. */
    private void machine(String written, String rest) {
        if (PageTongue.isMixed(written)) {
            split(written, rest);
            return;
        }
        String chunk = tongue.withoutEnding(written);
        int slash = chunk.indexOf('/');
        long server = slash > 0 ? table.lexicon().latin(chunk.substring(0, slash)) & table.server() : 0;
        if (server != 0) {
            found(table.lexicon().latin(chunk.substring(0, slash)));
            return;
        }
        MachineText.Kind kind = MachineText.of(chunk, names);
        switch (kind) {
            case CODE -> found(table.code());
            case ID -> found(table.id());
            case STAMP -> found(table.stamp());
            case ADDRESS -> found(table.address());
            case FOREIGN -> found(tongue.isOfServers(chunk) ? table.address() : table.foreign());
            case NUMBER -> number(chunk, rest);
            case WORDS -> {
                for (String part : chunk.split("[-_./:@#=&?%+~]+")) {
                    if (!part.isEmpty() && !isNumber(part)) {
                        chunkPart(part);
                    }
                }
            }
            case OTHER -> unknown(chunk);
        }
    }

    private void split(String chunk, String rest) {
        int from = 0;
        for (int at = 1; at <= chunk.length(); at++) {
            boolean cut = at == chunk.length()
                    || PageTongue.isUnspaced(chunk.charAt(at)) != PageTongue.isUnspaced(chunk.charAt(at - 1));
            if (cut) {
                String part = chunk.substring(from, at);
                if (isWord(part)) {
                    word(part);
                } else if (part.chars().anyMatch(Character::isLetterOrDigit)) {
                    machine(part, chunk.substring(at) + rest);
                }
                from = at;
            }
        }
    }

    private void chunkPart(String part) {
        int digits = 0;
        while (digits < part.length() && Character.isDigit(part.charAt(digits))) {
            digits++;
        }
        if (digits == 0 && isWord(part)) {
            word(part);
        } else if (digits == 1 && part.charAt(0) == '0' && isWord(part.substring(1))) {
            found(table.not());
            word(part.substring(1));
        } else if (digits > 0 && tongue.isEnding(part.substring(digits)) || UNITS.contains(part.substring(digits))) {
            known(
                    part,
                    digits <= 2 ? table.plain() : MachineText.isStatus(part.substring(0, digits)) ? table.code() : 0);
        } else {
            unknown(part);
        }
    }

    private static boolean isNumber(String part) {
        return part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A number alone is somebody's fact, unless a page counts seconds, names its error or its year. */
    private void number(String chunk, String rest) {
        String next = rest.strip().toLowerCase(Locale.ROOT);
        boolean seconds = chunk.length() <= 2 && UNITS.stream().anyMatch(next::startsWith);
        boolean year = chunk.length() == 4 && (copyright || before.equals("copyright"));
        boolean counted = COUNTED.contains(before) && chunk.length() <= 3;
        boolean error = BEFORE_A_NUMBER.contains(before) || CODE.contains(before) && BEFORE_A_NUMBER.contains(earlier);
        if (chunk.equals("0")) {
            found(table.not());
        } else if (!seconds && !year && !error && !counted) {
            numbers++;
            unknown(chunk);
        } else {
            found(error ? table.code() : table.plain());
        }
    }
}
