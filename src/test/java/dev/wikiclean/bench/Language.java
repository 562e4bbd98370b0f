package dev.wikiclean.bench;

import java.util.List;
import java.util.Random;

/** The languages of generated prose: made-up words of many lengths, some of them common and most of them rare. */
enum Language {
    ENGLISH("en", " "),
    KOREAN("ko", " "),
    CHINESE("zh", ""),
    RUSSIAN("ru", " ");

    private static final int WORDS = 20_000;
    private static final List<String> ENGLISH_SYLLABLES = List.of(
            "ba", "ter", "con", "sti", "mo", "ral", "lin", "gra", "pe", "tion", "dis", "ver", "na", "ble", "sun", "der",
            "qui", "lo", "fen", "tar");
    private static final List<String> RUSSIAN_SYLLABLES = List.of(
            "ба", "тер", "кон", "сти", "мо", "рал", "лин", "гра", "пе", "ция", "дис", "вер", "на", "бле", "сун", "дер",
            "ква", "ло", "фен", "тар");
    private static final List<String> PARTICLES = List.of("", "", "은", "는", "이", "가", "을", "를", "에서", "의", "로", "한다");

    private final String id;
    private final String separator;

    Language(String id, String separator) {
        this.id = id;
        this.separator = separator;
    }

    String id() {
        return id;
    }

    /** What stands between two words. */
    String separator() {
        return separator;
    }

    /** A word; the low numbers of the vocabulary come far more often than the high ones, as in real texts. */
    String word(Random random) {
        return word((int) (WORDS * Math.pow(random.nextDouble(), 3)));
    }

    private String word(int number) {
        Random random = new Random(number * 31L + ordinal());
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(number < 200 ? 2 : 3);
        for (int i = 0; i < length; i++) {
            switch (this) {
                case ENGLISH -> word.append(ENGLISH_SYLLABLES.get(random.nextInt(ENGLISH_SYLLABLES.size())));
                case RUSSIAN -> word.append(RUSSIAN_SYLLABLES.get(random.nextInt(RUSSIAN_SYLLABLES.size())));
                case KOREAN -> word.append((char) (0xAC00 + 28 * random.nextInt(399) + 4 * random.nextInt(3)));
                case CHINESE -> word.append((char) (0x4E00 + (int) (3000 * Math.pow(random.nextDouble(), 2))));
            }
        }
        if (this == KOREAN) {
            word.append(PARTICLES.get(random.nextInt(PARTICLES.size())));
        }
        return word.toString();
    }
}
