package dev.wikiclean.evaluate;

import java.util.List;

/**
 * A topic of its own, with a name in every language.
 *
 * @param names the name by language: {@code Soil Analysis}, {@code 토양 분석} …
 * @param terms the words that its texts are made of, by language
 */
record Topic(List<String> names, List<List<String>> terms) {
    String name(Lang lang) {
        return names.get(lang.ordinal());
    }

    List<String> terms(Lang lang) {
        return terms.get(lang.ordinal());
    }
}
