package dev.wikiclean.rules;

import dev.wikiclean.reason.KeyShape;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Where a provider is: no credentials in it, and plain http only where nobody else listens. */
final class BaseUrl {
    static final String WORDS = "an address such as https://api.example.com/v1 without a user, a query or a key in it;"
            + " plain http only to this machine or its own network";

    private static final Pattern OWN_NETWORK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1\\]|10(\\.\\d{1,3}){3}|192\\.168(\\.\\d{1,3}){2}"
                    + "|172\\.(1[6-9]|2\\d|3[01])(\\.\\d{1,3}){2}|[a-z0-9-]+|[a-z0-9.-]+\\.(local|lan|internal)");

    private BaseUrl() {}

    static boolean isRight(String text) {
        try {
            URI uri = new URI(text);
            boolean plain = "http".equals(uri.getScheme());
            return (plain || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && (!plain || OWN_NETWORK.matcher(uri.getHost()).matches())
                    && !KeyShape.isKey(uri.getRawPath().replaceFirst("^.*/", ""));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
