package dev.wikiclean.dedupe;

import java.util.Optional;

/** Both are filed under the same category, or under two that have nothing in common. */
final class CategorySignal implements Signal {
    @Override
    public Optional<Evidence> of(NotePair pair) {
        String a = pair.a().category();
        String b = pair.b().category();
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        if (a.equals(b)) {
            return Optional.of(new Evidence("same-category", pair.isKept() ? 0.10 : 0.05, "the same category " + a));
        }
        if (root(a).equals(root(b))) {
            return Optional.of(
                    new Evidence("near-category", pair.isKept() ? 0.07 : 0.03, "both in the category " + root(a)));
        }
        return pair.saysTheSame()
                ? Optional.empty()
                : Optional.of(new Evidence("other-category", -0.20, "categories " + a + " and " + b));
    }

    private static String root(String category) {
        int slash = category.indexOf('/');
        return slash < 0 ? category : category.substring(0, slash);
    }
}
