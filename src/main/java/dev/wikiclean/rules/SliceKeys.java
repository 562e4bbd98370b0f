package dev.wikiclean.rules;

import dev.wikiclean.dedupe.DuplicateKeys;
import dev.wikiclean.index.NameMask;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Numbers by which the files of a vault find each other that rules may have to see together: what a file is called, what
 * its links name, which topics it may be on. Spellings that any rule takes for one give one number.
 */
public final class SliceKeys {
    /** What a number is about. */
    public enum Kind {
        /** The name of the file. */
        FILE,
        /** Another name of the note: its title, an alias, half of a title of two. */
        ALSO,
        /** An alias of the note alone. */
        ALIAS,
        /** What a link, or a value of the front matter, names. */
        TARGET,
        /** What a link with a fragment names. */
        PLACE,
        /** The folder that a link's target names, spelled as it is. */
        FOLDER,
        /** A folder that the file lies in, every end of it. */
        INSIDE,
        /** A topic, a text, a statement that makes two notes candidates for one. */
        TOPIC,
        /** The id of a note. */
        ID,
        /** The id that a note names as its canonical's. */
        CANONICAL,
        /** What the file's name says it is a copy of. */
        COPY
    }

    private static final int LONGEST_VALUE = 200;
    private static final List<String> REDIRECTS = List.of("redirects_to", "merged_into");

    private SliceKeys() {}

    /** The number of {@code word}, folded already. */
    public static long of(Kind kind, String word) {
        long hash = 0xcbf29ce484222325L ^ (long) (kind.ordinal() + 1) * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        return hash * 0xD6E8FEB86659FD93L;
    }

    /** A name without the differences that any rule overlooks. */
    public static String fold(String name) {
        String glued = NameFold.glued(name);
        return glued.isEmpty() ? "=" + NameFold.exact(name) : glued;
    }

    /** Every name of a file that {@code target}, the target of a link, may mean. */
    public static List<String> named(String target) {
        String name = target.substring(target.lastIndexOf('/') + 1);
        return name.regionMatches(true, Math.max(0, name.length() - 3), ".md", 0, 3)
                ? List.of(fold(name), fold(name.substring(0, name.length() - 3)))
                : List.of(fold(name));
    }

    /** The names of the file at {@code path}. */
    public static List<String> names(VaultPath path) {
        return path.isNote() ? List.of(fold(path.stem()), fold(path.name())) : List.of(fold(path.name()));
    }

    /** The other names of {@code note}. */
    public static Set<String> otherNames(Note note) {
        Set<String> names = new LinkedHashSet<>(aliases(note));
        String title = note.title();
        names.add(fold(title));
        for (String name : List.of(note.path().stem(), title)) {
            BilingualTitle.halves(name).forEach(half -> names.add(fold(half)));
        }
        return names;
    }

    /** The aliases of {@code note}, the parts of a list that was written as one value among them. */
    public static Set<String> aliases(Note note) {
        Set<String> names = new LinkedHashSet<>();
        for (String key : List.of("aliases", "alias")) {
            List<String> aliases = note.frontMatter().list(key);
            aliases.forEach(alias -> names.add(fold(alias)));
            if (aliases.size() == 1 && aliases.get(0).indexOf(',') >= 0) {
                Stream.of(aliases.get(0).split(",")).forEach(alias -> names.add(fold(alias)));
            }
        }
        return names;
    }

    /** The folded names by which a misspelled one finds {@code note}. */
    public static List<String> nearNames(Note note) {
        Set<String> names = new LinkedHashSet<>();
        names.add(NameFold.glued(note.path().stem()));
        names.add(NameFold.glued(note.title()));
        note.frontMatter().list("aliases").forEach(alias -> names.add(NameFold.glued(alias)));
        for (String name : List.of(note.path().stem(), note.title())) {
            BilingualTitle.halves(name).forEach(half -> names.add(NameFold.glued(half)));
        }
        names.remove("");
        return List.copyOf(names);
    }

    /** Whether any name of {@code note} is so near to what the target of a link says that it may be shown for it. */
    public static Predicate<String> near(String target) {
        String folded = NameFold.glued(target.substring(target.lastIndexOf('/') + 1));
        int limit = NearNames.changes(folded);
        return name -> limit > 0
                && Math.abs(name.length() - folded.length()) <= limit
                && EditDistance.between(folded, name, limit) <= limit;
    }

    /** A look at the characters of a name alone, see {@link NameMask}, that {@link #near} does not pass otherwise. */
    public static LongPredicate nearMask(String target) {
        String folded = NameFold.glued(target.substring(target.lastIndexOf('/') + 1));
        int limit = NearNames.changes(folded);
        long mask = NameMask.of(folded);
        return other -> limit > 0 && NameMask.mayBeNear(mask, other, limit);
    }

    /** The note that the configuration's concepts give for the target of a link. */
    public static Optional<String> concept(Config config, String target) {
        String words = config.concepts().isEmpty() ? "" : NameFold.words(target);
        return config.concepts().entrySet().stream()
                .filter(entry -> NameFold.words(entry.getKey()).equals(words))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether {@code note} may be a redirect, seen by its front matter alone. */
    public static boolean mayBeRedirect(Note note) {
        return !note.frontMatter().keys().isEmpty()
                && (REDIRECTS.stream().anyMatch(note.frontMatter().keys()::contains)
                        || isRedirect(note, "type")
                        || isRedirect(note, "status"));
    }

    private static boolean isRedirect(Note note, String key) {
        return note.frontMatter()
                .string(key)
                .filter("redirect"::equalsIgnoreCase)
                .isPresent();
    }

    /** What the front matter of {@code note} may name: its short values, without the marks of a link. */
    public static List<String> values(Note note) {
        List<String> values = new ArrayList<>();
        for (String key : note.frontMatter().keys()) {
            for (String value : note.frontMatter().list(key)) {
                if (!value.isBlank() && value.length() <= LONGEST_VALUE) {
                    values.add(bare(value));
                }
            }
        }
        return values;
    }

    private static String bare(String value) {
        String text = value.strip();
        int destination = text.indexOf("](");
        if (text.startsWith("[[") && text.endsWith("]]")) {
            text = text.substring(2, text.length() - 2);
        } else if (text.startsWith("[") && destination > 0 && text.endsWith(")")) {
            text = text.substring(destination + 2, text.length() - 1).replace("%20", " ");
        }
        for (char mark : new char[] {'|', '#'}) {
            int at = text.indexOf(mark);
            text = at < 0 ? text : text.substring(0, at);
        }
        return text.strip();
    }

    /** Every end of the folder {@code folder}, folded: {@code a/b} and {@code b} of {@code a/b}. */
    public static List<String> ends(String folder) {
        List<String> ends = new ArrayList<>();
        for (String rest = folder;
                !rest.isEmpty();
                rest = rest.indexOf('/') < 0 ? "" : rest.substring(rest.indexOf('/') + 1)) {
            ends.add(foldedFolder(rest));
        }
        return ends;
    }

    /** A folder's path without the differences that rules overlook. */
    public static String foldedFolder(String folder) {
        StringBuilder out = new StringBuilder();
        for (String part : folder.split("/", -1)) {
            out.append(out.isEmpty() ? "" : "/").append(fold(part));
        }
        return out.toString();
    }

    /** The topics that {@code note} may be on. */
    public static Set<String> topics(Note note) {
        return DuplicateKeys.of(note);
    }

    /** The numbers that set {@code note} apart from notes with other ones; none where they do not. */
    public static Set<String> numbers(Note note) {
        return DuplicateKeys.numbers(note);
    }

    /** The topic of a note that says it doubles the file of the folded {@code name}. */
    public static String doubles(String name) {
        return "doubles " + name;
    }

    /** Hands over all numbers of {@code file}. */
    public static void collect(VaultFile file, LongConsumer keys) {
        VaultPath path = file.path();
        for (String folder = path.folder(); !folder.isEmpty(); ) {
            ends(folder).forEach(end -> keys.accept(of(Kind.INSIDE, end)));
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        }
        names(path).forEach(name -> keys.accept(of(Kind.FILE, name)));
        copyOf(path).forEach(name -> keys.accept(of(Kind.COPY, name)));
        if (file instanceof LinkedFile linked) {
            Set<String> targets = new LinkedHashSet<>();
            for (Link link : linked.links()) {
                String target = link.target().text();
                int slash = target.lastIndexOf('/');
                targets.addAll(named(target));
                if (link.fragment().isPresent()) {
                    named(target).forEach(name -> keys.accept(of(Kind.PLACE, name)));
                }
                if (slash > 0) {
                    keys.accept(of(Kind.FOLDER, foldedFolder(target.substring(0, slash))));
                }
            }
            if (file instanceof Note note) {
                values(note).forEach(value -> targets.addAll(named(value)));
                otherNames(note).forEach(name -> keys.accept(of(Kind.ALSO, name)));
                aliases(note).forEach(name -> keys.accept(of(Kind.ALIAS, name)));
                DuplicateKeys.of(note).forEach(topic -> keys.accept(of(Kind.TOPIC, topic)));
                note.frontMatter().list("duplicate_of").stream()
                        .flatMap(value -> named(bare(value)).stream())
                        .forEach(name -> keys.accept(of(Kind.TOPIC, doubles(name))));
                note.frontMatter().string("id").ifPresent(id -> keys.accept(of(Kind.ID, id)));
                note.frontMatter().list("canonical_id").forEach(id -> keys.accept(of(Kind.CANONICAL, id)));
            }
            targets.forEach(target -> keys.accept(of(Kind.TARGET, target)));
        }
    }

    /** The folded names of what a file of that name may be a conflict copy of. */
    public static List<String> copyOf(VaultPath path) {
        if (path.extension().equals("orig")) {
            String original = path.name().substring(0, path.name().length() - 5);
            return List.of(fold(original));
        }
        return dev.wikiclean.vault.ConflictName.of(path.stem())
                .map(name -> List.of(
                        fold(name.original()),
                        fold(name.original() + path.name().substring(path.stem().length()))))
                .orElse(List.of());
    }
}
