package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds names that were probably meant by a misspelled one. Blocks by pairs of neighbouring characters: a name within
 * {@code d} changes shares at least one of any {@code 2d + 1} pairs, so only names that share one of the rarest are
 * compared.
 */
final class NearNames {
    private static final int MOST = 3;
    private static final int COMPARED_AT_MOST = 2_000;

    private record Name(String folded, VaultPath file) {}

    private record Near(VaultPath file, int distance) {}

    private final List<Name> names = new ArrayList<>();
    private final Map<Integer, List<Name>> byPair = new HashMap<>();
    private final NameTable halves = new NameTable();

    NearNames(Vault vault) {
        vault.notes().forEach(this::add);
        for (Name name : names) {
            for (int pair : pairs(name.folded())) {
                byPair.computeIfAbsent(pair, p -> new ArrayList<>(4)).add(name);
            }
        }
    }

    private void add(Note note) {
        Set<String> spellings = new LinkedHashSet<>();
        String stem = note.path().stem();
        String title = note.title();
        spellings.add(stem);
        spellings.add(title);
        spellings.addAll(note.frontMatter().list("aliases"));
        halves.add(title, note.path());
        for (String name : List.of(stem, title)) {
            for (String half : BilingualTitle.halves(name)) {
                spellings.add(half);
                halves.add(half, note.path());
            }
        }
        Set<String> folded = new HashSet<>();
        for (String spelling : spellings) {
            String key = NameFold.glued(spelling);
            if (!key.isEmpty() && folded.add(key)) {
                names.add(new Name(key, note.path()));
            }
        }
    }

    /** Up to three files whose names are nearest to the last part of {@code target}, the best first. */
    List<VaultPath> find(String target) {
        String name = target.substring(target.lastIndexOf('/') + 1);
        if (FoldedFiles.isCommon(name)) {
            return List.of();
        }
        Set<VaultPath> found = new LinkedHashSet<>(halves.find(name));
        String folded = NameFold.glued(name);
        int limit = folded.length() < (isLatin(folded) ? 5 : 4)
                ? 0
                : folded.length() < 10 ? 1 : folded.length() < 25 ? 2 : 3;
        if (limit > 0) {
            near(folded, limit).forEach(near -> found.add(near.file()));
        }
        return found.stream().limit(MOST).toList();
    }

    /** Every note whose title, or half of it, is {@code name}. */
    List<VaultPath> byHalf(String name) {
        return halves.find(name);
    }

    private List<Near> near(String folded, int limit) {
        List<List<Name>> blocks = new ArrayList<>();
        for (int pair : pairs(folded)) {
            blocks.add(byPair.getOrDefault(pair, List.of()));
        }
        blocks.sort(Comparator.comparingInt(List::size));
        String digits = digits(folded);
        Set<Name> compared = new HashSet<>();
        List<Near> near = new ArrayList<>();
        for (List<Name> block : blocks.subList(0, Math.min(blocks.size(), 2 * limit + 1))) {
            for (Name name : block) {
                if (Math.abs(name.folded().length() - folded.length()) > limit
                        || !digits(name.folded()).equals(digits)
                        || !compared.add(name)) {
                    continue;
                }
                if (compared.size() > COMPARED_AT_MOST) {
                    break;
                }
                int distance = EditDistance.between(folded, name.folded(), limit);
                if (distance <= limit) {
                    near.add(new Near(name.file(), distance));
                }
            }
        }
        near.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::file));
        return near;
    }

    /** Names that differ in their numbers name different things. */
    private static String digits(String name) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (Character.isDigit(name.charAt(i))) {
                digits.append(name.charAt(i));
            }
        }
        return digits.toString();
    }

    private static boolean isLatin(String name) {
        return name.chars().allMatch(c -> c < 0x250);
    }

    private static Set<Integer> pairs(String text) {
        Set<Integer> pairs = new LinkedHashSet<>();
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            pairs.add(before << 16 | text.charAt(i));
            before = text.charAt(i);
        }
        pairs.add(before << 16);
        return pairs;
    }
}
