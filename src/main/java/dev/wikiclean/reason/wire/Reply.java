package dev.wikiclean.reason.wire;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came back, whole.
 *
 * @param status of HTTP
 * @param headers the first value of each, by its name in lower case
 * @param body the bytes
 */
public record Reply(int status, Map<String, String> headers, byte[] body) {
    public Reply {
        Map<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(lower);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip);
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Without the body, which is nobody's business. */
    @Override
    public String toString() {
        return "status " + status + " (" + body.length + " bytes)";
    }
}
