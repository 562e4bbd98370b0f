package dev.wikiclean.dedupe;

import java.util.HashMap;
import java.util.Map;

/** Numbers and ordinals written as words, in small letters; Russian ones by their stem. */
final class NumberWords {
    /** What each word counts. */
    static final Map<String, String> BY_WORD = read("""
            1 one first 하나 첫 첫째 첫번째 перв один
            2 two second 둘 두 둘째 두번째 втор два
            3 three third 셋 세 셋째 세번째 трет тр
            4 four fourth 넷 네 넷째 네번째 четверт четыр
            5 five fifth 다섯 다섯째 пят
            6 six sixth 여섯 여섯째 шест
            7 seven seventh 일곱 일곱째 седьм сем
            8 eight eighth 여덟 여덟째 восьм восем
            9 nine ninth 아홉 아홉째 девят
            10 ten tenth 열 열째 десят
            11 eleven eleventh
            12 twelve twelfth
            13 thirteen thirteenth
            14 fourteen fourteenth
            15 fifteen fifteenth
            16 sixteen sixteenth
            20 twenty twentieth
            """);

    private NumberWords() {}

    private static Map<String, String> read(String table) {
        Map<String, String> found = new HashMap<>();
        table.lines().forEach(line -> {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                found.put(words[i], words[0]);
            }
        });
        return Map.copyOf(found);
    }
}
