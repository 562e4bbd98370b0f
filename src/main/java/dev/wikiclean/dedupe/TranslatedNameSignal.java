package dev.wikiclean.dedupe;

import dev.wikiclean.dedupe.TopicKey.Origin;
import java.util.Optional;

/**
 * Two texts in two languages, of which one states the other's name as its own in that language. Their words cannot be
 * compared; the statement stands in for them.
 */
final class TranslatedNameSignal implements Signal {
    @Override
    public Optional<Evidence> of(NotePair pair) {
        if (!pair.areInTwoLanguages() || pair.sharedKey().isEmpty()) {
            return Optional.empty();
        }
        SharedKey key = pair.sharedKey().get();
        if (isStated(key) && Script.dominant(key.a().written()) != Script.NONE && isForeign(pair, key)) {
            return Optional.of(new Evidence(
                    "translated-name", 0.35, "one text states the name that the other, in another language, bears"));
        }
        boolean filed = pair.isKept()
                && !pair.a().category().isEmpty()
                && pair.a().category().equals(pair.b().category());
        return filed && key.weak().compareTo(Origin.FILE) <= 0
                ? Optional.of(new Evidence("two-languages", 0.15, "one name in one category, in two languages"))
                : Optional.empty();
    }

    private static boolean isStated(SharedKey key) {
        return key.weak().isStated()
                && (key.strong().isOwnName() || key.strong() == Origin.TITLE_PART && key.weak() == Origin.TITLE_PART);
    }

    /** Whether the common name is in the language of one text and the title of the other is in another script too. */
    private static boolean isForeign(NotePair pair, SharedKey key) {
        Script name = Script.dominant(key.a().written());
        String one = Titles.of(pair.a().note());
        String two = Titles.of(pair.b().note());
        return !name.covers(one) || !name.covers(two);
    }
}
