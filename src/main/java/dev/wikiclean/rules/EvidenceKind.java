package dev.wikiclean.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What sort of captured page a phrase tells of. */
enum EvidenceKind {
    HTTP("an error page"),
    JSON("an error of a web service"),
    BOT_WALL("a bot wall"),
    SCRIPT("a page that asks for JavaScript"),
    LOGIN_WALL("a login wall"),
    PAY_WALL("a pay wall"),
    CONSENT("a cookie banner"),
    PARKED("a parked domain"),
    REFUSAL("a model's refusal"),
    EXTRACTION("a failed extraction"),
    QUEUE("a waiting line"),
    REGION("a page closed to this region"),
    NO_RESULT("a search without results"),
    SHELL("the frame of a page without its content"),
    /** No evidence at all: titles of notes that talk of such pages. */
    ABOUT("a note about such pages"),
    /** From {@code error-patterns:} of the configuration. */
    OWN("an error page");

    private final String words;

    EvidenceKind(String words) {
        this.words = words;
    }

    /** For a person: {@code a bot wall}. */
    String words() {
        return words;
    }

    /** The name in data: {@code bot-wall}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<EvidenceKind> named(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind != OWN && kind.id().equals(id))
                .findFirst();
    }

    /** The names that data may use. */
    static List<String> ids() {
        return Arrays.stream(values())
                .filter(kind -> kind != OWN)
                .map(EvidenceKind::id)
                .toList();
    }
}
