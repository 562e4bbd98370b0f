package dev.wikiclean.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A text as paragraphs of words, so that it can be copied with known differences.
 *
 * @param paragraphs each a list of words
 */
record GeneratedText(Language language, List<List<String>> paragraphs) {
    /** A new text of about {@code bytes} bytes. */
    static GeneratedText of(Language language, int bytes, Random random) {
        List<List<String>> paragraphs = new ArrayList<>();
        for (int size = 0; size < bytes; ) {
            List<String> words = new ArrayList<>();
            for (int i = 30 + random.nextInt(60); i > 0; i--) {
                String word = language.word(random);
                words.add(word);
                size += word.length() * (language == Language.ENGLISH ? 1 : language == Language.RUSSIAN ? 2 : 3)
                        + language.separator().length();
            }
            paragraphs.add(words);
        }
        return new GeneratedText(language, paragraphs);
    }

    /** A copy in which {@code share} of the words is changed: most replaced, some left out, some put in. */
    GeneratedText edited(double share, Random random) {
        List<List<String>> copy = new ArrayList<>();
        for (List<String> words : paragraphs) {
            List<String> changed = new ArrayList<>();
            for (String word : words) {
                if (random.nextDouble() >= share) {
                    changed.add(word);
                    continue;
                }
                switch (random.nextInt(4)) {
                    case 0 -> changed.add(word + language.separator() + language.word(random));
                    case 1 -> {}
                    default -> changed.add(language.word(random));
                }
            }
            copy.add(changed);
        }
        return new GeneratedText(language, copy);
    }

    /** The paragraphs from {@code from} to {@code to}. */
    GeneratedText part(int from, int to) {
        return new GeneratedText(language, paragraphs.subList(from, to));
    }

    /** This text with {@code before} above and {@code after} below it. */
    GeneratedText between(GeneratedText before, GeneratedText after) {
        List<List<String>> all = new ArrayList<>(before.paragraphs);
        all.addAll(paragraphs);
        all.addAll(after.paragraphs);
        return new GeneratedText(language, all);
    }

    /** As Markdown, with a heading above every third paragraph, and with sentences. */
    String markdown(List<String> headings) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (i % 3 == 0 && i / 3 < headings.size()) {
                text.append("## ").append(headings.get(i / 3)).append("\n\n");
            }
            List<String> words = paragraphs.get(i);
            for (int word = 0; word < words.size(); word++) {
                boolean ends = word % 12 == 11 || word == words.size() - 1;
                text.append(words.get(word)).append(ends ? stop() : language.separator());
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    private String stop() {
        return language == Language.CHINESE ? "。" : ". ";
    }
}
