package dev.wikiclean.rules;

import java.util.function.Supplier;

/** A value that is made on first use, once, whatever the number of threads that ask. */
final class Memo<T> implements Supplier<T> {
    private final Supplier<T> source;
    private volatile T value;

    private Memo(Supplier<T> source) {
        this.source = source;
    }

    static <T> Memo<T> of(Supplier<T> source) {
        return new Memo<>(source);
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            synchronized (this) {
                known = value;
                if (known == null) {
                    known = source.get();
                    value = known;
                }
            }
        }
        return known;
    }
}
