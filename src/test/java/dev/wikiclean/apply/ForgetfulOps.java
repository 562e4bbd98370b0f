package dev.wikiclean.apply;

import java.io.IOException;
import java.lang.StackWalker.StackFrame;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Operations that forget to force where one line of the program asks for it: a mutant of that line. */
final class ForgetfulOps extends ForwardingOps {
    /** A line that asks to force something. */
    record Site(String type, int line) {
        @Override
        public String toString() {
            return type + ":" + line;
        }
    }

    private final Predicate<Site> forgotten;

    /** @param forgotten is asked at every force, with the line that asks for it */
    ForgetfulOps(FileOps next, Predicate<Site> forgotten) {
        super(next);
        this.forgotten = forgotten;
    }

    private static Site caller() {
        return StackWalker.getInstance().walk(frames -> frames.filter(frame -> !isOfTheHarness(frame))
                .findFirst()
                .map(frame -> new Site(outermost(frame.getClassName()), frame.getLineNumber()))
                .orElseThrow());
    }

    private static boolean isOfTheHarness(StackFrame frame) {
        return frame.getClassName().endsWith("Ops") || frame.getClassName().contains("Ops$");
    }

    /** The simple name of the file's class. */
    static String outermost(String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        int inner = simple.indexOf('$');
        return inner < 0 ? simple : simple.substring(0, inner);
    }

    @Override
    public void force(Path file) throws IOException {
        if (!forgotten.test(caller())) {
            super.force(file);
        }
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        if (!forgotten.test(caller())) {
            super.forceFolder(folder);
        }
    }
}
