package dev.wikiclean.rules;

import java.util.List;
import java.util.Set;

/**
 * What one sentence proves.
 *
 * @param found the phrases in it
 * @param reading its words
 * @param frames what its words prove together, if hardly any of them is somebody's own
 */
record SentenceEvidence(ErrorPhrases.Found found, PageReading reading, List<EvidenceFrame> frames, boolean person) {
    private static final Set<String> LANGUAGES = Set.of("en", "ko", "zh", "any");
    private static final int WEIGHTY = 5;
    private static final int BESIDE_PHRASES = 40;
    private static final int STRANGE_WORDS = 2;
    /** One letter in so many may belong to words that no page is made of, such as the site's name. */
    private static final int STRANGE_LETTERS = 3;

    static SentenceEvidence of(String sentence, PageSources sources) {
        PageReading reading = PageReader.read(sentence, sources.table(), sources.names());
        ErrorPhrases.Found found = sources.phrases().find(sentence);
        boolean person = (reading.classes() & sources.table().person()) != 0
                && (found.covered() == 0
                        || (PageReader.read(found.rest(), sources.table(), sources.names()).classes()
                                        & sources.table().person())
                                != 0);
        boolean secret = (reading.classes() & sources.table().login()) != 0
                && (sentence.contains(": ") || sentence.indexOf('=') >= 0);
        boolean mostly = reading.unknown() <= STRANGE_WORDS
                && reading.unknownLetters() * STRANGE_LETTERS <= ErrorEvidence.letters(sentence);
        return new SentenceEvidence(
                found,
                reading,
                person || secret || !mostly ? List.of() : sources.table().find(reading),
                person);
    }

    /** Whether every word of it is a page's, and together they are evidence. */
    boolean isPage() {
        return reading.unknown() == 0 && !frames.isEmpty();
    }

    /** Whether what phrases leave of it is words of pages, too. */
    boolean isExplained(PageSources sources) {
        if (isPage() || found.whole()) {
            return true;
        }
        if (person) {
            return false;
        }
        if (found.covered() == 0) {
            return false;
        }
        if (isLoose()) {
            return isMostlyFound();
        }
        int letters = ErrorEvidence.letters(found.rest());
        return letters * 5 <= (letters + found.covered()) * 3
                && PageReader.read(found.rest(), sources.table(), sources.names()).unknown() == 0;
    }

    /** What a model refuses may be anything, and of some languages only phrases are known. */
    private boolean isLoose() {
        return found.phrases().stream()
                .anyMatch(phrase -> phrase.kind() == EvidenceKind.REFUSAL && phrase.weight() >= WEIGHTY
                        || !LANGUAGES.contains(phrase.language()));
    }

    private boolean isMostlyFound() {
        int letters = ErrorEvidence.letters(found.rest());
        return letters <= BESIDE_PHRASES && letters * 5 <= (letters + found.covered()) * 2;
    }

    int weight() {
        return frames.stream().mapToInt(EvidenceFrame::weight).max().orElse(0);
    }

    /** Whether it, a title, names something that is no page and no number. */
    boolean isTopic() {
        return reading.unknown() > 0 || person;
    }

    /** Whether more than a name in it is somebody's own. */
    boolean isStrange(PageSources sources) {
        return !isExplained(sources) && (person || reading.unknown() >= STRANGE_WORDS || frames.isEmpty());
    }

    /** Either the phrases or the classes of its words: both tell of the same. */
    void addTo(EvidenceTally tally) {
        int phrases = found.phrases().stream().mapToInt(ErrorPhrase::weight).sum();
        int words = frames.stream().mapToInt(EvidenceFrame::weight).sum();
        if (phrases >= words) {
            tally.addAll(found.phrases());
        } else {
            frames.forEach(frame -> tally.add(frame, reading.unknown() == 0));
        }
        frames.forEach(frame -> tally.agree(frame.aspect()));
    }
}
