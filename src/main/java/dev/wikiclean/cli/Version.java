package dev.wikiclean.cli;

import java.util.Optional;

/** Which build this is. */
final class Version {
    private Version() {}

    static String line() {
        String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development build");
        return "wiki-clean " + version + " (Java " + Runtime.version().feature() + ")";
    }
}
