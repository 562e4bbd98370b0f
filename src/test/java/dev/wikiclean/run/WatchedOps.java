package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;

/** The disk, with somebody who is told of every operation before it happens. */
final class WatchedOps {
    /** Is told of an operation. */
    @FunctionalInterface
    interface Watcher {
        /** @param file the path that it is about; of two, the one that is written */
        void before(String operation, Path file) throws IOException;
    }

    private WatchedOps() {}

    static FileOps by(Watcher watcher) {
        return (FileOps) Proxy.newProxyInstance(
                WatchedOps.class.getClassLoader(), new Class<?>[] {FileOps.class}, (proxy, method, arguments) -> {
                    boolean two = arguments.length > 1 && arguments[1] instanceof Path;
                    watcher.before(method.getName(), (Path) arguments[two ? 1 : 0]);
                    try {
                        return method.invoke(FileOps.disk(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
