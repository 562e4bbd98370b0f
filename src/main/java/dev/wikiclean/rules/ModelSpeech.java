package dev.wikiclean.rules;

/** Knows by the packaged phrases when a text speaks as a model to its user, not of a topic. */
public final class ModelSpeech {
    private static final int WEIGHTY = 5;

    private final Memo<ErrorPhrases> phrases = Memo.of(() -> new ErrorPhrases(PhraseFile.packaged()));
    private final Memo<ResidueMarks> residue = Memo.of(ResidueMarks::packaged);

    /** Whether a paragraph refuses, apologises or begins with an answer to a request. */
    public boolean isIn(String paragraph) {
        return residue.get().opener(paragraph, 0).isPresent()
                || Sentences.of(paragraph).stream().anyMatch(this::refuses);
    }

    private boolean refuses(String sentence) {
        return phrases.get().find(Sentences.fold(sentence)).phrases().stream()
                .anyMatch(phrase -> phrase.kind() == EvidenceKind.REFUSAL && phrase.weight() >= WEIGHTY);
    }
}
