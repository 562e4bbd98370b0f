package dev.wikiclean.dedupe;

import dev.wikiclean.dedupe.TopicKey.Origin;

/** A name that both notes of a pair answer to. */
record SharedKey(TopicKey a, TopicKey b) {
    /** What the common name is worth on its own, 0..1. Never enough for a merge. */
    double weight() {
        Origin strong = a.origin().compareTo(b.origin()) <= 0 ? a.origin() : b.origin();
        Origin weak = strong == a.origin() ? b.origin() : a.origin();
        if (weak == Origin.ACRONYM) {
            return strong == Origin.ACRONYM ? 0.0 : 0.40;
        }
        if (!strong.isOwnName()) {
            return weak == Origin.HEADING || strong == Origin.ALIAS || strong == Origin.PLURAL ? 0.30 : 0.45;
        }
        return switch (weak) {
            case TITLE, FILE -> strong == Origin.TITLE && weak == Origin.TITLE ? 0.60 : 0.58;
            case HEADING, TITLE_PART, ALIAS -> 0.55;
            case PLURAL -> 0.50;
            case ACRONYM -> throw new IllegalStateException("handled above");
        };
    }

    String why() {
        String name = a.written();
        if (a.origin() == b.origin()) {
            return "the same " + a.origin().words() + " \"" + name + "\"";
        }
        return "\"" + name + "\": " + a.origin().words() + " of one, "
                + b.origin().words() + " of the other";
    }
}
