package dev.wikiclean.dedupe;

import java.util.Optional;

/** One note in two languages, told by suffix, folder, front matter or a common permalink: linked, never merged. */
final class TranslationVeto implements Veto {
    @Override
    public String id() {
        return "translation";
    }

    @Override
    public Optional<String> objection(NotePair pair) {
        boolean told = differ(
                        Languages.suffix(pair.a().path()),
                        Languages.suffix(pair.b().path()))
                || differ(
                        Languages.folder(pair.a().path()),
                        Languages.folder(pair.b().path()))
                || bothDiffer(Languages.stated(pair.a()), Languages.stated(pair.b()))
                || isOnePageInTwoScripts(pair);
        return told ? Optional.of("the two are one text in two languages") : Optional.empty();
    }

    /** One may be unmarked: {@code X.md} and {@code X.ko.md}. */
    private static boolean differ(Optional<String> a, Optional<String> b) {
        return !a.equals(b);
    }

    private static boolean bothDiffer(Optional<String> a, Optional<String> b) {
        return a.isPresent() && b.isPresent() && !a.equals(b);
    }

    private static boolean isOnePageInTwoScripts(NotePair pair) {
        Optional<String> permalink = pair.a().value("permalink", "slug");
        return permalink.isPresent()
                && permalink.equals(pair.b().value("permalink", "slug"))
                && pair.areInTwoLanguages();
    }
}
