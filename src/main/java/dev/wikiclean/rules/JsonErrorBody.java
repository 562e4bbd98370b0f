package dev.wikiclean.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Judges whether a text is the answer of a web service that tells of an error, and nothing else. */
final class JsonErrorBody {
    private static final int FIRST_ERROR = 400;
    private static final int LAST_ERROR = 599;

    private final ErrorPhrases phrases;
    private final Set<ErrorPhrase> found = new HashSet<>();
    private boolean isStatus;

    private JsonErrorBody(ErrorPhrases phrases) {
        this.phrases = phrases;
    }

    /** The keys that tell of an error; nothing where {@code body} is no such object, or holds a key that errors have not. */
    static Optional<Set<ErrorPhrase>> of(String body, ErrorPhrases phrases) {
        if (!body.startsWith("{") || !body.endsWith("}")) {
            return Optional.empty();
        }
        JsonErrorBody reader = new JsonErrorBody(phrases);
        try (JsonParser parser = new JsonFactory().createParser(body)) {
            return reader.read(parser) ? Optional.of(reader.found) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean read(JsonParser parser) throws IOException {
        String key = "";
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                key = parser.currentName();
                Optional<ErrorPhrase> known = phrases.key(key);
                if (known.isEmpty()) {
                    return false;
                }
                found.add(known.get());
            } else if (token.isScalarValue()) {
                scalar(key, parser);
            }
        }
        return isStatus && found.size() > 1
                || found.stream().anyMatch(phrase -> phrase.weight() >= 5) && found.size() > 1;
    }

    private void scalar(String key, JsonParser parser) throws IOException {
        phrases.key(key)
                .filter(phrase -> parser.currentToken() == JsonToken.VALUE_NULL && phrase.weight() >= 5)
                .ifPresent(found::remove);
        String name = Sentences.fold(key);
        if (name.contains("status") || name.contains("code")) {
            int number = parser.getValueAsInt();
            isStatus |= number >= FIRST_ERROR && number <= LAST_ERROR;
        }
    }
}
