package dev.wikiclean.dedupe;

import dev.wikiclean.dedupe.TopicKey.Origin;
import dev.wikiclean.vault.CopyNames;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The names of a note as keys, each value once with its strongest origin; generic names are left out. */
final class TopicKeys {
    /** An id that a tool put before the words of a file name: {@code wiki-2026-0508-topic}. */
    private static final Pattern ID_PREFIX = Pattern.compile("^(?:[A-Za-z]+-\\d{4}-\\d{4}-|\\d{10,17}[ _-]+)(?=\\S)");
    /** What an export puts behind a name: 32 digits to the base of 16. */
    private static final Pattern ID_SUFFIX = Pattern.compile("[ _-][0-9a-f]{32}$");

    private static final int ID_LENGTH = 33;

    private final Map<String, TopicKey> keys = new LinkedHashMap<>();

    private TopicKeys() {}

    static List<TopicKey> of(Note note) {
        return of(note, Titles.of(note), TitleParts.of(Titles.of(note)), value -> false);
    }

    /** The names of {@code note}, whose title was taken apart as {@code parts}; {@code contested} are no one's names. */
    static List<TopicKey> of(Note note, String title, TitleParts parts, Predicate<String> contested) {
        TopicKeys found = new TopicKeys();
        found.addTitle(parts, title, Titles.isLooseHeading(note, title) ? Origin.HEADING : Origin.TITLE);
        String stem = topicOfStem(note.path().stem());
        boolean lessThanTitle = parts.kind() == TitleParts.Kind.QUALIFIER && isMainOf(parts, stem);
        if (!lessThanTitle) {
            found.addStem(stem);
        }
        for (String key : List.of("aliases", "alias")) {
            for (String alias : note.frontMatter().list(key)) {
                boolean clear = !contested.test(NameFolding.fold(alias));
                found.add(alias, clear ? Origin.ALIAS : Origin.CONTESTED);
                found.add(NameVariants.key(alias), alias, Origin.CONTESTED);
            }
        }
        if (!GenericNames.isGeneric(NameFolding.fold(title))) {
            found.addVariants(Titles.isLooseHeading(note, title) ? stem : title, lessThanTitle ? title : stem);
        }
        return List.copyOf(found.keys.values());
    }

    private void addVariants(String title, String stem) {
        List<String> words = NameVariants.words(title);
        add(NameVariants.key(words), title, Origin.SPELLING);
        if (!stem.equals(title)) {
            add(NameVariants.key(stem), stem, Origin.SPELLING);
        }
        add(NameVariants.unordered(words), title, Origin.ORDER);
        String initials = Acronyms.of(title);
        add(initials, title, Origin.INITIALS);
    }

    /** A file named by the bare name of a qualified title says less than the title. */
    private static boolean isMainOf(TitleParts parts, String stem) {
        return NameFolding.fold(parts.main()).equals(NameFolding.fold(stem));
    }

    static String topicOfStem(String stem) {
        String name = stem.length() > ID_LENGTH ? ID_SUFFIX.matcher(stem).replaceFirst("") : stem;
        return ID_PREFIX.matcher(name).replaceFirst("");
    }

    private void addTitle(TitleParts parts, String title, Origin origin) {
        add(title, origin);
        addParts(parts);
    }

    private void addParts(TitleParts parts) {
        switch (parts.kind()) {
            case PLAIN, QUALIFIER -> {}
            case BILINGUAL, PARALLEL -> {
                Origin origin = parts.kind() == TitleParts.Kind.BILINGUAL ? Origin.TITLE_PART : Origin.SIDE;
                add(parts.main(), origin);
                add(parts.second(), origin);
                add(NameVariants.key(parts.main()), parts.main(), Origin.SPELLING);
                add(NameVariants.key(parts.second()), parts.second(), Origin.SPELLING);
            }
            case ACRONYM -> {
                boolean acronymFirst = Acronyms.abbreviates(parts.main(), parts.second());
                add(acronymFirst ? parts.second() : parts.main(), Origin.TITLE_PART);
                add(acronymFirst ? parts.main() : parts.second(), Origin.ACRONYM);
            }
        }
    }

    private void addStem(String stem) {
        if (keys.containsKey(NameFolding.fold(stem))) {
            return;
        }
        add(stem, Origin.FILE);
        CopyNames.marked(stem).ifPresent(original -> add(original, Origin.FILE));
        TitleParts parts = TitleParts.of(stem);
        if (parts.kind() == TitleParts.Kind.BILINGUAL || parts.kind() == TitleParts.Kind.ACRONYM) {
            addParts(parts);
        }
    }

    private void add(String name, Origin origin) {
        add(NameFolding.fold(name), name.strip(), origin);
    }

    private void add(String value, String written, Origin origin) {
        if (value.isEmpty() || GenericNames.isGeneric(value)) {
            return;
        }
        TopicKey known = keys.get(value);
        if (known == null || known.origin().compareTo(origin) > 0) {
            keys.put(value, new TopicKey(value, origin, written));
        }
    }

    /** The strongest key that both hold under the same value, as the pair's common name. */
    static Optional<SharedKey> shared(Collection<TopicKey> a, Collection<TopicKey> b) {
        Map<String, TopicKey> byValue = new LinkedHashMap<>();
        a.forEach(key -> byValue.put(key.value(), key));
        List<SharedKey> found = new ArrayList<>();
        for (TopicKey key : b) {
            TopicKey same = byValue.get(key.value());
            if (same != null) {
                found.add(new SharedKey(same, key));
            }
        }
        return found.stream().min((x, y) -> Double.compare(y.weight(), x.weight()));
    }
}
