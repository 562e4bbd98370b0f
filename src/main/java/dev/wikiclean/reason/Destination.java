package dev.wikiclean.reason;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where requests may go: over TLS anywhere, in the clear to this machine only. */
final class Destination {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");

    private Destination() {}

    /** Why nothing is sent there; empty where it may be. */
    static Optional<String> objection(URI base) {
        String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
        String host = base.getHost() == null ? "" : base.getHost().toLowerCase(Locale.ROOT);
        if (host.isEmpty() || !scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("the base-url of a provider begins with https:// and a host");
        }
        if (base.getRawUserInfo() != null || base.getRawQuery() != null || base.getRawFragment() != null) {
            return Optional.of("the base-url of a provider holds no credentials, no ? and no #");
        }
        if (scheme.equals("http") && !LOOPBACK.matcher(host).matches()) {
            return Optional.of("nothing is sent in the clear to another machine: write https:// before " + host);
        }
        return Optional.empty();
    }

    /** The address of a path at a provider. */
    static URI of(URI base, String path) {
        String start = base.toString();
        return URI.create((start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + path);
    }
}
