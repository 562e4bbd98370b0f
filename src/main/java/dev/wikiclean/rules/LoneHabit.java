package dev.wikiclean.rules;

import dev.wikiclean.vault.FrontMatterValues;
import dev.wikiclean.vault.ValueShape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keys that a whole vault writes with one text where a profile expects a list: what a thousand notes have in common is no
 * slip. What the vault's own configuration says of a key stands.
 */
final class LoneHabit {
    private static final int NOTES_AT_LEAST = 20;
    private static final double SHARE_AT_LEAST = 0.8;

    private LoneHabit() {}

    static Set<String> keys(RuleContext context) {
        Map<String, int[]> counts = new HashMap<>();
        context.config().option(MatterKeys.KEYS).keySet().forEach(key -> counts.put(key, new int[2]));
        context.notes().forEach(note -> {
            if (note.frontMatter() instanceof FrontMatterValues matter) {
                matter.forEach((key, shape, strings) -> {
                    int[] count = counts.get(key);
                    if (count != null && shape != ValueShape.NOTHING) {
                        count[shape == ValueShape.LIST ? 1 : 0]++;
                    }
                });
            }
        });
        Set<String> lone = new HashSet<>();
        counts.forEach((key, count) -> {
            if (count[0] >= NOTES_AT_LEAST
                    && count[0] >= (count[0] + count[1]) * SHARE_AT_LEAST
                    && !context.config().isOwn(MatterKeys.KEYS.path() + "." + key)) {
                lone.add(key);
            }
        });
        return lone;
    }
}
