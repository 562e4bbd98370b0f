package dev.wikiclean.dedupe;

import java.util.List;
import java.util.Optional;

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
        /** The acronym of the name: {@code Retrieval-Augmented Generation (RAG)}. */
        ACRONYM,
        /** What tells this one from others of the name: {@code Shield (spell)}. */
        QUALIFIER
    }

    private static final List<String> SEPARATORS = List.of(" — ", " – ", " / ", " | ", " · ");

    static TitleParts of(String title) {
        String text = title.strip();
        return inParentheses(text).or(() -> separated(text)).orElseGet(() -> new TitleParts(Kind.PLAIN, text, ""));
    }

    private static Optional<TitleParts> inParentheses(String text) {
        if (text.isEmpty() || !isClosing(text.charAt(text.length() - 1))) {
            return Optional.empty();
        }
        int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('\uFF08'));
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

    private static boolean isClosing(char c) {
        return c == ')' || c == '\uFF09';
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

    /** {@code A — B} and {@code A / B} hold two names only where the scripts differ; else the whole is one title. */
    private static Optional<TitleParts> separated(String text) {
        for (String separator : SEPARATORS) {
            int at = text.indexOf(separator);
            if (at > 0 && text.indexOf(separator, at + separator.length()) < 0) {
                String main = text.substring(0, at).strip();
                String second = text.substring(at + separator.length()).strip();
                if (isTranslation(main, second) && kind(main, second) == Kind.BILINGUAL) {
                    return Optional.of(new TitleParts(Kind.BILINGUAL, main, second));
                }
            }
        }
        return Optional.empty();
    }

    /** Each part pure in its own script and the two differ. A number in one part only is a qualifier's mark. */
    private static boolean isTranslation(String main, String second) {
        Script a = Script.dominant(main);
        Script b = Script.dominant(second);
        return a != b && a != Script.NONE && b != Script.NONE && b.covers(second);
    }
}
