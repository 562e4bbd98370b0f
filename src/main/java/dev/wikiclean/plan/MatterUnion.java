package dev.wikiclean.plan;

import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Compares front matter before a merge with front matter after it. Its lists of keys repeat those of
 * {@code dedupe.MergedProperties} on purpose: a proof that asked the merge what it must do would prove nothing.
 */
final class MatterUnion {
    /** What lists names: each must be in the canonical, under the singular or the plural. */
    private static final List<List<String>> UNITED = List.of(
            List.of("aliases", "alias"), List.of("tags", "tag"), List.of("raw_sources"), List.of("sources", "source"));

    /** What a note says of itself alone, or of its own text: nobody can say it for another note. */
    private static final Set<String> ITS_OWN = Set.of(
            "id",
            "uid",
            "uuid",
            "title",
            "permalink",
            "slug",
            "canonical_id",
            "duplicate_of",
            "redirects_to",
            "merged_into",
            "status",
            "source_trust_level",
            "confidence_score",
            "verification_status",
            "last_reinforced",
            "github_commit",
            "private",
            "created",
            "updated",
            "modified",
            "date");

    private MatterUnion() {}

    /** What {@code merged} said in its front matter and neither the canonical nor the redirect says. */
    static List<String> losses(Note merged, Optional<Note> redirect, Note canonical, Passage passage) {
        List<String> losses = new ArrayList<>();
        Set<String> united = new HashSet<>();
        for (List<String> names : UNITED) {
            united.addAll(names);
            Set<String> there = new HashSet<>();
            for (String name : names) {
                canonical
                        .frontMatter()
                        .list(name)
                        .forEach(value -> there.addAll(forms(value, canonical, passage, true)));
            }
            for (String name : names) {
                for (String value : merged.frontMatter().list(name)) {
                    Set<String> forms = forms(value, merged, passage, false);
                    boolean isName = names.contains("aliases")
                            && (forms.contains(folded(canonical.title()))
                                    || forms.contains(folded(canonical.path().stem())));
                    if (!value.isBlank() && !isName && !there.containsAll(forms)) {
                        losses.add(name + ": " + value);
                    }
                }
            }
        }
        FrontMatter kept = redirect.map(Note::frontMatter).orElse(new FrontMatter.Absent());
        for (String key : merged.frontMatter().keys()) {
            boolean carried = united.contains(key)
                    || ITS_OWN.contains(key)
                    || canonical.frontMatter().keys().contains(key)
                    || kept.keys().contains(key);
            if (!carried) {
                losses.add("the property " + key);
            } else if (!united.contains(key) && !ITS_OWN.contains(key)) {
                values(key, merged, redirect, canonical, passage).forEach(value -> losses.add(key + ": " + value));
            }
        }
        return losses;
    }

    /**
     * What {@code merged} says under {@code key} and nobody says afterwards. Where two notes disagree and no redirect
     * remains, one value yields to the other; of lists nothing does.
     */
    private static List<String> values(
            String key, Note merged, Optional<Note> redirect, Note canonical, Passage passage) {
        List<String> said = merged.frontMatter().list(key);
        List<String> kept = canonical.frontMatter().list(key);
        if (redirect.isEmpty() && said.size() < 2 && kept.size() < 2) {
            return List.of();
        }
        Set<String> there = new HashSet<>();
        kept.forEach(value -> there.addAll(forms(value, canonical, passage, true)));
        redirect.ifPresent(
                note -> note.frontMatter().list(key).forEach(value -> there.addAll(forms(value, note, passage, true))));
        // The words of a link may be repaired on the way; a link alone is compared by what it leads to.
        return said.stream()
                .filter(value -> !value.isBlank() && !there.containsAll(forms(value, merged, passage, false)))
                .filter(value -> !value.contains("[[")
                        || forms(value, merged, passage, false).stream().anyMatch(form -> form.endsWith(".md]]")))
                .toList();
    }

    /** A value as it compares: a link as what it leads to, one text with commas as its parts. */
    private static Set<String> forms(String value, Note note, Passage passage, boolean after) {
        String text = value.strip();
        if (text.startsWith("[[") && text.endsWith("]]")) {
            String target =
                    text.substring(2, text.length() - 2).split("[|#]", 2)[0].strip();
            Optional<VaultPath> to = (after ? passage.after() : passage.before())
                    .resolver()
                    .resolve(note.path(), target)
                    .path();
            Optional<VaultPath> end = after ? to.map(passage::reached) : to.flatMap(passage::standsFor);
            return Set.of(end.map(path -> "[[" + path + "]]").orElse(folded(text)));
        }
        Set<String> forms = new HashSet<>();
        if (after) {
            forms.add(folded(text));
        }
        for (String part : text.split(",")) {
            forms.add(folded(part));
        }
        return after || text.indexOf(',') >= 0 ? forms : Set.of(folded(text));
    }

    private static String folded(String value) {
        String bare = value.strip();
        bare = bare.startsWith("#") ? bare.substring(1) : bare;
        return Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
