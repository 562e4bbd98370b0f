package dev.wikiclean.dedupe;

import java.util.List;
import java.util.Set;

/** Says which part of the longer note the shorter one is. */
final class CommonParagraphs {
    private CommonParagraphs() {}

    static String why(NotePair pair) {
        Set<String> a = ParagraphKeys.of(pair.a().note());
        Set<String> b = ParagraphKeys.of(pair.b().note());
        boolean aIsShort = a.size() < b.size()
                || a.size() == b.size()
                        && pair.a().shingles().size() <= pair.b().shingles().size();
        String name = (aIsShort ? pair.a() : pair.b()).path().value();
        List<String> parts = List.copyOf(aIsShort ? a : b);
        Set<String> whole = aIsShort ? b : a;
        long common = parts.stream().filter(whole::contains).count();
        if (common == parts.size() && parts.equals(List.copyOf(whole).subList(0, parts.size()))) {
            return name + " is the first " + parts.size() + " of " + whole.size() + " paragraphs of the other";
        }
        return common * 2 > parts.size()
                ? common + " of the " + parts.size() + " paragraphs of " + name + " stand in the other"
                : Math.round(pair.containment() * 100) + "% of " + name + " stands in the other";
    }
}
