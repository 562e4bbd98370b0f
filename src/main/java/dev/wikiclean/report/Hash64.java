package dev.wikiclean.report;

/** A short name for a text: FNV-1a of its UTF-16 units in 64 bits, mixed. The same on every machine, for ever. */
final class Hash64 {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash64() {}

    static long of(String text) {
        long hash = BASIS;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            hash = (hash ^ (c & 0xff)) * PRIME;
            hash = (hash ^ (c >>> 8)) * PRIME;
        }
        return mixed(hash);
    }

    /** {@code hash} and a number in one. */
    static long with(long hash, int number) {
        return number == 0 ? hash : mixed(hash * PRIME + number);
    }

    /** Sixteen digits. */
    static String hex(long hash) {
        String digits = Long.toHexString(hash);
        return "0".repeat(16 - digits.length()) + digits;
    }

    private static long mixed(long hash) {
        long h = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
