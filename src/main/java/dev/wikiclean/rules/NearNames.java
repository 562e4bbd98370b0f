package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds names that were probably meant by a misspelled one. */
public final class NearNames {
    private static final int MOST = 3;

    private record Name(String folded, String digits, VaultPath file) {}

    private final List<Name> names = new ArrayList<>();
    private final NameTable halves = new NameTable();
    private final GramIndex grams;

    public NearNames(Vault vault) {
        vault.notes().forEach(this::add);
        grams = new GramIndex(names.stream().map(Name::folded).toList());
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
                names.add(new Name(key, digits(key), note.path()));
            }
        }
    }

    /** Up to three files whose names are nearest to the last part of {@code target}, the best first. */
    public List<NearName> find(String target) {
        String name = target.substring(target.lastIndexOf('/') + 1);
        if (FoldedFiles.isCommon(name)) {
            return List.of();
        }
        Map<VaultPath, NearName> found = new LinkedHashMap<>();
        halves.find(name).forEach(file -> found.put(file, new NearName(file, NearName.HALF)));
        String folded = NameFold.glued(name);
        int limit = changes(folded);
        if (limit > 0) {
            near(folded, limit).forEach(near -> found.putIfAbsent(near.file(), near));
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble(NearName::score).reversed())
                .limit(MOST)
                .toList();
    }

    /** How many changes lead from a misspelled name to the one meant, at most. */
    static int changes(String folded) {
        return folded.length() < (isLatin(folded) ? 5 : 4)
                ? 0
                : folded.length() < 10 ? 1 : folded.length() < 25 ? 2 : 3;
    }

    /** Every note whose title, or half of it, is {@code name}. */
    List<VaultPath> byHalf(String name) {
        return halves.find(name);
    }

    private List<NearName> near(String folded, int limit) {
        String digits = digits(folded);
        List<NearName> near = new ArrayList<>();
        for (int candidate : grams.candidates(folded, limit)) {
            Name name = names.get(candidate);
            if (Math.abs(name.folded().length() - folded.length()) <= limit
                    && name.digits().equals(digits)) {
                int distance = EditDistance.between(folded, name.folded(), limit);
                if (distance <= limit) {
                    near.add(new NearName(name.file(), score(distance, folded, name.folded())));
                }
            }
        }
        near.sort(Comparator.comparingDouble(NearName::score).reversed().thenComparing(NearName::file));
        return near;
    }

    private static double score(int distance, String a, String b) {
        return 1 - (double) distance / Math.max(a.length(), b.length());
    }

    /** Names that differ in their numbers name different things. */
    private static String digits(String name) {
        StringBuilder digits = null;
        for (int i = 0; i < name.length(); i++) {
            if (Character.isDigit(name.charAt(i))) {
                digits = digits == null ? new StringBuilder(8) : digits;
                digits.append(name.charAt(i));
            }
        }
        return digits == null ? "" : digits.toString();
    }

    private static boolean isLatin(String name) {
        return name.chars().allMatch(c -> c < 0x250);
    }
}
