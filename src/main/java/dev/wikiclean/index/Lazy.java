package dev.wikiclean.index;

import java.util.function.Supplier;

/** A value that is made on first use, once, whatever the number of threads that ask. */
final class Lazy<T> {
    private Supplier<T> maker;
    private T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (maker != null) {
            value = maker.get();
            maker = null;
        }
        return value;
    }
}
