package dev.wikiclean.dedupe;

import dev.wikiclean.dedupe.TopicKey.Origin;

/** A name that both notes of a pair answer to. */
record SharedKey(TopicKey a, TopicKey b) {
    /** What the common name is worth on its own, 0..1. Never enough for a merge. */
    double weight() {
        Origin strong = strong();
        Origin weak = weak();
        if (strong.isOwnName()) {
            return switch (weak) {
                case TITLE, FILE -> 0.60;
                case HEADING, TITLE_PART -> 0.57;
                case ALIAS, SIDE -> 0.55;
                case SPELLING -> 0.53;
                case ACRONYM -> 0.45;
                case INITIALS -> 0.40;
                case CONTESTED -> 0.30;
                case ORDER -> 0;
            };
        }
        return switch (weak) {
            case TITLE, FILE, HEADING -> 0.35;
            case TITLE_PART -> strong == Origin.TITLE_PART ? 0.55 : 0.40;
            case ALIAS -> strong == Origin.TITLE_PART ? 0.50 : 0.30;
            case SIDE -> strong == Origin.ALIAS ? 0.30 : 0.50;
            case SPELLING -> strong == Origin.SPELLING ? 0.53 : 0.45;
            case ORDER -> 0.48;
            case ACRONYM -> strong == Origin.ALIAS ? 0.35 : 0;
            case INITIALS, CONTESTED -> 0;
        };
    }

    Origin strong() {
        return a.origin().compareTo(b.origin()) <= 0 ? a.origin() : b.origin();
    }

    Origin weak() {
        return a.origin().compareTo(b.origin()) <= 0 ? b.origin() : a.origin();
    }

    String why() {
        if (a.origin() == b.origin()) {
            String other = a.written().equals(b.written()) ? "" : " and \"" + b.written() + "\"";
            return "the same " + a.origin().words() + " \"" + a.written() + "\"" + other;
        }
        return "\"" + a.written() + "\": " + a.origin().words() + " of one, "
                + b.origin().words() + " of the other";
    }
}
