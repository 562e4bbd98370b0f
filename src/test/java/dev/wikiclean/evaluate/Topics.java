package dev.wikiclean.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Hands out topics, none twice. */
final class Topics {
    private static final int TERMS = 14;
    private final Words words;
    private final Random random;
    private final Deque<int[]> left = new ArrayDeque<>();

    Topics(Words words, Random random) {
        this.words = words;
        this.random = random;
        List<int[]> all = new ArrayList<>();
        for (int thing = 0; thing < words.things.size(); thing++) {
            for (int doing = 0; doing < words.doings.size(); doing++) {
                all.add(new int[] {thing, doing});
            }
        }
        Collections.shuffle(all, random);
        left.addAll(all);
    }

    Topic next() {
        int[] at = left.remove();
        List<String> names = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            names.add(join(
                    lang, words.things.get(at[0])[lang.ordinal()], words.doings.get(at[1])[lang.ordinal()]));
        }
        return new Topic(names, terms());
    }

    /** The name of what is done with a thing, as each language puts it. */
    static String join(Lang lang, String thing, String doing) {
        return switch (lang) {
            case EN -> capital(thing) + " " + capital(doing);
            case KO -> thing + " " + doing;
            case ZH, JA -> thing + doing;
            case RU -> capital(doing) + " " + thing;
        };
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private List<List<String>> terms() {
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < TERMS; i++) {
            List<String[]> from = random.nextBoolean() ? words.things : words.doings;
            rows.add(from.get(random.nextInt(from.size())));
        }
        List<List<String>> terms = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            terms.add(rows.stream().map(row -> row[lang.ordinal()]).toList());
        }
        return terms;
    }
}
