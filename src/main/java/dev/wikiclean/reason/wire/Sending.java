package dev.wikiclean.reason.wire;

import java.util.Map;

/**
 * What is to be sent. The key is not in it: whoever sends puts it where {@code key} says.
 *
 * @param method {@code POST} or {@code GET}
 * @param path what is appended to the provider's base URL, with a slash before it
 * @param headers by name, without the key
 * @param key where the provider wants its key
 * @param body the bytes; empty for {@code GET}
 */
public record Sending(String method, String path, Map<String, String> headers, KeyPlace key, byte[] body) {
    public Sending {
        headers = Map.copyOf(headers);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path without a slash before it");
        }
    }

    static Sending post(String path, Map<String, String> headers, KeyPlace key, byte[] body) {
        return new Sending("POST", path, headers, key, body);
    }

    /** Without the body, which is nobody's business. */
    @Override
    public String toString() {
        return method + " " + path + " (" + body.length + " bytes)";
    }

    /**
     * A header that holds a key.
     *
     * @param header its name
     * @param prefix what stands before the key, such as {@code Bearer }
     */
    public record KeyPlace(String header, String prefix) {}
}
