package dev.wikiclean.dedupe;

import dev.wikiclean.index.NewLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.PropertyValue;
import dev.wikiclean.vault.VaultPath;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Unites front matter: the canonical gains the aliases, tags and sources of its duplicates and what it does not say
 * itself. Where two notes disagree, the more trusted one's word stands, the canonical's among equals; every
 * disagreement is told. The lists of keys stand in {@code plan.MatterUnion} once more, on purpose: it proves what is done
 * here, and must not take this class's word for it.
 */
final class MergedProperties {
    /** What a note says of itself alone; nobody else can say it for the canonical. */
    private static final Set<String> OWN = Set.of(
            "id",
            "uid",
            "uuid",
            "title",
            "permalink",
            "slug",
            "canonical_id",
            "duplicate_of",
            "redirects_to",
            "merged_into");

    /** What vouches for a note's own text: said of the canonical's text it would be a claim that nobody made. */
    private static final Set<String> EVIDENCE = Set.of(
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

    /** A key that lists names, with its singular form. */
    private record United(String key, String singular) {}

    private static final List<United> UNITED = List.of(
            new United("aliases", "alias"),
            new United("tags", "tag"),
            new United("raw_sources", "raw_sources"),
            new United("sources", "source"));

    private final VaultIndex index;
    private final Note canonical;
    private final Set<VaultPath> members;
    private final FrontMatterRewrite rewrite;
    private final List<String> conflicts = new ArrayList<>();
    private final Map<VaultPath, String> left = new LinkedHashMap<>();
    /** Who said what the canonical's key says by now. */
    private final Map<String, Note> speakers = new LinkedHashMap<>();

    MergedProperties(VaultIndex index, Note canonical, Set<VaultPath> members) {
        this.index = index;
        this.canonical = canonical;
        this.members = members;
        this.rewrite = new FrontMatterRewrite(canonical);
    }

    void unite(List<Note> duplicates) {
        for (United united : UNITED) {
            List<String> values = united.key().equals("aliases")
                    ? aliases(duplicates)
                    : values(duplicates, united.key(), united.singular());
            unite(united.key(), united.singular(), values);
        }
        duplicates.forEach(this::others);
        standsForItself();
    }

    FrontMatterRewrite rewrite() {
        return rewrite;
    }

    /** Where the notes disagree, and whose word stands. */
    List<String> conflicts() {
        return conflicts;
    }

    /** Why {@code duplicate} cannot leave the vault: something of its front matter cannot be said by the canonical. */
    Optional<String> leftBehind(Note duplicate) {
        return Optional.ofNullable(left.get(duplicate.path()));
    }

    /** Their aliases, their titles and the names of their files: every name that people may still look for. */
    private List<String> aliases(List<Note> duplicates) {
        List<String> found = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        known.add(same(Titles.of(canonical)));
        known.add(same(canonical.path().stem()));
        for (Note duplicate : duplicates) {
            found.addAll(ListedValues.of(duplicate, "aliases"));
            found.addAll(ListedValues.of(duplicate, "alias"));
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
            List<String> written = new ArrayList<>(ListedValues.of(duplicate, key));
            if (!key.equals(singular)) {
                written.addAll(ListedValues.of(duplicate, singular));
            }
            written.forEach(value -> found.add(relocated(duplicate.path(), value)));
        }
        return found;
    }

    /** A link must lead from the canonical to where it led from the duplicate. */
    private String relocated(VaultPath from, String value) {
        if (!value.startsWith("[[") || !value.endsWith("]]")) {
            return value;
        }
        String target = Candidate.linkTarget(value);
        Optional<VaultPath> before = index.resolver()
                .resolve(from, target)
                .path()
                .map(path -> members.contains(path) ? canonical.path() : path);
        Optional<VaultPath> after =
                index.resolver().resolve(canonical.path(), target).path();
        if (before.isEmpty() || before.equals(after)) {
            return value;
        }
        String name = NewLink.wikiTarget(index, canonical.path(), before.get())
                .orElseThrow(() -> new MergeRefused(
                        "the value " + value + " of " + from + " cannot be written in " + canonical.path()));
        return value.replaceFirst(
                java.util.regex.Pattern.quote(target), java.util.regex.Matcher.quoteReplacement(name));
    }

    private void unite(String key, String singular, List<String> values) {
        boolean writesSingular = !canonical.frontMatter().list(singular).isEmpty()
                && canonical.frontMatter().list(key).isEmpty();
        String written = writesSingular ? singular : key;
        Set<String> known = new LinkedHashSet<>();
        List<String> before = canonical.frontMatter().list(written);
        List<String> members = ListedValues.of(canonical, written);
        members.forEach(value -> known.add(same(value)));
        if (writesSingular || !singular.equals(key)) {
            ListedValues.of(canonical, writesSingular ? key : singular).forEach(value -> known.add(same(value)));
        }
        List<String> added = new ArrayList<>();
        for (String value : values) {
            if (!value.isBlank() && known.add(same(value))) {
                added.add(value);
            }
        }
        if (!added.isEmpty() && !members.equals(before)) {
            // One text with commas becomes the list that it stands for.
            rewrite.remove(written, before);
            added.addAll(0, members);
        }
        rewrite.add(written, added);
    }

    static String same(String value) {
        String bare = value.startsWith("#") ? value.substring(1) : value;
        return Normalizer.normalize(bare.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private void others(Note duplicate) {
        for (String key : duplicate.frontMatter().keys()) {
            if (!OWN.contains(key)
                    && UNITED.stream()
                            .noneMatch(united -> united.key().equals(key)
                                    || united.singular().equals(key))) {
                other(duplicate, key);
            }
        }
    }

    private void other(Note duplicate, String key) {
        List<String> theirs = duplicate.frontMatter().list(key).stream()
                .map(value -> relocated(duplicate.path(), value))
                .toList();
        PropertyValue ours = rewrite.value(key);
        PropertyValue raw = PropertyValue.of(duplicate.source(), key);
        boolean said = ours.isPresent();
        if (!raw.isPresent() || said && same(ours.strings()).containsAll(same(theirs)) && !raw.isNested()) {
            return;
        }
        if (EVIDENCE.contains(key)) {
            conflict(key, said ? "kept " + ours.words() : "left out", raw, duplicate);
        } else if (raw.isNested() || ours.isNested()) {
            if (!said || !ours.words().equals(raw.words())) {
                left.putIfAbsent(duplicate.path(), "its '" + key + "' cannot be carried over");
                conflict(key, said ? "kept " + ours.words() : "left in the redirect", raw, duplicate);
            }
        } else if (!said) {
            speakers.put(key, duplicate);
            rewrite.put(key, raw, theirs);
        } else if (raw.isList() || ours.isList()) {
            rewrite.add(key, theirs);
        } else {
            disagree(duplicate, key, ours, raw, theirs);
        }
    }

    private static List<String> same(List<String> values) {
        return values.stream().map(MergedProperties::same).toList();
    }

    private void disagree(Note duplicate, String key, PropertyValue ours, PropertyValue raw, List<String> theirs) {
        Note speaker = speakers.getOrDefault(key, canonical);
        boolean trusted = Trust.of(duplicate.frontMatter()).compareTo(Trust.of(speaker.frontMatter())) > 0;
        if (trusted) {
            rewrite.put(key, raw, theirs);
            speakers.put(key, duplicate);
            conflicts.add(key + ": took " + raw.words() + " of " + duplicate.path() + ", which is trusted more, not "
                    + ours.words());
        } else {
            conflict(key, "kept " + ours.words(), raw, duplicate);
        }
    }

    private void conflict(String key, String what, PropertyValue theirs, Note duplicate) {
        conflicts.add(key + ": " + what + ", not " + theirs.words() + " of " + duplicate.path());
    }

    /** A canonical that named one of its duplicates as the better note names nobody any more. */
    private void standsForItself() {
        Optional<String> better = canonical.frontMatter().string("duplicate_of");
        boolean named = better.map(Candidate::linkTarget)
                .flatMap(
                        name -> index.resolver().resolve(canonical.path(), name).path())
                .filter(members::contains)
                .isPresent();
        if (named) {
            rewrite.set("duplicate_of", "none");
            conflicts.add("duplicate_of: took none, not " + better.get() + ", which is merged into it");
        }
        Set<String> ids = new LinkedHashSet<>();
        for (VaultPath member : members) {
            index.vault()
                    .note(member)
                    .flatMap(n -> n.frontMatter().string("id"))
                    .ifPresent(ids::add);
        }
        canonical.frontMatter().string("id").ifPresent(ids::remove);
        if (canonical.frontMatter().string("canonical_id").filter(ids::contains).isPresent()) {
            rewrite.set("canonical_id", "self");
        }
    }
}
