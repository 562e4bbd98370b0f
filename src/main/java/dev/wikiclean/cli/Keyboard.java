package dev.wikiclean.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A terminal whose keys are read one by one, without a line end; or a pipe. */
final class Keyboard {
    private static final int PIPE_WIDTH = 100;
    private static final int PIPE_HEIGHT = 40;

    private Keyboard() {}

    /** @param watched whether a person sits at the standard input */
    static Keys open(boolean watched, InputStream in) throws IOException {
        return watched ? new Watched() : new Piped(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** Gives the terminal back as it was, also when interrupted. */
    private static final class Watched implements Keys {
        private final Terminal terminal;
        private final Attributes before;

        Watched() throws IOException {
            terminal =
                    TerminalBuilder.builder().system(true).exec(true).dumb(true).build();
            before = terminal.enterRawMode();
            Attributes keys = terminal.getAttributes();
            keys.setLocalFlag(Attributes.LocalFlag.ISIG, true);
            keys.setOutputFlag(Attributes.OutputFlag.OPOST, true);
            terminal.setAttributes(keys);
        }

        @Override
        public int read() throws IOException {
            int key = terminal.reader().read();
            return key == 4 ? -1 : key;
        }

        @Override
        public int width() {
            return terminal.getWidth() > 0 ? terminal.getWidth() : PIPE_WIDTH;
        }

        @Override
        public int height() {
            return terminal.getHeight() > 0 ? terminal.getHeight() : PIPE_HEIGHT;
        }

        @Override
        public void close() throws IOException {
            terminal.setAttributes(before);
            terminal.close();
        }
    }

    /** Line ends count for nothing. */
    private record Piped(Reader reader) implements Keys {
        @Override
        public int read() throws IOException {
            int key = reader.read();
            while (key == '\n' || key == '\r') {
                key = reader.read();
            }
            return key;
        }

        @Override
        public int width() {
            return PIPE_WIDTH;
        }

        @Override
        public int height() {
            return PIPE_HEIGHT;
        }

        @Override
        public void close() {
            // the standard input is not ours to close
        }
    }
}
