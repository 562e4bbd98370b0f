package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds up what the lines of one note prove, and what of them nothing explains. */
final class PageScore {
    private static final int LINK_COUNTS = 30;
    /** One letter in so many that nothing explains is no reason to doubt. */
    private static final int LITTLE = 6;

    private static final int OTHER_LETTERS = 40;
    /** However long the page: more is an article's beginning. */
    private static final int MOST_OTHER_LETTERS = 240;

    private static final int FEWEST_BUTTONS = 6;
    private static final int LONGEST_KEY = 16;
    private static final int TELLING = 5;

    private final Note note;
    private final PageSources sources;
    private final boolean source;
    private final EvidenceTally tally;
    private final List<String> said = new ArrayList<>();
    private final List<String> saidInPage = new ArrayList<>();
    private final Set<String> buttons = new HashSet<>();
    private int total;
    private int others;
    private int ofButtons;
    private boolean strange;

    PageScore(Note note, PageSources sources, boolean source, EvidenceTally tally) {
        this.note = note;
        this.sources = sources;
        this.source = source;
        this.tally = tally;
    }

    PageScore addAll(List<BodyLine> lines) {
        lines.forEach(this::add);
        return this;
    }

    private void add(BodyLine line) {
        if (StackTrace.isPart(line.text())) {
            tally.addTrace();
            if (!source) {
                said.add(line.text());
                saidInPage.add(line.text());
            }
            return;
        }
        int letters = ErrorEvidence.letters(line.text());
        total += letters;
        said.addAll(Unexplained.of(line, note, sources));
        saidInPage.addAll(Unexplained.inPage(line, note, sources));
        if (Unexplained.isHeader(line.text(), note)) {
            ofButtons += letters;
            return;
        }
        int own = others(line, sources, tally);
        if (isOfTitle(line.text()) || isField(line.text())) {
            return;
        }
        others += own;
        if (isBracketed(line.text()) && own * LITTLE <= letters && saysWhatIsWrong(line.text())) {
            tally.addPlaceholder();
        }
        strange |= Unexplained.isStrange(line, note, sources);
        for (String sentence : Sentences.of(Markup.words(line.text()))) {
            PageReading reading = PageReader.read(sentence, sources);
            if (reading.unknown() == 0 && (reading.common() & sources.table().ui()) != 0) {
                buttons.add(sentence);
                ofButtons += ErrorEvidence.letters(sentence);
            } else if (Unexplained.isName(sentence, note)) {
                ofButtons += ErrorEvidence.letters(sentence);
            }
        }
    }

    /** How many letters of the line nothing explains; what it proves is added to {@code tally}. */
    static int others(BodyLine line, PageSources sources, EvidenceTally tally) {
        switch (line.kind()) {
            case CODE, TABLE -> {
                return ErrorEvidence.letters(line.text());
            }
            case TABLE_RULE -> {
                return 0;
            }
            default -> {}
        }
        int others = line.text().contains("[[") ? LINK_COUNTS : 0;
        boolean captured = line.kind() != BodyLine.Kind.LIST
                && line.kind() != BodyLine.Kind.QUOTE
                && !ErrorEvidence.isQuoted(line.text());
        for (String sentence : Sentences.of(Markup.words(line.text()))) {
            SentenceEvidence here = SentenceEvidence.of(sentence, sources);
            if (captured) {
                here.addTo(tally);
            }
            int letters = ErrorEvidence.letters(sentence);
            if (here.isPage() || here.found().whole() || here.found().covered() * 2 >= letters) {
                continue;
            }
            others += line.kind() == BodyLine.Kind.HEADING && here.frames().isEmpty() ? 0 : here.others(sources);
        }
        return others;
    }

    /** Whether it repeats the title or a part of it. */
    private boolean isOfTitle(String text) {
        String words = NameFold.words(text);
        return !words.isEmpty() && NameFold.words(note.title()).contains(words);
    }

    /** {@code **Source**: https://…}: what a capture writes above the text, as front matter does. */
    private static boolean isField(String text) {
        String plain = text.replace("*", "");
        int colon = Math.max(plain.indexOf(": "), plain.indexOf('：'));
        return colon > 0
                && colon <= LONGEST_KEY
                && CaptureKeys.contains(plain.substring(0, colon).strip());
    }

    /** {@code [No transcript available]}, and no link. */
    private static boolean isBracketed(String line) {
        String text = line.replace("_", "").strip();
        return text.length() > 2
                && "[(<".indexOf(text.charAt(0)) >= 0
                && "])>".indexOf(text.charAt(text.length() - 1)) >= 0
                && !text.contains("](")
                && !text.contains("[[");
    }

    private boolean saysWhatIsWrong(String text) {
        return Sentences.of(text).stream()
                .map(sentence -> SentenceEvidence.of(sentence, sources))
                .anyMatch(sentence ->
                        sentence.weight() >= TELLING || sentence.found().whole());
    }

    /** How many letters of {@code letters} may be unexplained in a captured page. */
    static int limit(int letters) {
        return Math.max(OTHER_LETTERS, Math.min(MOST_OTHER_LETTERS, letters * 2 / 5));
    }

    boolean isMostlyExplained() {
        return others <= limit(total);
    }

    /** Whether a part of it that counts is likely a person's. */
    boolean isDoubtful() {
        return strange && others * LITTLE > total && !tally.isConclusive();
    }

    /** Whether hardly more is left of a page than its menu. */
    boolean isShell() {
        return buttons.size() >= FEWEST_BUTTONS && ofButtons * LITTLE >= total * (LITTLE - 1);
    }

    int buttons() {
        return buttons.size();
    }

    /** The lines that nothing explains: somebody may have written them. */
    List<String> said() {
        return source && tally.isBeyondDoubt() ? saidInPage : said;
    }

    @Override
    public String toString() {
        return "total " + total + " others " + others + " strange " + strange + " buttons " + buttons.size() + "/"
                + ofButtons + " points " + tally.points();
    }
}
