package dev.wikiclean.rules;

import java.util.function.Supplier;

/** Computes a value once, when it is first asked for. For one thread. */
final class Memo<T> implements Supplier<T> {
    private final Supplier<T> source;
    private T value;

    private Memo(Supplier<T> source) {
        this.source = source;
    }

    static <T> Memo<T> of(Supplier<T> source) {
        return new Memo<>(source);
    }

    @Override
    public T get() {
        if (value == null) {
            value = source.get();
        }
        return value;
    }
}
