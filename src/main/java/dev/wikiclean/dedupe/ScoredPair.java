package dev.wikiclean.dedupe;

/** Two notes with their score. */
record ScoredPair(Candidate a, Candidate b, PairScore score) {}
