package dev.wikiclean.dedupe;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Unites what front matter lists: the canonical gains the aliases, tags and sources of its duplicates. */
final class MergedProperties {
    private static final List<String> CONFLICTS = List.of(
            "category", "status", "source_trust_level", "confidence_score", "verification_status", "last_reinforced");
    private final VaultIndex index;
    private final Note canonical;
    private final FrontMatterRewrite rewrite;
    private final List<String> conflicts = new ArrayList<>();

    MergedProperties(VaultIndex index, Note canonical) {
        this.index = index;
        this.canonical = canonical;
        this.rewrite = new FrontMatterRewrite(canonical);
    }

    void unite(List<Note> duplicates) {
        unite("aliases", "alias", aliases(duplicates));
        unite("tags", "tag", values(duplicates, "tags", "tag"));
        unite("raw_sources", "raw_sources", values(duplicates, "raw_sources", "raw_sources"));
        unite("sources", "sources", values(duplicates, "sources", "sources"));
        duplicates.forEach(this::compare);
    }

    FrontMatterRewrite rewrite() {
        return rewrite;
    }

    /** What the duplicates say otherwise; the canonical's word stands, the redirects keep theirs. */
    List<String> conflicts() {
        return conflicts;
    }

    /** Their aliases, their titles and the names of their files: every name that people may still look for. */
    private List<String> aliases(List<Note> duplicates) {
        List<String> found = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        known.add(same(Titles.of(canonical)));
        known.add(same(canonical.path().stem()));
        for (Note duplicate : duplicates) {
            found.addAll(duplicate.frontMatter().list("aliases"));
            found.addAll(duplicate.frontMatter().list("alias"));
            for (String name : List.of(Titles.of(duplicate), duplicate.path().stem())) {
                if (known.add(same(name)) && !name.isBlank()) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    private List<String> values(List<Note> duplicates, String key, String singular) {
        List<String> found = new ArrayList<>();
        for (Note duplicate : duplicates) {
            List<String> written = new ArrayList<>(duplicate.frontMatter().list(key));
            if (!key.equals(singular)) {
                written.addAll(duplicate.frontMatter().list(singular));
            }
            written.forEach(value -> found.add(relocated(duplicate.path(), value)));
        }
        return found;
    }

    /** A link in a list must lead from the canonical to where it led from the duplicate. */
    private String relocated(VaultPath from, String value) {
        if (!value.startsWith("[[") || !value.endsWith("]]")) {
            return value;
        }
        String target = Candidate.linkTarget(value);
        Optional<VaultPath> before = index.resolver().resolve(from, target).path();
        Optional<VaultPath> after =
                index.resolver().resolve(canonical.path(), target).path();
        if (before.isEmpty() || before.equals(after)) {
            return value;
        }
        String name = LinkSpelling.wikiTarget(index, canonical.path(), before.get())
                .orElseThrow(() -> new MergeRefused(
                        "the source " + value + " of " + from + " cannot be written in " + canonical.path()));
        return value.replaceFirst(
                java.util.regex.Pattern.quote(target), java.util.regex.Matcher.quoteReplacement(name));
    }

    private void unite(String key, String singular, List<String> values) {
        boolean writesSingular = !canonical.frontMatter().list(singular).isEmpty()
                && canonical.frontMatter().list(key).isEmpty();
        String written = writesSingular ? singular : key;
        Set<String> known = new LinkedHashSet<>();
        canonical.frontMatter().list(written).forEach(value -> known.add(same(value)));
        List<String> added = new ArrayList<>();
        for (String value : values) {
            if (!value.isBlank() && known.add(same(value))) {
                added.add(value);
            }
        }
        rewrite.add(written, added);
    }

    private static String same(String value) {
        String bare = value.startsWith("#") ? value.substring(1) : value;
        return Normalizer.normalize(bare.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private void compare(Note duplicate) {
        for (String key : CONFLICTS) {
            Optional<String> ours = canonical.frontMatter().string(key);
            Optional<String> theirs = duplicate.frontMatter().string(key);
            if (ours.isPresent() && theirs.isPresent() && !ours.equals(theirs)) {
                conflicts.add(key + ": kept " + ours.get() + ", not " + theirs.get() + " of " + duplicate.path());
            }
        }
    }
}
