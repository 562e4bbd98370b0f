package dev.wikiclean.reason.privacy;

import dev.wikiclean.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that must not leave, all sought at once (Aho and Corasick, 1975) in the folded text. A short name counts as a
 * whole word only; a name in a script without word spaces, or of {@value #LONG} letters and more, counts anywhere.
 */
final class HiddenNames {
    private static final int LONG = 8;
    private static final int SHORTEST = 3;
    private static final int SHORTEST_IDEOGRAPHIC = 2;

    private final List<Map<Character, Integer>> next = new ArrayList<>();
    private final List<Integer> suffix = new ArrayList<>();
    /** Length of the longest name that ends at the state, and its next shorter one through {@link #suffix}. */
    private final List<Integer> ending = new ArrayList<>();

    HiddenNames(Collection<String> names) {
        addState();
        for (String name : names) {
            String folded = SpokenText.of(name).letters();
            if (folded.length() >= shortest(folded)) {
                insert(folded);
            }
        }
        link();
    }

    private static int shortest(String folded) {
        return folded.chars().anyMatch(HiddenNames::isWordless) ? SHORTEST_IDEOGRAPHIC : SHORTEST;
    }

    /** Letters of Chinese, Japanese and Korean: particles and compounds follow without a space. */
    private static boolean isWordless(int c) {
        return c >= 0x2E80 && c < 0xE000 || c >= 0xF900 && c < 0xFB00 || Character.isSurrogate((char) c);
    }

    /** Where names stand in a text, in order and apart from each other. */
    List<Span> in(String text) {
        SpokenText folded = SpokenText.of(text);
        List<Span> found = new ArrayList<>();
        int state = 0;
        for (int i = 0; i < folded.length(); i++) {
            state = step(state, folded.at(i));
            for (int s = state; s != 0; s = suffix.get(s)) {
                int length = ending.get(s);
                if (length > 0 && counts(folded, i + 1 - length, i + 1)) {
                    found.add(new Span(folded.start(i + 1 - length), folded.end(i)));
                    break;
                }
            }
        }
        return merged(found);
    }

    private static boolean counts(SpokenText folded, int from, int to) {
        if (to - from >= LONG) {
            return true;
        }
        boolean opens = folded.isEdge(from) || isWordless(folded.at(from)) || isWordless(folded.at(from - 1));
        boolean closes = to == folded.length()
                || folded.isEdge(to)
                || isWordless(folded.at(to - 1))
                || isWordless(folded.at(to));
        return opens && closes;
    }

    private static List<Span> merged(List<Span> found) {
        List<Span> sorted = new ArrayList<>(found);
        sorted.sort((a, b) -> Integer.compare(a.start(), b.start()));
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && span.start() <= last.end()) {
                merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private int addState() {
        next.add(new HashMap<>(2));
        suffix.add(0);
        ending.add(0);
        return next.size() - 1;
    }

    private void insert(String name) {
        int state = 0;
        for (int i = 0; i < name.length(); i++) {
            Integer to = next.get(state).get(name.charAt(i));
            if (to == null) {
                to = addState();
                next.get(state).put(name.charAt(i), to);
            }
            state = to;
        }
        ending.set(state, name.length());
    }

    private void link() {
        Deque<Integer> open = new ArrayDeque<>(next.get(0).values());
        while (!open.isEmpty()) {
            int state = open.poll();
            next.get(state).forEach((letter, to) -> {
                suffix.set(to, step(suffix.get(state), letter));
                open.add(to);
            });
        }
    }

    private int step(int from, char letter) {
        int state = from;
        while (true) {
            Integer to = next.get(state).get(letter);
            if (to != null) {
                return to;
            }
            if (state == 0) {
                return 0;
            }
            state = suffix.get(state);
        }
    }

    @Override
    public String toString() {
        return "HiddenNames" + Arrays.asList(next.size(), "states");
    }
}
