package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;

/** The disk, with somebody who is told of each operation just before it happens: to count, to meddle, to be killed. */
final class TracedOps {
    /** Is told that operation {@code number}, from 0, is about to be done. */
    @FunctionalInterface
    interface Watch {
        /**
         * @param operation the name of the method of {@link FileOps}
         * @param file what it is done to; the new name of one that renames or links
         */
        void before(int number, String operation, Path file) throws IOException;
    }

    private final Watch watch;
    private final boolean forcing;
    private int count;

    private TracedOps(Watch watch, boolean forcing) {
        this.watch = watch;
        this.forcing = forcing;
    }

    /** @param forcing whether to force what is to be forced; a process that dies does not need it */
    static FileOps of(Watch watch, boolean forcing) {
        TracedOps watched = new TracedOps(watch, forcing);
        // A proxy, so that no operation that is added later goes unwatched.
        return (FileOps) Proxy.newProxyInstance(
                FileOps.class.getClassLoader(),
                new Class<?>[] {FileOps.class},
                (proxy, method, arguments) -> watched.call(method, arguments));
    }

    /** Called by one thread at a time: a run works in one. */
    private Object call(Method method, Object[] arguments) throws Throwable {
        Path file = null;
        for (Object argument : arguments == null ? new Object[0] : arguments) {
            file = argument instanceof Path path ? path : file;
        }
        if (file != null) {
            watch.before(count++, method.getName(), file);
            if (!forcing && method.getName().startsWith("force")) {
                return null;
            }
        }
        try {
            return method.invoke(FileOps.disk(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
