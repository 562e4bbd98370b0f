package dev.wikiclean.dedupe;

import dev.wikiclean.vault.CopyNames;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A title taken apart.
 *
 * @param kind what the second part is to the first
 * @param main the title, or its first name
 * @param second the second name, the acronym or the qualifier; empty for a plain title
 */
record TitleParts(Kind kind, String main, String second) {
    /** What stands behind a title's first name. */
    enum Kind {
        /** One name. */
        PLAIN,
        /** The same name in another script: {@code Learning Rate (학습률)}. */
        BILINGUAL,
        /** Two names in two scripts side by side, which may be a topic and its part: {@code 학습률 / Learning Rate}. */
        PARALLEL,
        /** The acronym of the name: {@code Retrieval-Augmented Generation (RAG)}. */
        ACRONYM,
        /** What tells this one from others of the name: {@code Shield (spell)}. */
        QUALIFIER;

        boolean hasTwoNames() {
            return this == BILINGUAL || this == PARALLEL;
        }
    }

    private static final List<String> SEPARATORS =
            List.of(" — ", " – ", " - ", " / ", " | ", " · ", " = ", " ~ ", "—", "／", "｜", "/", "|", ", ");
    private static final String OPENING = "(（[［【「『《〈〔";
    private static final String CLOSING = ")）]］】」』》〉〕";

    static TitleParts of(String title) {
        String text = title.strip();
        if (CopyNames.marked(text).isPresent()) {
            return new TitleParts(Kind.PLAIN, text, "");
        }
        return inBrackets(text).or(() -> separated(text)).orElseGet(() -> new TitleParts(Kind.PLAIN, text, ""));
    }

    /** The same title, read as one name. */
    TitleParts asPlain(String title) {
        return new TitleParts(Kind.PLAIN, title.strip(), "");
    }

    private static Optional<TitleParts> inBrackets(String text) {
        int bracket = text.isEmpty() ? -1 : CLOSING.indexOf(text.charAt(text.length() - 1));
        if (bracket < 0) {
            return Optional.empty();
        }
        int open = text.lastIndexOf(OPENING.charAt(bracket));
        if (bracket < 2) {
            open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
        }
        if (open <= 0) {
            return Optional.empty();
        }
        String main = text.substring(0, open).strip();
        String second = text.substring(open + 1, text.length() - 1).strip();
        if (NameFolding.fold(main).isEmpty() || NameFolding.fold(second).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TitleParts(kind(main, second), main, second));
    }

    private static Kind kind(String main, String second) {
        if (Acronyms.abbreviates(second, main) || Acronyms.abbreviates(main, second)) {
            return Kind.ACRONYM;
        }
        if (!isTranslation(main, second) || Qualifiers.isKnown(second)) {
            return Kind.QUALIFIER;
        }
        return Acronyms.looksLike(second) ? Kind.ACRONYM : Kind.BILINGUAL;
    }

    /** {@code A — B} and {@code A / B} hold two names only where each is of one script; else the whole is one title. */
    private static Optional<TitleParts> separated(String text) {
        for (String separator : SEPARATORS) {
            int at = text.indexOf(separator);
            if (at > 0 && text.indexOf(separator, at + separator.length()) < 0) {
                String main = text.substring(0, at).strip();
                String second = text.substring(at + separator.length()).strip();
                return areParallel(main, second)
                        ? Optional.of(new TitleParts(Kind.PARALLEL, main, second))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean areParallel(String main, String second) {
        return isTranslation(main, second)
                && !Qualifiers.isKnown(main)
                && kind(main, second) == Kind.BILINGUAL
                && !GenericNames.isGeneric(NameFolding.fold(main))
                && !GenericNames.isGeneric(NameFolding.fold(second))
                && Math.min(scripts(main).size(), scripts(second).size()) == 1
                && TitleNumbers.of(main).equals(TitleNumbers.of(second));
    }

    /** The parts are of different scripts; words of a script that both have, such as an acronym, are common words. */
    private static boolean isTranslation(String main, String second) {
        Set<Script> a = scripts(main);
        Set<Script> b = scripts(second);
        if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
            return false;
        }
        Set<String> wordsA = words(main, b);
        Set<String> wordsB = words(second, a);
        return wordsA.containsAll(wordsB) || wordsB.containsAll(wordsA);
    }

    private static Set<Script> scripts(String text) {
        Set<Script> found = EnumSet.noneOf(Script.class);
        text.codePoints().forEach(c -> found.add(Script.of(c)));
        found.remove(Script.NONE);
        return found;
    }

    /** The words of {@code text} in one of {@code scripts}, folded. */
    private static Set<String> words(String text, Set<Script> scripts) {
        Set<String> found = new HashSet<>();
        for (String word : text.split("[\\s\\-_/·,]+")) {
            if (scripts.contains(Script.dominant(word))) {
                found.add(NameFolding.fold(word));
            }
        }
        return found;
    }
}
