package dev.wikiclean.reason.privacy;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The names in front matter that YAML cannot read: line by line, in doubt too many. */
final class UnreadMatter {
    private static final Set<String> NAMING = Set.of("title", "aliases", "alias", "id", "permalink", "slug");

    private UnreadMatter() {}

    static Set<String> values(String block) {
        Set<String> values = new LinkedHashSet<>();
        boolean naming = false;
        for (String line : block.split("\\R")) {
            String text = line.strip();
            int colon = text.indexOf(':');
            boolean item = text.startsWith("-") && !text.startsWith("---");
            if (!item && colon > 0) {
                naming = NAMING.contains(text.substring(0, colon).strip().toLowerCase(Locale.ROOT));
                text = text.substring(colon + 1);
            }
            if (naming) {
                for (String part : text.split("[,\\[\\]{}]")) {
                    String value = part.strip().replaceAll("^[-\\s\"'|>]+|[\"'\\s]+$", "");
                    if (!value.isEmpty()) {
                        values.add(value);
                    }
                }
            }
        }
        return values;
    }
}
