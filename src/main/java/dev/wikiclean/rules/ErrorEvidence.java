package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Judges whether a note is a captured error page: what error pages say stands in it, and hardly anything else. */
final class ErrorEvidence {
    private static final int LONGEST_BODY = 4_000;
    private static final int SHORTEST_BODY = 3;
    private static final int ENOUGH_POINTS = 10;
    private static final int ENOUGH_WITH_A_SOURCE = 8;
    private static final int NO_DOUBT = 15;
    private static final int NOBODY_ELSE = 25;
    private static final int ENOUGH_OF_A_REFUSAL = 12;
    /** So much of a note from its top, and most of it nobody's but a person's: the rest need not be read. */
    private static final int ORDINARY_LETTERS = 120;

    private static final int NEVER = 1_000_000;
    private static final int ENOUGH_UNNAMED = 10;
    private static final int ENOUGH_ON_A_TOPIC = 14;
    /** What a person may have added makes it unlikely that the page was captured for nothing. */
    private static final int STRANGERS_COST = 8;

    private static final int STRANGERS_COST_BESIDE_A_CORE = 2;
    private static final int SURE_BY_TITLE = 20;
    /** {@code 404 Not Found} names a page; {@code Login} may be a topic. */
    private static final int NAMES_A_PAGE = 5;

    /** What a long sentence that is one weighty phrase from end to end proves besides. */
    private static final int WHOLE_SENTENCE = 3;

    private static final int LONG_SENTENCE = 20;
    private static final int LONG_DENSE_SENTENCE = 10;

    private final Supplier<ErrorPhrases> phrases;
    private final Supplier<EvidenceTable> table;

    ErrorEvidence(Supplier<ErrorPhrases> phrases, Supplier<EvidenceTable> table) {
        this.phrases = phrases;
        this.table = table;
    }

    /**
     * The evidence against a note.
     *
     * @param points the weights of all distinct phrases
     * @param kind what weighs most
     * @param example the weightiest phrase
     * @param named whether the title says so, too
     * @param about whether the title says that the note only talks of it
     * @param sure whether it needs no word on where it was captured
     * @param certain whether kinds of evidence agree
     * @param said the lines that no phrase explains: somebody may have written them
     */
    record Verdict(
            int points,
            EvidenceKind kind,
            String example,
            boolean named,
            boolean about,
            boolean sure,
            boolean certain,
            List<String> said) {
        Verdict {
            said = List.copyOf(said);
        }
    }

    Optional<Verdict> judge(Note note) {
        int length = note.text().length() - BodyLine.bodyStart(note);
        if (length > LONGEST_BODY || length < SHORTEST_BODY || Woven.isWoven(note)) {
            return Optional.empty();
        }
        PageSources sources = new PageSources(phrases.get(), table.get(), CaptureKeys.names(note));
        boolean english = mayBe(note, PageScore.limit(length), sources);
        Optional<String> tongue = sources.votes().winner();
        if (tongue.isPresent()) {
            sources = sources.in(tongue.get());
            english = mayBe(note, PageScore.limit(length), sources);
        }
        return english ? judge(note, sources) : Optional.empty();
    }

    private Optional<Verdict> judge(Note note, PageSources sources) {
        String title = Sentences.fold(note.title());
        EvidenceTally tally = new EvidenceTally();
        SentenceEvidence titleEvidence = SentenceEvidence.of(title, sources);
        titleEvidence.addTo(tally);
        boolean source = CaptureKeys.saySource(note) || CapturedLines.isSnapshot(note);
        Optional<Verdict> trace = trace(BodyLine.of(note), note, source || !titleEvidence.isTopic(), source);
        if (trace.isPresent()) {
            return trace;
        }
        List<BodyLine> lines = CapturedLines.of(note, source);
        boolean named = tally.heaviest() >= NAMES_A_PAGE || isHeaded(lines, sources);
        Optional<Set<ErrorPhrase>> json = JsonErrorBody.of(unfolded(lines, note), sources);
        if (json.isPresent()) {
            tally.addAll(json.get());
            tally.addPhrases(json.get());
            return Optional.of(new Verdict(
                    ENOUGH_POINTS,
                    tally.kind(),
                    tally.example(),
                    named,
                    phrases.get().isAbout(title),
                    false,
                    true,
                    List.of()));
        }
        PageScore score = new PageScore(note, sources, source, tally).addAll(lines);
        if (!score.isMostlyExplained()) {
            return Optional.empty();
        }
        int points = tally.points() + (saysOnlyThat(lines) ? WHOLE_SENTENCE : 0);
        boolean about = phrases.get().isAbout(title) && !titleEvidence.found().whole();
        int enough = enough(source, named, about, titleEvidence.isTopic(), tally) + strangersCost(score, tally, source);
        if (points >= enough && tally.saysWhatIsWrong()) {
            return Optional.of(new Verdict(
                    points,
                    tally.kind(),
                    tally.example(),
                    named,
                    about,
                    isSure(points, named, tally, titleEvidence) || isSureByTitle(points, titleEvidence, note, sources),
                    tally.isCertain(
                                    titleEvidence.core().isPresent() || isTitled(titleEvidence, note),
                                    CaptureKeys.sayProgram(note),
                                    score.buttons())
                            || isWordForWord(lines, note, sources, tally),
                    score.said()));
        }
        return source && score.isShell()
                ? Optional.of(new Verdict(
                        ENOUGH_POINTS,
                        EvidenceKind.SHELL,
                        "menu",
                        named,
                        about,
                        false,
                        score.said().isEmpty(),
                        score.said()))
                : Optional.empty();
    }

    /** Whether the file is named by its topic, and what stands there instead says itself that it is an error. */
    private static boolean isSureByTitle(int points, SentenceEvidence title, Note note, PageSources sources) {
        String name = Sentences.fold(note.path().stem().replace('-', ' ').replace('_', ' '));
        return points >= SURE_BY_TITLE
                && isTitled(title, note)
                && SentenceEvidence.of(name, sources).isTopic();
    }

    /** A model refuses what has a topic of its own, and a page may name its site. */
    private static int strangersCost(PageScore score, EvidenceTally tally, boolean source) {
        boolean little = source && tally.hasCore() || tally.kind() == EvidenceKind.REFUSAL;
        return !score.isDoubtful() ? 0 : little ? STRANGERS_COST_BESIDE_A_CORE : STRANGERS_COST;
    }

    /** Whether the page's title says what is wrong, where whoever captured it expected something else. */
    private static boolean isTitled(SentenceEvidence title, Note note) {
        return title.isPage()
                && title.weight() >= NAMES_A_PAGE
                && !NameFold.words(note.title())
                        .equals(NameFold.words(note.path().stem()));
    }

    /** Whether the first line is a heading that says what is wrong. */
    private static boolean isHeaded(List<BodyLine> lines, PageSources sources) {
        return !lines.isEmpty()
                && lines.get(0).kind() == BodyLine.Kind.HEADING
                && Sentences.of(lines.get(0).text()).stream()
                        .map(sentence -> SentenceEvidence.of(sentence, sources))
                        .anyMatch(sentence -> sentence.isPage() && sentence.weight() >= NAMES_A_PAGE
                                || sentence.found().whole());
    }

    private static int enough(boolean source, boolean named, boolean about, boolean topic, EvidenceTally tally) {
        if (source) {
            return ENOUGH_WITH_A_SOURCE;
        }
        if (about) {
            return NEVER;
        }
        if (tally.kind() == EvidenceKind.REFUSAL) {
            return ENOUGH_WITH_A_SOURCE;
        }
        if (named) {
            return ENOUGH_POINTS;
        }
        return topic ? ENOUGH_ON_A_TOPIC : ENOUGH_UNNAMED;
    }

    /** Without a word on where a note was captured, it must say what only a machine says, or what no person would. */
    private static boolean isSure(int points, boolean named, EvidenceTally tally, SentenceEvidence title) {
        boolean impersonal = tally.kind() == EvidenceKind.REFUSAL
                || tally.agrees(EvidenceFrame.Aspect.MACHINE)
                || tally.isConclusive()
                || tally.phrasePoints() >= NOBODY_ELSE
                || tally.kind() == EvidenceKind.BOT_WALL;
        boolean name = named || tally.kind() == EvidenceKind.REFUSAL || !title.isTopic();
        return points >= NO_DOUBT && impersonal && name;
    }

    /** Whether known phrases are all that the note says. */
    private boolean isWordForWord(List<BodyLine> lines, Note note, PageSources sources, EvidenceTally tally) {
        int whole = saysOnlyThat(lines) ? WHOLE_SENTENCE : 0;
        int enough = tally.kind() == EvidenceKind.REFUSAL ? ENOUGH_OF_A_REFUSAL : ENOUGH_WITH_A_SOURCE;
        return tally.phrasePoints() + whole >= enough
                && lines.stream().noneMatch(line -> Unexplained.isSaidBesidePhrases(line, note, sources));
    }

    /** What a program printed when it broke: found where no title of its own says what it is kept for. */
    private static Optional<Verdict> trace(List<BodyLine> all, Note note, boolean isNameless, boolean source) {
        List<BodyLine> lines = all.stream()
                .filter(line ->
                        line.kind() != BodyLine.Kind.HEADING || !line.text().equals(note.title()))
                .toList();
        if (!isNameless || !StackTrace.isAlone(lines)) {
            return Optional.empty();
        }
        List<String> said = source && StackTrace.isOfFetching(lines)
                ? List.of()
                : lines.stream().map(BodyLine::text).toList();
        return Optional.of(
                new Verdict(ENOUGH_POINTS, EvidenceKind.HTTP, "stack trace", false, false, false, true, said));
    }

    /** A cheap look from the top, that ends where too much stands in the note that no phrase explains. */
    private boolean mayBe(Note note, int limit, PageSources sources) {
        int[] others = {0};
        int[] lines = {0};
        int[] seen = {0};
        boolean[] json = {false};
        EvidenceTally tally = new EvidenceTally();
        BodyLine.each(note, line -> {
            json[0] |= lines[0] < 3 && CapturedLines.isBody(line.text());
            lines[0]++;
            others[0] += PageScore.others(line, sources, tally);
            seen[0] += letters(line.text());
            boolean ordinary = others[0] > ORDINARY_LETTERS && others[0] * 5 > seen[0] * 3;
            return others[0] <= limit && !ordinary && !json[0];
        });
        return lines[0] > 0
                && (json[0] || others[0] <= limit && others[0] * 5 <= Math.max(ORDINARY_LETTERS * 5, seen[0] * 3));
    }

    /** The body in one piece, without a heading that only repeats the title. */
    private static String unfolded(List<BodyLine> lines, Note note) {
        StringBuilder body = new StringBuilder();
        for (BodyLine line : lines) {
            boolean isTitle =
                    line.kind() == BodyLine.Kind.HEADING && line.text().equals(note.title());
            if (line.kind() == BodyLine.Kind.CODE && !body.toString().startsWith("{")) {
                return "";
            }
            body.append(isTitle ? "" : line.text()).append('\n');
        }
        return body.toString().strip();
    }

    /** Whether a sentence is nothing but a weighty phrase, and long enough to be no heading or button. */
    private boolean saysOnlyThat(List<BodyLine> lines) {
        return lines.stream()
                .filter(line -> line.kind() == BodyLine.Kind.TEXT && !isQuoted(line.text()))
                .flatMap(line -> Sentences.of(Markup.words(line.text())).stream())
                .anyMatch(sentence -> {
                    int letters = letters(sentence);
                    boolean dense = sentence.charAt(0) >= 0x1100;
                    ErrorPhrases.Found here = phrases.get().find(sentence);
                    return letters >= (dense ? LONG_DENSE_SENTENCE : LONG_SENTENCE)
                            && here.covered() * 10 >= letters * 9
                            && here.phrases().stream().anyMatch(phrase -> phrase.weight() >= NAMES_A_PAGE);
                });
    }

    /** Whether the whole line stands in quotation marks: somebody quotes it. */
    static boolean isQuoted(String line) {
        return line.length() > 2
                && "\"“「『«'‘".indexOf(line.charAt(0)) >= 0
                && "\"”」』»'’".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Sentences.isLetterOrDigit(text.charAt(i))) {
                letters++;
            }
        }
        return letters;
    }
}
