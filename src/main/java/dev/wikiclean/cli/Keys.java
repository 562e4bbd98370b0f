package dev.wikiclean.cli;

import java.io.IOException;

/** Where a person's answers come from, one character each. */
interface Keys extends AutoCloseable {
    /** The next character; -1 where no more will come. */
    int read() throws IOException;

    /** Columns of the terminal. */
    int width();

    /** Lines of the terminal. */
    int height();

    @Override
    void close() throws IOException;
}
