package dev.wikiclean.dedupe;

import dev.wikiclean.dedupe.TitleParts.Kind;
import java.util.Optional;

/** Titles told apart on purpose: {@code Shield (spell)} and {@code Shield (item)}. */
final class QualifierVeto implements Veto {
    @Override
    public String id() {
        return "qualifiers";
    }

    @Override
    public Optional<String> objection(NotePair pair) {
        TitleParts a = pair.a().title();
        TitleParts b = pair.b().title();
        if (sameMain(a, b) && differ(a.second(), b.second()) && !isAlsoCalled(pair, a, b)) {
            return Optional.of("\"" + a.second() + "\" and \"" + b.second() + "\" tell the two apart");
        }
        boolean oneQualified = (a.kind() == Kind.QUALIFIER) != (b.kind() == Kind.QUALIFIER);
        boolean sameTitle = NameFolding.fold(Titles.of(pair.a().note()))
                .equals(NameFolding.fold(Titles.of(pair.b().note())));
        if (oneQualified && !sameTitle && !pair.saysTheSame()) {
            String qualifier = a.kind() == Kind.QUALIFIER ? a.second() : b.second();
            return Optional.of("only one is qualified as \"" + qualifier + "\"");
        }
        return Optional.empty();
    }

    private static boolean sameMain(TitleParts a, TitleParts b) {
        return NameFolding.fold(a.main()).equals(NameFolding.fold(b.main()));
    }

    private static boolean differ(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && !NameFolding.fold(a).equals(NameFolding.fold(b));
    }

    /** Whether the second name of one is an alias of the other: two translations of one name. */
    private static boolean isAlsoCalled(NotePair pair, TitleParts a, TitleParts b) {
        return holds(pair.a(), b.second()) || holds(pair.b(), a.second());
    }

    private static boolean holds(Candidate note, String name) {
        String value = NameFolding.fold(name);
        return note.keys().stream().anyMatch(key -> key.value().equals(value));
    }
}
