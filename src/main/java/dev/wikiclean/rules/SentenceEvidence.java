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
    /** How pages speak in Korean and Japanese, and hardly anybody to himself. */
    private static final List<String> POLITE =
            List.of("하세요", "십시오", "주세요", "바랍니다", "습니다", "됩니다", "입니다", "니다", "보세요", "ください", "ます", "ません", "です");

    private static final int WORDS_OF_A_STRANGER = 7;
    private static final int WORDS_OF_A_DENSE_STRANGER = 5;
    private static final int WEIGHTY = 5;
    private static final int BESIDE_PHRASES = 40;
    private static final int STRANGE_WORDS = 2;

    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_WORDS_OF_A_MENU = 6;
    private static final int WORDS_OF_A_STRANGE = 6;
    /** One letter in so many may belong to words that no page is made of, such as the site's name. */
    private static final int STRANGE_LETTERS = 3;

    static SentenceEvidence of(String sentence, PageSources sources) {
        PageReading reading = PageReader.read(sentence, sources);
        ErrorPhrases.Found found = sources.phrases().find(sentence);
        boolean person = (reading.classes() & sources.table().person()) != 0
                && (found.covered() == 0
                        || (PageReader.read(found.rest(), sources).classes()
                                        & sources.table().person())
                                != 0);
        boolean draft = PARTS_OF_A_DRAFT.stream().anyMatch(part -> sentence.startsWith(part + ":"));
        boolean secret = (reading.classes() & sources.table().login()) != 0
                && (sentence.contains(": ") || sentence.indexOf('=') >= 0);
        boolean mostly = reading.unknown() <= Math.max(STRANGE_WORDS, reading.length() / WORDS_OF_A_STRANGE)
                && reading.unknownLetters() * STRANGE_LETTERS <= ErrorEvidence.letters(sentence);
        boolean loosely = reading.unknown() * 2 <= reading.length();
        return new SentenceEvidence(
                sentence,
                found,
                reading,
                person || secret || draft || !mostly && !loosely
                        ? List.of()
                        : sources.table()
                                .find(
                                        reading,
                                        frame -> (mostly || frame.loose())
                                                && (frame.aspect() != EvidenceFrame.Aspect.CORE
                                                        || !isCondition(sentence))),
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

    /** How many letters of it are somebody's own: around a few names in words of pages not all of them. */
    int others(PageSources sources) {
        boolean isMachine = (reading.classes() & sources.table().ofMachines()) != 0;
        int letters = ErrorEvidence.letters(text);
        if (reading.menu() >= FEWEST_WORDS_OF_A_MENU && reading.menu() * 5 >= reading.length() * 2) {
            return reading.unknownLetters() / 2;
        }
        if (person || reading.length() < FEWEST_WORDS && frames.isEmpty() && !(reading.unknown() == 0 && isMachine)) {
            return letters;
        }
        boolean speaks =
                (reading.classes() & (sources.table().me() | sources.table().voice())) != 0
                        && reading.unknown() * 2 <= reading.length();
        return frames.isEmpty() && !speaks && reading.unknownLetters() * 4 > letters
                ? letters
                : reading.unknownLetters();
    }

    /** Whether what phrases leave of it is words of pages, too. */
    boolean isExplained(PageSources sources) {
        return isPage() || !person && (isRefusal() || isAddressed(sources)) || isByPhrases(sources);
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
                && PageReader.read(found.rest(), sources).unknown() == 0;
    }

    /**
     * Whether a page may say it, where other sentences of the note prove that it is a page: to its visitor, or of its
     * server, with one word in many that no page is made of.
     */
    boolean fits(PageSources sources) {
        if (isExplained(sources)) {
            return true;
        }
        EvidenceTable table = sources.table();
        int strangers = reading.unknown() - reading.numbers();
        if (person || (reading.classes() & table.me()) != 0 || reading.words() < 2) {
            return false;
        }
        boolean polite =
                (reading.classes() & table.voice()) != 0 || POLITE.stream().anyMatch(text::contains);
        int each = text.charAt(0) >= 0x1100 ? WORDS_OF_A_DENSE_STRANGER : WORDS_OF_A_STRANGER;
        boolean few = strangers * each <= reading.length()
                && reading.unknownLetters() * STRANGE_LETTERS <= ErrorEvidence.letters(text);
        return few && (polite && reading.length() >= FEWEST_WORDS || weight() >= WEIGHTY)
                || strangers == 0 && Long.bitCount(reading.classes() & table.ofSystems()) >= 2
                || strangers == 0 && reading.menu() * 2 >= reading.length();
    }

    /** Whether it speaks to whoever visits the page, in nothing but words of pages. */
    private boolean isAddressed(PageSources sources) {
        long voice = sources.table().voice();
        return reading.unknown() == 0
                && ((reading.common() & voice) != 0
                        || reading.length() >= FEWEST_WORDS && (reading.classes() & voice) != 0);
    }

    /** What a model cannot do, or was not given, may have a name of its own. */
    private boolean isRefusal() {
        return frames.stream()
                .anyMatch(frame -> frame.kind() == EvidenceKind.REFUSAL
                        && frame.aspect() == EvidenceFrame.Aspect.CORE
                        && frame.weight() > WEIGHTY
                        && !frame.loose());
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
        return !isExplained(sources)
                && (person
                        || reading.unknown() - reading.numbers() > Math.max(1, reading.length() / WORDS_OF_A_STRANGE));
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
            frames.forEach(frame -> tally.add(frame, reading.unknown(), reading.length()));
        }
        frames.forEach(frame -> tally.agree(frame.aspect()));
    }
}
