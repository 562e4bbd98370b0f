package dev.wikiclean.reason.wire;

import java.util.Locale;
import java.util.Optional;

/** Some servers leave a model's thinking in the answer, between tags that the model's template knows. */
final class ThinkTags {
    private static final String OPEN = "<think>";
    private static final String CLOSE = "</think>";

    private ThinkTags() {}

    /**
     * The answer behind the thinking; the whole text where no thinking stands before it. Nothing where what is thinking
     * cannot be told from what is not. JSON is left alone: it can only quote such tags.
     */
    static Optional<String> without(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.contains(OPEN) && !lower.contains(CLOSE) || Jsons.read(text).isPresent()) {
            return Optional.of(text);
        }
        // The opening tag often stands in the prompt already.
        int close = lower.indexOf(CLOSE);
        String rest = close < 0 ? text : text.substring(close + CLOSE.length()).strip();
        String behind = rest.toLowerCase(Locale.ROOT);
        boolean first = lower.stripLeading().startsWith(OPEN)
                || !lower.substring(0, Math.max(close, 0)).contains(OPEN);
        boolean clean = close >= 0 && first && !behind.contains(OPEN) && !behind.contains(CLOSE);
        return clean || close >= 0 && first && Jsons.read(rest).isPresent() ? Optional.of(rest) : Optional.empty();
    }
}
