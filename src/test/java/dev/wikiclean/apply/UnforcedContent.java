package dev.wikiclean.apply;

import java.util.Arrays;
import java.util.Random;

/**
 * What a file may hold after a power cut when its last bytes were not forced: nothing of them, all, a part, zeros in
 * their place (the length was durable before the data: delayed allocation of ext4 and XFS), holes, or what stood on
 * the disk there before (ext3 with {@code data=writeback}).
 */
final class UnforcedContent {
    private final Random random;
    private final int way;

    UnforcedContent(Random random) {
        this.random = random;
        this.way = random.nextInt(12);
    }

    String either(String forced, String latest) {
        return forced.equals(latest) || random.nextBoolean() ? forced : latest;
    }

    /** @param forced the beginning of {@code latest} that is durable */
    byte[] of(byte[] forced, byte[] latest) {
        if (forced.length == latest.length) {
            return latest;
        }
        byte[] found = latest.clone();
        int cut = forced.length + random.nextInt(latest.length - forced.length + 1);
        // Some cuts lose or keep all unforced content, in others every file fares differently.
        switch (way < 6 ? way : random.nextInt(6)) {
            case 0 -> found = forced;
            case 1 -> {}
            case 2 -> found = Arrays.copyOf(latest, cut);
            case 3 -> Arrays.fill(found, forced.length, found.length, (byte) 0);
            case 4 -> {
                for (int i = forced.length; i < found.length; i++) {
                    found[i] = (i / 16 + cut) % 3 == 0 ? 0 : found[i];
                }
            }
            default -> {
                for (int i = cut; i < found.length; i++) {
                    found[i] = (byte) random.nextInt();
                }
            }
        }
        return found;
    }
}
