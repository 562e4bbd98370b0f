package dev.wikiclean.rules;

import java.util.Arrays;

/**
 * All names of a vault in one tree of characters, so that a text is read once however many names there are. The tree is
 * one hash table from state and character to state: about 24 bytes a character of the names. Case is folded character by
 * character, which changes no offset.
 */
final class NameTrie {
    private static final int NONE = -1;
    private static final int PAIR_BITS = 18;

    private long[] keys = new long[1 << 12];
    private int[] states = new int[1 << 12];
    private int[] names = new int[1 << 10];
    private int edges;
    private int count = 1;
    /** Which first two characters begin a name, hashed: most places of a text are settled by this alone. */
    private final long[] pairs = new long[1 << PAIR_BITS - 6];

    NameTrie() {
        Arrays.fill(names, NONE);
    }

    static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        }
        return Character.toLowerCase(c);
    }

    /** Adds {@code name}, of two characters at least, and answers its number: {@code number} or the one it has already. */
    int add(String name, int number) {
        int pair = pair(fold(name.charAt(0)), fold(name.charAt(1)));
        pairs[pair >>> 6] |= 1L << pair;
        int state = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = fold(name.charAt(i));
            int next = next(state, c);
            state = next == NONE ? grow(state, c) : next;
        }
        if (names[state] == NONE) {
            names[state] = number;
        }
        return names[state];
    }

    /** Whether a name may begin with the characters at {@code i} and behind it. */
    boolean mayBegin(String text, int i) {
        int pair = pair(fold(text.charAt(i)), fold(text.charAt(i + 1)));
        return (pairs[pair >>> 6] & 1L << pair) != 0;
    }

    /** The state after {@code c}, which is folded, or a negative number where no name goes on so. The first state is 0. */
    int next(int state, char c) {
        long key = key(state, c);
        int slot = slot(key);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return states[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        return NONE;
    }

    /** The number of the name that ends in {@code state}, or a negative number. */
    int name(int state) {
        return names[state];
    }

    private int grow(int state, char c) {
        if (2 * ++edges > keys.length) {
            rehash();
        }
        if (count == names.length) {
            names = Arrays.copyOf(names, 2 * count);
            Arrays.fill(names, count, names.length, NONE);
        }
        put(key(state, c), count);
        return count++;
    }

    private void rehash() {
        long[] oldKeys = keys;
        int[] oldStates = states;
        keys = new long[2 * oldKeys.length];
        states = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldStates[i]);
            }
        }
    }

    private void put(long key, int state) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        states[slot] = state;
    }

    /** Never 0. */
    private static long key(int state, char c) {
        return (long) state << 16 | c | 1L << 62;
    }

    private int slot(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 33) & keys.length - 1;
    }

    private static int pair(char first, char second) {
        return (first * 0x9E3779B1 ^ second * 0x85EBCA6B) >>> 32 - PAIR_BITS;
    }
}
