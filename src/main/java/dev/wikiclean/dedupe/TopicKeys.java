package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of a note as keys, each value once with its strongest origin; generic names are left out. */
final class TopicKeys {
    /** An id that a tool put before the words of a file name: {@code wiki-2026-0508-topic}. */
    private static final Pattern ID_PREFIX = Pattern.compile("^[A-Za-z]+-\\d{4}-\\d{4}-(?=\\S)");

    private final Map<String, TopicKey> keys = new LinkedHashMap<>();

    private TopicKeys() {}

    static List<TopicKey> of(Note note) {
        return of(note, Titles.of(note), TitleParts.of(Titles.of(note)));
    }

    /** The names of {@code note}, whose title was taken apart as {@code parts}. */
    static List<TopicKey> of(Note note, String title, TitleParts parts) {
        TopicKeys found = new TopicKeys();
        found.addTitle(
                parts, title, Titles.isLooseHeading(note, title) ? TopicKey.Origin.HEADING : TopicKey.Origin.TITLE);
        String stem = topicOfStem(note.path().stem());
        if (!parts.kind().equals(TitleParts.Kind.QUALIFIER) || !isMainOf(parts, stem)) {
            found.addStem(stem);
        }
        for (String key : List.of("aliases", "alias")) {
            for (String alias : note.frontMatter().list(key)) {
                found.add(alias, TopicKey.Origin.ALIAS);
            }
        }
        if (!GenericNames.isGeneric(NameFolding.fold(title))) {
            singular(parts.main()).ifPresent(name -> found.add(name, TopicKey.Origin.PLURAL));
        }
        return List.copyOf(found.keys.values());
    }

    /** A file named by the bare name of a qualified title says less than the title. */
    private static boolean isMainOf(TitleParts parts, String stem) {
        return NameFolding.fold(parts.main()).equals(NameFolding.fold(stem));
    }

    static String topicOfStem(String stem) {
        return ID_PREFIX.matcher(stem).replaceFirst("");
    }

    private void addTitle(TitleParts parts, String title, TopicKey.Origin origin) {
        add(title, origin);
        switch (parts.kind()) {
            case PLAIN, QUALIFIER -> {}
            case BILINGUAL -> {
                add(parts.main(), TopicKey.Origin.TITLE_PART);
                add(parts.second(), TopicKey.Origin.TITLE_PART);
            }
            case ACRONYM -> {
                boolean acronymFirst = Acronyms.abbreviates(parts.main(), parts.second());
                add(acronymFirst ? parts.second() : parts.main(), TopicKey.Origin.TITLE_PART);
                add(acronymFirst ? parts.main() : parts.second(), TopicKey.Origin.ACRONYM);
            }
        }
    }

    private void addStem(String stem) {
        if (keys.containsKey(NameFolding.fold(stem))) {
            return;
        }
        add(stem, TopicKey.Origin.FILE);
        TitleParts parts = TitleParts.of(stem);
        if (parts.kind() == TitleParts.Kind.BILINGUAL) {
            add(parts.main(), TopicKey.Origin.TITLE_PART);
            add(parts.second(), TopicKey.Origin.TITLE_PART);
        } else if (parts.kind() == TitleParts.Kind.ACRONYM) {
            add(parts.main(), TopicKey.Origin.TITLE_PART);
            add(parts.second(), TopicKey.Origin.ACRONYM);
        }
    }

    private void add(String name, TopicKey.Origin origin) {
        String value = NameFolding.fold(name);
        if (value.isEmpty() || GenericNames.isGeneric(value)) {
            return;
        }
        TopicKey known = keys.get(value);
        if (known == null || known.origin().compareTo(origin) > 0) {
            keys.put(value, new TopicKey(value, origin, name.strip()));
        }
    }

    /** The singular of an English title whose last word is a simple plural. */
    private static Optional<String> singular(String title) {
        int length = title.length();
        if (length < 5 || !title.endsWith("s") || Script.dominant(title) != Script.LATIN) {
            return Optional.empty();
        }
        int word = Math.max(title.lastIndexOf(' '), title.lastIndexOf('-')) + 1;
        if (length - word < 5 || Acronyms.looksLike(title.substring(word)) || isNoPlural(title)) {
            return Optional.empty();
        }
        if (title.endsWith("ies")) {
            return Optional.of(title.substring(0, length - 3) + "y");
        }
        boolean hissing = List.of("ches", "shes", "xes", "sses", "zes").stream().anyMatch(title::endsWith);
        return Optional.of(title.substring(0, length - (hissing ? 2 : 1)));
    }

    private static boolean isNoPlural(String title) {
        return List.of("ss", "us", "is", "ics", "ous", "ews", "series", "species", "less", "ness").stream()
                .anyMatch(title::endsWith);
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
