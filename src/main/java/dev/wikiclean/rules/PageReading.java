package dev.wikiclean.rules;

/**
 * What the words of a sentence are.
 *
 * @param classes the classes of all its words, as bits
 * @param common the classes that all its words share, those without a meaning of their own left out
 * @param words how many words have a meaning
 * @param length how many words it has
 * @param unknown how many words no page is made of
 * @param unknownLetters how many letters these have
 * @param numbers how many of these are numbers alone
 * @param menu how many words menus have
 */
record PageReading(
        long classes, long common, int words, int length, int unknown, int unknownLetters, int numbers, int menu) {}
