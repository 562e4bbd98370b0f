package dev.wikiclean.rules;

import dev.wikiclean.index.NoteFragments;
import dev.wikiclean.rules.FragmentRepairs.Answer;
import dev.wikiclean.vault.BlockId;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The headings and blocks of a note by their folded spellings, as links write them. */
final class FoldedPlaces {
    private final NoteFragments fragments;
    private final Map<String, Set<String>> headingWords = new HashMap<>();
    private final Map<String, Set<String>> headingsGlued = new HashMap<>();
    private final Map<String, Set<String>> blocks = new HashMap<>();
    private final List<String> headings = new ArrayList<>();

    FoldedPlaces(Note note, NoteFragments fragments) {
        this.fragments = fragments;
        Set<String> seen = new LinkedHashSet<>();
        for (Heading heading : note.headings()) {
            String written = FragmentFold.asFragment(heading.text());
            // The same words twice are one place to a link: the first.
            if (!written.isEmpty() && seen.add(NameFold.exact(written)) && fragments.exists(written)) {
                headings.add(written);
                put(headingWords, FragmentFold.words(written), written);
                put(headingsGlued, FragmentFold.glued(written), written);
            }
        }
        for (BlockId block : note.blockIds()) {
            put(blocks, NameFold.glued(block.id()), "^" + block.id());
        }
    }

    private static void put(Map<String, Set<String>> table, String key, String written) {
        if (!key.isEmpty()) {
            table.computeIfAbsent(key, k -> new LinkedHashSet<>(2)).add(written);
        }
    }

    /** Every place that is {@code fragment} in another spelling, by the strictest folding that finds any. */
    Set<String> same(String fragment) {
        String last = last(fragment);
        if (last.startsWith("^")) {
            return blocks.getOrDefault(NameFold.glued(last.substring(1)), Set.of());
        }
        Set<String> found = headingWords.getOrDefault(FragmentFold.words(last), Set.of());
        if (found.isEmpty()) {
            found = headingsGlued.getOrDefault(FragmentFold.glued(last), Set.of());
        }
        return found.isEmpty() || last.equals(fragment.strip()) ? found : below(fragment, found);
    }

    /** Of the headings {@code found} those that stand below the others of the path {@code fragment}. */
    private Set<String> below(String fragment, Set<String> found) {
        List<String> parts = Stream.of(fragment.split("#"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        List<String> above = new ArrayList<>();
        for (String part : parts.subList(0, parts.size() - 1)) {
            Set<String> same = headingsGlued.getOrDefault(FragmentFold.glued(part), Set.of());
            if (same.size() != 1) {
                return Set.of();
            }
            above.add(same.iterator().next());
        }
        Set<String> paths = new LinkedHashSet<>();
        for (String end : found) {
            String path = above.isEmpty() ? end : String.join("#", above) + "#" + end;
            if (fragments.exists(path)) {
                paths.add(path);
            }
        }
        return paths;
    }

    /** The nearest place, if one is nearer than all others and at least as near as {@code least}. */
    List<Answer> near(String fragment, double least) {
        String last = last(fragment);
        boolean block = last.startsWith("^");
        String wanted = block ? NameFold.glued(last.substring(1)) : FragmentFold.glued(last);
        if (wanted.length() < 4) {
            return List.of();
        }
        List<Answer> found = new ArrayList<>();
        if (block) {
            blocks.forEach((key, ids) -> score(wanted, key, ids.iterator().next(), least, found));
        } else {
            headings.forEach(heading -> score(wanted, FragmentFold.glued(heading), heading, least, found));
        }
        found.sort(Comparator.comparingDouble(Answer::score).reversed().thenComparing(Answer::fragment));
        boolean tie = found.size() > 1 && found.get(0).score() == found.get(1).score();
        return tie || found.isEmpty() ? List.of() : found.subList(0, 1);
    }

    private static void score(String wanted, String key, String written, double least, List<Answer> found) {
        int longest = Math.max(wanted.length(), key.length());
        int limit = (int) ((1 - least) * longest);
        int distance = EditDistance.between(wanted, key, limit);
        if (distance <= limit && sameDigits(wanted, key)) {
            found.add(new Answer(written, 1 - (double) distance / longest, false, false));
        }
    }

    /** {@code Version 1.2} is never a misspelled {@code Version 1.3}. */
    private static boolean sameDigits(String a, String b) {
        return digits(a).equals(digits(b));
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    private static String last(String fragment) {
        return fragment.substring(fragment.lastIndexOf('#') + 1).strip();
    }
}
