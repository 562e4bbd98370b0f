package dev.wikiclean.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one sentence proves.
 *
 * @param text the sentence, folded
 * @param found the phrases in it
 * @param reading its words
 * @param frames what its words prove together, if hardly any of them is somebody's own
 */
record SentenceEvidence(
        String text, ErrorPhrases.Found found, PageReading reading, List<EvidenceFrame> frames, boolean person) {
    /** Who writes the words of a page marks its parts. */
    private static final List<String> PARTS_OF_A_DRAFT = List.of(
            "title",
            "body",
            "button",
            "heading",
            "headline",
            "subtitle",
            "cta",
            "copy",
            "제목",
            "본문",
            "버튼",
            "문구",
            "标题",
            "正文");

    private static final List<String> CONDITIONS = List.of(
            "if ",
            "when ",
            "once ",
            "after ",
            "before ",
            "to enable ",
            "to turn ",
            "to fix ",
            "to solve ",
            "to clear ");
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
                        || (PageReader.read(found.rest(), sources.table(), sources.names())
                                                .classes()
                                        & sources.table().person())
                                != 0);
        boolean draft = PARTS_OF_A_DRAFT.stream().anyMatch(part -> sentence.startsWith(part + ":"));
        boolean secret = (reading.classes() & sources.table().login()) != 0
                && (sentence.contains(": ") || sentence.indexOf('=') >= 0);
        boolean mostly = reading.unknown() <= STRANGE_WORDS
                && reading.unknownLetters() * STRANGE_LETTERS <= ErrorEvidence.letters(sentence);
        return new SentenceEvidence(
                sentence,
                found,
                reading,
                person || secret || draft || !mostly
                        ? List.of()
                        : sources.table().find(reading).stream()
                                .filter(frame -> frame.aspect() != EvidenceFrame.Aspect.CORE || !isCondition(sentence))
                                .toList(),
                person || draft);
    }

    /** {@code If you see a 403} tells what to do about it, {@code To enable it} how. */
    private static boolean isCondition(String sentence) {
        return CONDITIONS.stream().anyMatch(sentence::startsWith);
    }

    /** Whether every word of it is a page's, and together they are evidence. */
    boolean isPage() {
        return reading.unknown() == 0 && !frames.isEmpty();
    }

    /** Whether what phrases leave of it is words of pages, too. */
    boolean isExplained(PageSources sources) {
        return isPage() || !person && isRefusal() || isByPhrases(sources);
    }

    /** Whether phrases explain it, word for word, and what they leave is words of pages. */
    boolean isByPhrases(PageSources sources) {
        if (found.whole()) {
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
                && PageReader.read(found.rest(), sources.table(), sources.names())
                                .unknown()
                        == 0;
    }

    /** What a model cannot do, or was not given, may have a name of its own. */
    private boolean isRefusal() {
        return frames.stream()
                .anyMatch(frame -> frame.kind() == EvidenceKind.REFUSAL
                        && frame.aspect() == EvidenceFrame.Aspect.CORE
                        && frame.weight() > WEIGHTY);
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

    /** What is wrong, said as a page says it; only a model speaks of itself. */
    Optional<EvidenceFrame> core() {
        return frames.stream()
                .filter(frame -> frame.aspect() == EvidenceFrame.Aspect.CORE
                        && frame.weight() > WEIGHTY
                        && reading.unknown() == 0)
                .findFirst();
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
        }
        tally.count(this);
        if (phrases < words) {
            frames.forEach(frame -> tally.add(frame, reading.unknown() == 0));
        }
        frames.forEach(frame -> tally.agree(frame.aspect()));
    }
}
