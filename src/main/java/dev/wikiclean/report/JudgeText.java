package dev.wikiclean.report;

import dev.wikiclean.assist.judge.DoubtfulPair;
import dev.wikiclean.assist.judge.Judgement;
import dev.wikiclean.assist.judge.Judgement.Source;

/** What a model makes of pairs of notes, for a person. */
public final class JudgeText {
    private JudgeText() {}

    /** A judgement with its reason and the words that it rests on. */
    public static String of(Judgement judgement, Style style) {
        StringBuilder text = new StringBuilder(pair(judgement.pair(), style));
        String verdict = judgement.source() == Source.NOBODY
                ? "no verdict"
                : judgement.verdict().word().replace('-', ' ');
        text.append("  ").append(style.bold(verdict));
        if (judgement.source() == Source.REMEMBERED) {
            text.append(" (remembered)");
        }
        if (!judgement.reason().isBlank()) {
            text.append(": ").append(Plain.line(judgement.reason()));
        }
        text.append('\n');
        if (judgement.decided().isPresent()) {
            text.append("    \"").append(quote(judgement.quoteA())).append("\"\n");
            text.append("    \"").append(quote(judgement.quoteB())).append("\"\n");
        }
        return text.toString();
    }

    /** A pair with what code makes of it. */
    public static String pair(DoubtfulPair pair, Style style) {
        StringBuilder text = new StringBuilder();
        text.append(style.bold(Plain.line(pair.a().path().value())))
                .append(" | ")
                .append(style.bold(Plain.line(pair.b().path().value())))
                .append('\n')
                .append("  ")
                .append(Math.round(pair.score() * 100))
                .append("% by code");
        for (String signal : pair.signals()) {
            text.append("; ").append(Plain.line(signal.substring(signal.indexOf(": ") + 2)));
        }
        return text.append('\n').toString();
    }

    private static String quote(String words) {
        return Plain.line(words.replaceAll("\\s++", " "));
    }
}
