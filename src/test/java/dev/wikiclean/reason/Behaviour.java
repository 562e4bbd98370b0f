package dev.wikiclean.reason;

import dev.wikiclean.reason.model.Usage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the loopback server answers one request.
 *
 * @param kind what it does
 * @param text the answer; for {@link Kind#STATUS} the provider's message, for {@link Kind#RAW} the whole body
 * @param thinking thinking text that comes with it
 * @param thinkingTokens what the thinking is billed as
 * @param usage what is billed and reported; empty for the server's own count
 * @param reported whether the answer says what it billed
 * @param status of HTTP
 * @param headers further ones
 */
public record Behaviour(
        Kind kind,
        String text,
        String thinking,
        int thinkingTokens,
        Optional<Usage> usage,
        boolean reported,
        int status,
        Map<String, String> headers) {
    /** What can happen. */
    public enum Kind {
        /** A whole answer; cut off at the cap of tokens like a provider's. */
        ANSWER,
        /** The answer is said to have reached the cap. */
        TRUNCATED,
        /** The provider's refusal, as an answer. */
        REFUSAL,
        /** The provider does not take the prompt. */
        BLOCKED,
        /** An error of this status in the provider's format. */
        STATUS,
        /** The text as the whole body. */
        RAW,
        /** The body ends before its length. */
        CUT,
        /** The connection ends without an answer. */
        CLOSED,
        /** Nothing until the server is closed or released. */
        SLOW,
        /** Headers at once, the body never. */
        STALLED,
        /** An answer that ignores the cap of tokens. */
        UNCAPPED
    }

    private static Behaviour of(Kind kind, String text) {
        return new Behaviour(kind, text, "", 0, Optional.empty(), true, 200, Map.of());
    }

    public static Behaviour answer(String text) {
        return of(Kind.ANSWER, text);
    }

    public static Behaviour truncated(String text) {
        return of(Kind.TRUNCATED, text);
    }

    public static Behaviour refusal(String text) {
        return of(Kind.REFUSAL, text);
    }

    public static Behaviour blocked() {
        return of(Kind.BLOCKED, "");
    }

    /** An error, as the provider words it. */
    public static Behaviour status(int status, String message) {
        return new Behaviour(Kind.STATUS, message, "", 0, Optional.of(Usage.ZERO), true, status, Map.of());
    }

    public static Behaviour raw(String body) {
        return of(Kind.RAW, body);
    }

    public static Behaviour cut(String text) {
        return of(Kind.CUT, text);
    }

    public static Behaviour closed() {
        return of(Kind.CLOSED, "");
    }

    public static Behaviour slow() {
        return of(Kind.SLOW, "too late");
    }

    public static Behaviour stalled() {
        return of(Kind.STALLED, "too late");
    }

    public static Behaviour uncapped(String text) {
        return of(Kind.UNCAPPED, text);
    }

    /** With thinking before the text. */
    public Behaviour thinking(String thoughts, int tokens) {
        return new Behaviour(kind, text, thoughts, tokens, usage, reported, status, headers);
    }

    /** Billed as said. */
    public Behaviour billing(Usage billed) {
        return new Behaviour(kind, text, thinking, thinkingTokens, Optional.of(billed), reported, status, headers);
    }

    /** Without a word on what it billed. */
    public Behaviour unreported() {
        return new Behaviour(kind, text, thinking, thinkingTokens, usage, false, status, headers);
    }

    public Behaviour header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Behaviour(kind, text, thinking, thinkingTokens, usage, reported, status, more);
    }
}
