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
    private static final Set<String> UNITS =
            Set.of("second", "seconds", "minute", "minutes", "초", "초간", "초만", "분", "秒", "分钟", "hours", "hour");

    private final EvidenceTable table;
    private final Set<String> names;
    private long classes;
    private long common = -1;
    private int words;
    private int length;
    private int unknown;
    private int unknownLetters;
    private String before = "";
    private String earlier = "";
    private boolean copyright;
    /** Perhaps of a date: {@code tue may 05 10:11:12 utc 2026} has a time in it. */
    private final StringBuilder dates = new StringBuilder();

    private PageReader(EvidenceTable table, Set<String> names) {
        this.table = table;
        this.names = names;
    }

    /** @param names what the site is called from which the note was captured, in small letters */
    static PageReading read(String sentence, EvidenceTable table, Set<String> names) {
        PageReader reader = new PageReader(table, names);
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
                reader.classes, reader.common, reader.words, reader.length, reader.unknown, reader.unknownLetters);
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
        long known = table.lexicon().latin(chunk);
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
    }

    /** A word of letters: of one script, or {@code url이} of two. */
    private void word(String word) {
        char first = word.charAt(0);
        if (isName(word)) {
            found(table.site());
            return;
        }
        if (first >= 0x4E00 && first <= 0x9FFF) {
            chinese(word);
            return;
        }
        int han = 0;
        while (han < word.length() && word.charAt(han) < 0x1100) {
            han++;
        }
        if (han < word.length() && word.charAt(han) >= 0x4E00 && word.charAt(han) <= 0x9FFF) {
            chinese(word);
            return;
        }
        int hangul = 0;
        while (hangul < word.length() && word.charAt(hangul) < 0x1100) {
            hangul++;
        }
        if (hangul == word.length()) {
            known(word, table.lexicon().latin(word));
        } else if (hangul == 0) {
            long bits = table.lexicon().korean(word);
            known(word, bits != 0 ? bits : brand(word));
        } else {
            String latin = word.substring(0, hangul);
            boolean ending = table.lexicon().isEnding(word.substring(hangul));
            known(
                    word,
                    !ending ? 0 : isName(latin) ? table.site() : table.lexicon().latin(latin));
        }
    }

    /** {@code 네이버로} where the note was captured at naver.com. */
    private long brand(String word) {
        for (int end = word.length() - 1; end > 1; end--) {
            String stem = word.substring(0, end);
            if (table.lexicon().isEnding(word.substring(end)) && isName(stem)) {
                return table.site();
            }
        }
        return 0;
    }

    private boolean isName(String word) {
        String name = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        return names.contains(name) || names.contains(table.lexicon().brand(name));
    }

    private void known(String word, long bits) {
        if (bits == 0) {
            unknown(word);
        } else {
            found(bits);
        }
    }

    private void chinese(String text) {
        int lost = 0;
        for (int at = 0; at < text.length(); ) {
            int length = table.lexicon().chinese(text, at);
            int latin = at;
            while (latin < text.length() && text.charAt(latin) < 0x1100) {
                latin++;
            }
            if (latin > at) {
                known(text.substring(at, latin), table.lexicon().latin(text.substring(at, latin)));
                at = latin;
            } else if (length == 0) {
                lost++;
                at++;
            } else {
                found(table.lexicon().latin(text.substring(at, at + length)));
                at += length;
            }
        }
        if (lost > 0) {
            unknown++;
            unknownLetters += lost;
        }
    }

    /** What has digits or signs in it. */
    private void machine(String written, String rest) {
        String chunk = withoutEnding(written);
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
            case FOREIGN -> found(isOfServers(chunk) ? table.address() : table.foreign());
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

    /** {@code example.org} of {@code example.org's} and {@code example.org에서}. */
    private String withoutEnding(String chunk) {
        if (chunk.endsWith("'s")) {
            return chunk.substring(0, chunk.length() - 2);
        }
        int end = chunk.length();
        while (end > 0 && chunk.charAt(end - 1) >= 0xAC00) {
            end--;
        }
        boolean host = end < chunk.length() && end > 0 && chunk.indexOf('.') > 0;
        return host && table.lexicon().isEnding(chunk.substring(end)) ? chunk.substring(0, end) : chunk;
    }

    /** {@code errors.edgesuite.net} is where servers tell of themselves. */
    private boolean isOfServers(String address) {
        for (String label : address.split("[./:]+")) {
            if ((table.lexicon().latin(label) & table.server()) != 0) {
                return true;
            }
        }
        return false;
    }

    private void chunkPart(String part) {
        int digits = 0;
        while (digits < part.length() && Character.isDigit(part.charAt(digits))) {
            digits++;
        }
        if (digits == 0 && isWord(part)) {
            word(part);
        } else if (digits > 0 && table.lexicon().isEnding(part.substring(digits))
                || UNITS.contains(part.substring(digits))) {
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
        if (!seconds && !year && !error && !counted) {
            unknown(chunk);
        } else {
            found(error ? table.code() : table.plain());
        }
    }
}
