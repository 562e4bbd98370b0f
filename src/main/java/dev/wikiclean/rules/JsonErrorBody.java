package dev.wikiclean.rules;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Judges whether a text is the answer of a web service that tells of an error, and nothing else. */
final class JsonErrorBody {
    private static final int TELLS_OF_AN_ERROR = 5;
    private static final int TELLS = 3;
    private static final Set<String> EMPTY = Set.of("null", "0", "false", "-1");

    private final String body;
    private final PageSources sources;
    private final ErrorPhrases phrases;
    private final Set<ErrorPhrase> found = new HashSet<>();
    private int at;
    private boolean isStatus;
    private boolean isSaid;
    /** Whether the key is one that errors have not: then it must be empty. */
    private boolean isStrange;

    private JsonErrorBody(String body, PageSources sources) {
        this.body = body;
        this.sources = sources;
        this.phrases = sources.phrases();
    }

    /** The keys that tell of an error; nothing where {@code body} is no such object, or holds a value that errors have not. */
    static Optional<Set<ErrorPhrase>> of(String body, PageSources sources) {
        if (!body.startsWith("{") || !body.endsWith("}")) {
            return Optional.empty();
        }
        JsonErrorBody reader = new JsonErrorBody(body, sources);
        return reader.read() && (reader.isSaid || reader.found.size() > 1 && (reader.isStatus || reader.tells()))
                ? Optional.of(reader.found)
                : Optional.empty();
    }

    private boolean tells() {
        return found.stream().anyMatch(phrase -> phrase.weight() >= TELLS_OF_AN_ERROR);
    }

    /** Whether it is one object, and of other keys than errors have only empty ones. Brackets must match; finer mistakes do no harm. */
    private boolean read() {
        StringBuilder open = new StringBuilder();
        String key = "";
        while (at < body.length()) {
            char c = body.charAt(at);
            if (c == '"') {
                String text = string();
                if (text.isEmpty() && at > body.length()) {
                    return false;
                }
                if (!isKey()) {
                    if (isStrange && !text.isEmpty()) {
                        return false;
                    }
                    value(key, text);
                    continue;
                }
                key = text;
                Optional<ErrorPhrase> known = phrases.key(key);
                isStrange = known.isEmpty();
                known.ifPresent(found::add);
            } else if (c == '{' || c == '[') {
                open.append(c == '{' ? '}' : ']');
                at++;
            } else if (c == '}' || c == ']') {
                if (open.isEmpty() || open.charAt(open.length() - 1) != c) {
                    return false;
                }
                open.setLength(open.length() - 1);
                at++;
                if (open.isEmpty()) {
                    return at == body.length();
                }
            } else if (c == ',' || c == ':' || c <= ' ') {
                at++;
            } else {
                String word = word();
                if (isStrange && !EMPTY.contains(word)) {
                    return false;
                }
                value(key, word);
            }
        }
        return false;
    }

    /** The string that begins here; behind the body's end where it never ends. */
    private String string() {
        int start = ++at;
        while (at < body.length() && body.charAt(at) != '"') {
            at += body.charAt(at) == '\\' ? 2 : 1;
        }
        String text = body.substring(start, Math.min(at, body.length()));
        at = at >= body.length() ? body.length() + 1 : at + 1;
        return text;
    }

    private String word() {
        int start = at;
        while (at < body.length() && ",:{}[]\"".indexOf(body.charAt(at)) < 0 && body.charAt(at) > ' ') {
            at++;
        }
        return body.substring(start, at);
    }

    private boolean isKey() {
        int next = at;
        while (next < body.length() && body.charAt(next) <= ' ') {
            next++;
        }
        return next < body.length() && body.charAt(next) == ':';
    }

    private void value(String key, String value) {
        String name = Sentences.fold(key);
        isStatus |= (name.contains("status") || name.contains("code")) && value.matches("[45]\\d\\d");
        isSaid |= !key.isEmpty()
                && Sentences.of(value).stream()
                        .map(sentence -> SentenceEvidence.of(sentence, sources))
                        .anyMatch(sentence -> sentence.isPage() && sentence.weight() >= TELLS
                                || sentence.found().whole()
                                || sentence.found().covered() > 0
                                        && ErrorEvidence.letters(
                                                        sentence.found().rest())
                                                == 0);
        if (value.equals("null")) {
            phrases.key(key)
                    .filter(phrase -> phrase.weight() >= TELLS_OF_AN_ERROR)
                    .ifPresent(found::remove);
        }
    }
}
