package dev.wikiclean.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes and edits texts, a paragraph an item. */
final class Prose {
    private final Words words;
    private final Random random;

    Prose(Words words, Random random) {
        this.words = words;
        this.random = random;
    }

    /** A text of {@code paragraphs} paragraphs, two to four sentences each. */
    List<String> write(Topic topic, Lang lang, int paragraphs) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            text.add(paragraph(topic, lang));
        }
        return text;
    }

    String paragraph(Topic topic, Lang lang) {
        StringBuilder out = new StringBuilder();
        int sentences = 2 + random.nextInt(3);
        for (int i = 0; i < sentences; i++) {
            out.append(i == 0 || lang == Lang.ZH || lang == Lang.JA ? "" : " ").append(sentence(topic, lang));
        }
        return out.toString();
    }

    String sentence(Topic topic, Lang lang) {
        List<String> forms = words.sentences(lang);
        return forms.get(random.nextInt(forms.size()))
                .replace("{a}", term(topic, lang))
                .replace("{b}", term(topic, lang))
                .replace("{c}", term(topic, lang))
                .replace("{n}", Integer.toString(3 + random.nextInt(90)))
                .replace("{y}", Integer.toString(1950 + random.nextInt(75)));
    }

    private String term(Topic topic, Lang lang) {
        List<String> terms = topic.terms(lang);
        return terms.get(random.nextInt(terms.size()));
    }

    /** {@code text} after {@code edits} small changes: a sentence more, a paragraph less, two exchanged, marks. */
    List<String> edit(List<String> text, Topic topic, Lang lang, int edits) {
        List<String> edited = new ArrayList<>(text);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(edited.size());
            switch (random.nextInt(6)) {
                case 0 -> edited.set(at, edited.get(at) + " " + sentence(topic, lang));
                case 1 -> edited.add(at, sentence(topic, lang));
                case 2 -> {
                    if (edited.size() > 4) {
                        edited.remove(at);
                    }
                }
                case 3 -> java.util.Collections.swap(edited, at, random.nextInt(edited.size()));
                case 4 -> edited.set(at, "**" + edited.get(at).replace(". ", ".  ") + "**");
                default -> edited.set(at, edited.get(at).replace(term(topic, lang), term(topic, lang)));
            }
        }
        return edited;
    }

    /** {@code text} with {@code share} of its paragraphs written anew. */
    List<String> rewrite(List<String> text, Topic topic, Lang lang, double share) {
        List<String> rewritten = new ArrayList<>(text);
        for (int i = 0; i < rewritten.size(); i++) {
            if (i < share * rewritten.size()) {
                rewritten.set(i, paragraph(topic, lang));
            }
        }
        return rewritten;
    }
}
