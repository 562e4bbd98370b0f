package dev.wikiclean.reason.privacy;

import dev.wikiclean.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Finds keys, tokens and passwords: by the forms they are given out in, and by their randomness. */
final class Secrets {
    /** A secret in a text. {@code what} names its kind and never the secret. */
    record Secret(Span span, String what) {}

    private Secrets() {}

    /** Every secret by its place; they may overlap. */
    static List<Secret> in(String text) {
        List<Secret> found = known(text, false);
        generated(text, found);
        found.sort(Comparator.comparing(Secret::span));
        return found;
    }

    /** The first secret in a provider's own form: a text that holds one is kept back as a whole. */
    static Optional<Secret> firstHandedOut(String text) {
        return known(text, true).stream().min(Comparator.comparing(Secret::span));
    }

    private static List<Secret> known(String text, boolean handedOutOnly) {
        List<Secret> found = new ArrayList<>();
        for (SecretPatterns.Form form : SecretPatterns.FORMS) {
            if (handedOutOnly && !form.handedOut()) {
                continue;
            }
            Matcher matcher = form.pattern().matcher(text);
            boolean named = form.pattern().namedGroups().containsKey("secret");
            while (matcher.find()) {
                Span span = named
                        ? new Span(matcher.start("secret"), matcher.end("secret"))
                        : new Span(matcher.start(), matcher.end());
                if (!span.isEmpty() && !isPlaceholder(span.of(text))) {
                    found.add(new Secret(span, form.what()));
                }
            }
        }
        return found;
    }

    /** What documentation writes in the place of a secret. */
    private static boolean isPlaceholder(String secret) {
        boolean same = secret.chars().distinct().count() <= 2;
        boolean variable = secret.startsWith("$") || secret.startsWith("%") || secret.startsWith("os.environ");
        return same || variable || secret.equals("[withheld]");
    }

    private static void generated(String text, List<Secret> found) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && isRunCharacter(text.charAt(i))) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                addGenerated(text, start, i, found);
                start = -1;
            }
        }
    }

    private static void addGenerated(String text, int start, int end, List<Secret> found) {
        if (Randomness.isGenerated(text.substring(start, end))) {
            found.add(new Secret(new Span(start, end), "generated token"));
            return;
        }
        // A path or an assignment: each part of it for itself.
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == '/' || text.charAt(i) == '=') {
                if ((from > start || i < end) && Randomness.isGenerated(text.substring(from, i))) {
                    found.add(new Secret(new Span(from, i), "generated token"));
                }
                from = i + 1;
            }
        }
    }

    private static boolean isRunCharacter(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '+'
                || c == '/'
                || c == '='
                || c == '_'
                || c == '-';
    }
}
