package dev.wikiclean.cli;

import dev.wikiclean.run.WorkException;
import java.io.IOException;

/** One command of the program. */
interface Command {
    /** It answered, and there is nothing to see to. */
    int CLEAN = 0;
    /** There are findings, or changes are pending. */
    int FINDINGS = 1;
    /** It could not do its work. */
    int FAILED = 2;

    Syntax syntax();

    /** Does the work and returns the exit code. */
    int run(Arguments arguments, Terminal terminal) throws WorkException, UsageException, IOException;
}
