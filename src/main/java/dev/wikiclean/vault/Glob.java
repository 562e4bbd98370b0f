package dev.wikiclean.vault;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of {@code gitignore(5)} over a path with slashes: {@code *} and {@code ?} stay within a folder, {@code **}
 * as a whole path part crosses folders, {@code [a-z]} is a class, a backslash takes the next character literally.
 * Matching runs all ways at once, so no pattern takes more time than its length times the path's.
 */
final class Glob {
    private sealed interface Token {}

    private record One(GlobClass set) implements Token {}

    private record Literal(char c) implements Token {}

    private record Star() implements Token {}

    /** {@code **&#47;}: nothing, or any folders with the slash behind them. */
    private record Folders() implements Token {}

    /** {@code **} at the end: anything. */
    private record Rest() implements Token {}

    private final Token[] tokens;

    private Glob(List<Token> tokens) {
        this.tokens = tokens.toArray(Token[]::new);
    }

    /** The pattern, or nothing where it can match no path: an open class or a backslash at its end. */
    static Optional<Glob> of(String pattern) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            switch (c) {
                case '*' -> i = star(pattern, i, tokens);
                case '?' -> {
                    tokens.add(new One(GlobClass.ANY));
                    i++;
                }
                case '[' -> {
                    GlobClass.Parsed parsed = GlobClass.parse(pattern, i);
                    if (parsed == null) {
                        return Optional.empty();
                    }
                    tokens.add(new One(parsed.set()));
                    i = parsed.end();
                }
                case '\\' -> {
                    if (i + 1 == pattern.length()) {
                        return Optional.empty();
                    }
                    tokens.add(new Literal(pattern.charAt(i + 1)));
                    i += 2;
                }
                default -> {
                    tokens.add(new Literal(c));
                    i++;
                }
            }
        }
        return Optional.of(new Glob(tokens));
    }

    private static int star(String pattern, int start, List<Token> tokens) {
        int end = start;
        while (end < pattern.length() && pattern.charAt(end) == '*') {
            end++;
        }
        boolean part = end - start >= 2 && (start == 0 || pattern.charAt(start - 1) == '/');
        if (part && end == pattern.length()) {
            tokens.add(new Rest());
            return end;
        }
        if (part && pattern.charAt(end) == '/') {
            tokens.add(new Folders());
            return end + 1;
        }
        tokens.add(new Star());
        return end;
    }

    boolean matches(String path) {
        BitSet now = new BitSet(tokens.length + 1);
        reach(now, 0);
        for (int i = 0; i < path.length() && !now.isEmpty(); i++) {
            now = step(now, path.charAt(i));
        }
        return now.get(tokens.length);
    }

    private BitSet step(BitSet now, char c) {
        BitSet next = new BitSet(tokens.length + 1);
        for (int t = now.nextSetBit(0); t >= 0 && t < tokens.length; t = now.nextSetBit(t + 1)) {
            switch (tokens[t]) {
                case Literal literal -> advance(next, t, literal.c == c);
                case One one -> advance(next, t, c != '/' && one.set.contains(c));
                case Rest rest -> reach(next, t);
                case Star star -> {
                    if (c != '/') {
                        reach(next, t);
                    }
                }
                case Folders folders -> {
                    next.set(t);
                    advance(next, t, c == '/');
                }
            }
        }
        return next;
    }

    private void advance(BitSet states, int t, boolean matched) {
        if (matched) {
            reach(states, t + 1);
        }
    }

    /** Adds the state before token {@code t}, and those behind tokens that may match nothing. */
    private void reach(BitSet states, int t) {
        states.set(t);
        if (t < tokens.length && !(tokens[t] instanceof Literal || tokens[t] instanceof One)) {
            reach(states, t + 1);
        }
    }
}
