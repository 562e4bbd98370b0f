package dev.wikiclean.cli;

import dev.wikiclean.rules.RemovalLimit;
import dev.wikiclean.run.RemovalCap;
import java.io.IOException;
import java.util.Optional;

/** The option that says how many notes a run may remove, and the question where it would remove more. */
final class Removals {
    static final Option OPTION = Option.value(
            "--max-removals",
            "N|N%",
            "Remove up to N notes, or N percent of them, without asking; else `max-removals` of the configuration.");

    private Removals() {}

    static RemovalCap cap(Arguments arguments, Terminal terminal) throws UsageException {
        Optional<String> written = arguments.value(OPTION.name());
        Optional<RemovalLimit> limit = written.flatMap(RemovalLimit::of);
        if (written.isPresent() && limit.isEmpty()) {
            throw new UsageException("--max-removals takes " + RemovalLimit.WORDS + ", not " + written.get());
        }
        return new RemovalCap(
                limit, terminal.typed() ? question -> ask(question, terminal) : RemovalCap.Consent.NOBODY);
    }

    private static boolean ask(String question, Terminal terminal) {
        terminal.problem(question);
        try (Keys keys = Keyboard.open(true, System.in)) {
            return confirms(keys, terminal);
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks once; anything but a y is a no. */
    static boolean confirms(Keys keys, Terminal terminal) throws IOException {
        terminal.err().print("remove them? [y/N] ");
        terminal.err().flush();
        int key = keys.read();
        terminal.err().println(key > ' ' ? Character.toString(key) : "");
        return key == 'y' || key == 'Y';
    }
}
