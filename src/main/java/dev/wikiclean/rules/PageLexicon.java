package dev.wikiclean.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of error pages, walls and refusals, each with the classes of what it does there. */
final class PageLexicon {
    static final String PACKAGED = "/rules/error-note/words.txt";
    /** A name of a site in another script, {@code naver=네이버}, counts where the note was captured there. */
    private static final String BRAND = "brand";

    private static final String ENDING = "ending";
    /** Words that tell a language, where no other word of pages is known. */
    private static final String SIGN = "sign";

    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_WORD = 12;
    private static final int LONGEST_UNSPACED = 8;
    private static final int LONGEST_PART = 4;

    private final List<String> classes;
    private final Map<String, Long> words = new HashMap<>(8192);
    private final Set<String> endings = new HashSet<>(512);
    private final Map<String, String> brands = new HashMap<>();
    private final Map<String, String> signs = new HashMap<>();

    /** @param classes the names of all classes: the first has bit 0 */
    PageLexicon(String text, List<String> classes) {
        this.classes = List.copyOf(classes);
        endings.add("");
        String section = "";
        String language = "";
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.startsWith("[")) {
                section = section(line, number);
                language = line.substring(line.indexOf(' ') + 1, line.length() - 1);
            } else if (!line.isEmpty() && line.charAt(0) != '#') {
                read(section, language, line);
            }
        }
    }

    /** Where the words of a language other than those of {@link #PACKAGED} stand. */
    static String packaged(String tongue) {
        return "/rules/error-note/words-" + tongue + ".txt";
    }

    private String section(String line, int number) {
        int blank = line.indexOf(' ');
        String name = line.substring(1, blank < 0 ? line.length() : blank);
        if (blank < 0 || !line.endsWith("]") || !isSection(name)) {
            throw new IllegalArgumentException(
                    PACKAGED + ":" + number + ": expected `[CLASS LANGUAGE]`, not `" + line + "`");
        }
        return name;
    }

    private boolean isSection(String name) {
        return !isClass(name) || classes.contains(name);
    }

    /** Whether a section of that name holds words of a class: not endings, brands or signs of a language. */
    static boolean isClass(String name) {
        return !name.equals(BRAND) && !name.equals(ENDING) && !name.equals(SIGN);
    }

    private void read(String section, String language, String line) {
        long bit = classes.contains(section) ? 1L << classes.indexOf(section) : 0;
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i < line.length() && line.charAt(i) != ' ') {
                continue;
            }
            if (i > from) {
                String word = line.substring(from, i);
                if (bit != 0) {
                    words.merge(word, bit, (a, b) -> a | b);
                } else if (section.equals(ENDING)) {
                    endings.add(word);
                } else if (section.equals(SIGN)) {
                    signs.merge(word, language, (a, b) -> a + ' ' + b);
                } else {
                    int equals = word.indexOf('=');
                    brands.put(word.substring(equals + 1), word.substring(0, equals));
                }
            }
            from = i + 1;
        }
    }

    /** The classes of a word of an alphabet; 0 where it is somebody's own. */
    long latin(String word) {
        return words.getOrDefault(word, 0L);
    }

    /**
     * The classes of a Korean word: the longest beginning that is known, and an ending of grammar behind it; or two such
     * words in one, {@code 이용시간}.
     */
    long korean(String word) {
        long found = single(word);
        for (int end = 2; found == 0 && end <= LONGEST_PART && end + 2 <= word.length(); end++) {
            long first = latin(word.substring(0, end));
            long second = first == 0 ? 0 : single(word.substring(end));
            found = second == 0 ? 0 : first | second;
        }
        return found;
    }

    private long single(String word) {
        long found = 0;
        for (int end = Math.min(word.length(), LONGEST_WORD); end > 0; end--) {
            Long known = words.get(word.substring(0, end));
            if (known != null && endings.contains(word.substring(end))) {
                found |= known;
            }
        }
        return found;
    }

    /** The classes of a word of a language of Europe: as it stands, or a known beginning and an ending of grammar. */
    long inflected(String word) {
        long known = latin(word);
        for (int end = word.length() - 1; known == 0 && end >= SHORTEST_STEM; end--) {
            known = endings.contains(word.substring(end)) ? latin(word.substring(0, end)) : 0;
        }
        return known;
    }

    /** The languages, {@code de fr}, that {@code word} is a sign of; empty for most. */
    String signs(String word) {
        return signs.getOrDefault(word, "");
    }

    boolean isEnding(String word) {
        return endings.contains(word);
    }

    /** How many characters of the Chinese {@code text} the longest word takes that begins at {@code at}; 0 for none. */
    int chinese(String text, int at) {
        for (int end = Math.min(text.length(), at + LONGEST_UNSPACED); end > at; end--) {
            if (words.containsKey(text.substring(at, end))) {
                return end - at;
            }
        }
        return 0;
    }

    /** The name in an address that stands for the name {@code word}: {@code naver}; empty for other words. */
    String brand(String word) {
        return brands.getOrDefault(word, "");
    }
}
