package dev.wikiclean.rules;

import java.util.Map;
import java.util.Optional;

/**
 * What values a key of the configuration takes. Reading, messages, printing and the JSON Schema follow from it.
 *
 * @param <T> the value as rules see it; immutable
 */
interface Kind<T> {
    /** What is written at {@code value}; nothing, with a problem at its place, where it is none of this kind. */
    Optional<T> read(YamlValue value);

    /** What may be written, for the documentation: {@code a whole number from 1 to 10}. */
    String words();

    /** The JSON Schema of it, in plain maps, lists and scalars. */
    Map<String, Object> schema();

    /** What one would write for {@code value}: a String, Boolean or Number, or a List or Map of such. */
    Object plain(T value);

    /** What {@code own} makes of the value {@code before} that a profile gave: lists replace, mappings are merged. */
    default T over(T own, T before) {
        return own;
    }
}
