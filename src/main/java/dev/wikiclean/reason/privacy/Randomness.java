package dev.wikiclean.reason.privacy;

/** Tells what a generator wrote from what a person wrote, by how evenly its characters are spread. */
final class Randomness {
    private static final int SHORTEST = 20;
    private static final int SHORTEST_HEX = 32;
    /** Bits for each character, of 4 for hexadecimal digits and 6 for the letters of base64. */
    private static final double HEX_BITS = 3.0;

    private static final double BITS = 3.7;

    private Randomness() {}

    /** Whether the run of letters, digits and {@code +/_-=} looks generated. */
    static boolean isGenerated(String run) {
        if (run.length() < SHORTEST) {
            return false;
        }
        int digits = 0;
        int lower = 0;
        int upper = 0;
        boolean hex = true;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            lower += c >= 'a' && c <= 'z' ? 1 : 0;
            upper += c >= 'A' && c <= 'Z' ? 1 : 0;
            hex &= c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' || c == '-';
        }
        if (hex) {
            return digits + lower + upper >= SHORTEST_HEX && lower + upper > 0 && digits > 0 && bits(run) >= HEX_BITS;
        }
        // Words joined by dashes have no digits among their letters, or only at an end.
        boolean mixed = digits >= 2 && mixes(run) >= 4 || digits >= 1 && upper >= 3;
        return mixed && lower >= 2 && bits(run) >= BITS;
    }

    /** How often a letter follows a digit or a digit a letter. */
    private static int mixes(String run) {
        int mixes = 0;
        for (int i = 1; i < run.length(); i++) {
            boolean before = Character.isDigit(run.charAt(i - 1));
            boolean now = Character.isDigit(run.charAt(i));
            boolean letters = Character.isLetter(run.charAt(i - 1)) || Character.isLetter(run.charAt(i));
            mixes += before != now && letters ? 1 : 0;
        }
        return mixes;
    }

    /** Shannon's entropy for each character. */
    private static double bits(String run) {
        int[] counts = new int[128];
        for (int i = 0; i < run.length(); i++) {
            counts[run.charAt(i) & 127]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / run.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
