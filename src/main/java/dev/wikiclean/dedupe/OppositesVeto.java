package dev.wikiclean.dedupe;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Titles that differ in words which exclude each other: {@code TCP}/{@code UDP}, encode/decode, left/right. */
final class OppositesVeto implements Veto {
    private static final Pattern BREAK = Pattern.compile("[\\s\\p{P}&&[^']]+|[\\s\\p{S}]+");
    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "non", "anti", "without", "un", "не", "без", "нет");
    private static final List<String> SIGNS =
            List.of("<>", "≤≥", "→←", "↑↓", "♂♀", "♯♭", "+-", "+−", "△▽", "∩∪", "∧∨", "∀∃", "∂∫");

    @Override
    public String id() {
        return "opposites";
    }

    @Override
    public Optional<String> objection(NotePair pair) {
        String one = Titles.of(pair.a().note());
        String two = Titles.of(pair.b().note());
        return between(one, two)
                .or(() -> between(pair.a().title().main(), pair.b().title().main()))
                .or(() -> between(pair.a().title().second(), pair.b().title().second()))
                .or(() -> between(
                        TopicKeys.topicOfStem(pair.a().path().stem()),
                        TopicKeys.topicOfStem(pair.b().path().stem())));
    }

    /** What tells the two names apart. */
    static Optional<String> between(String one, String two) {
        if (one.isEmpty() || two.isEmpty() || one.equals(two)) {
            return Optional.empty();
        }
        List<String> a = words(one);
        List<String> b = words(two);
        Set<String> onlyA = new LinkedHashSet<>(a);
        Set<String> onlyB = new LinkedHashSet<>(b);
        onlyA.removeAll(b);
        onlyB.removeAll(a);
        for (String left : onlyA) {
            for (String right : onlyB) {
                if (OppositeWords.exclude(left, right) || OppositeAffixes.exclude(left, right)) {
                    return Optional.of("\"" + left + "\" is not \"" + right + "\"");
                }
            }
        }
        for (String negation : NEGATIONS) {
            boolean alone = onlyA.equals(Set.of(negation)) && onlyB.isEmpty()
                    || onlyB.equals(Set.of(negation)) && onlyA.isEmpty();
            if (alone) {
                return Optional.of("only one title says \"" + negation + "\"");
            }
        }
        String characters = OppositeCharacters.difference(NameFolding.fold(one), NameFolding.fold(two));
        return characters.isEmpty() ? sign(one, two) : Optional.of(characters);
    }

    private static Optional<String> sign(String one, String two) {
        for (String pair : SIGNS) {
            char first = pair.charAt(0);
            char second = pair.charAt(1);
            boolean exchanged = one.length() == two.length()
                    && (one.replace(first, second).equals(two)
                            || two.replace(first, second).equals(one));
            if (exchanged) {
                return Optional.of("\"" + first + "\" is not \"" + second + "\"");
            }
        }
        return Optional.empty();
    }

    private static List<String> words(String title) {
        List<String> words = new ArrayList<>();
        for (String word : BREAK.split(NameFolding.plain(title))) {
            if (!word.isEmpty()) {
                words.add(OppositeWords.key(word));
            }
        }
        return words;
    }
}
