package dev.wikiclean.reason.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names of constants as people and files read them. */
final class Labels {
    private Labels() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(E[] constants, String label) {
        return Arrays.stream(constants).filter(each -> of(each).equals(label)).findFirst();
    }

    static <E extends Enum<E>> String all(E[] constants) {
        return Arrays.stream(constants).map(Labels::of).collect(Collectors.joining(", "));
    }
}
