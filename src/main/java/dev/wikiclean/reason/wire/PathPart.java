package dev.wikiclean.reason.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names inside a path. */
final class PathPart {
    private PathPart() {}

    /** The name with everything escaped that could end the path or leave it. */
    static String of(String name) {
        if (name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("no name for a path: " + name);
        }
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
