package dev.wikiclean.dedupe;

import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A note that may have a double, with what is asked of it more than once. */
final class Candidate {
    /** Keys that only a vault with a schema for agents has; see {@link #isKept()}. */
    private static final List<String> SCHEMA =
            List.of("id", "canonical_id", "duplicate_of", "source_trust_level", "verification_status", "raw_sources");

    private final Note note;
    private final List<TopicKey> keys;
    private final TitleParts title;
    private final int bodyStart;
    private Shingles shingles;
    private Script language;

    Candidate(Note note, List<TopicKey> keys, TitleParts title) {
        this.note = note;
        this.keys = List.copyOf(keys);
        this.title = title;
        this.bodyStart = Bodies.start(note);
    }

    Note note() {
        return note;
    }

    VaultPath path() {
        return note.path();
    }

    List<TopicKey> keys() {
        return keys;
    }

    TitleParts title() {
        return title;
    }

    FrontMatter matter() {
        return note.frontMatter();
    }

    /** Where the text behind the front matter begins, blanks skipped. */
    int bodyStart() {
        return bodyStart;
    }

    /** The script that the body's language is written in; a fifth of Korean or Japanese in technical prose is enough. */
    Script language() {
        if (language == null) {
            language = Script.ofProse(note.text(), bodyStart);
        }
        return language;
    }

    Shingles shingles() {
        if (shingles == null) {
            shingles = Shingles.of(note);
        }
        return shingles;
    }

    /** Whether the note is kept in a schema that promises one note a topic. */
    boolean isKept() {
        return SCHEMA.stream().filter(matter().keys()::contains).count() >= 3;
    }

    /** The folder path that the note files itself under, folded; empty where it says nothing. */
    String category() {
        return matter().string("category")
                .map(Candidate::linkTarget)
                .map(NameFolding::plain)
                .orElse("");
    }

    Set<String> tags() {
        return folded("tags", "tag");
    }

    /** Where its content comes from, each source normalised; empty where it says nothing. */
    Set<String> sources() {
        Set<String> found = new LinkedHashSet<>();
        for (String key : List.of("raw_sources", "sources", "source", "source_url", "url")) {
            matter().list(key).forEach(value -> found.add(SourceNames.normalise(value)));
        }
        found.remove("");
        return found;
    }

    private Set<String> folded(String... names) {
        Set<String> found = new LinkedHashSet<>();
        for (String name : names) {
            matter().list(name).forEach(value -> found.add(NameFolding.fold(value)));
        }
        found.remove("");
        return found;
    }

    /** The first of {@code names} that the front matter gives a value, as written. */
    Optional<String> value(String... names) {
        List<String> found = new ArrayList<>();
        for (String name : names) {
            matter().string(name).filter(v -> !v.isBlank()).ifPresent(found::add);
        }
        return found.stream().findFirst();
    }

    /** The target of {@code value} if it is a wikilink, else {@code value}. */
    static String linkTarget(String value) {
        String text = value.strip();
        if (!text.startsWith("[[") || !text.endsWith("]]") || text.length() < 5) {
            return text;
        }
        String inner = text.substring(2, text.length() - 2);
        int end = inner.length();
        for (char mark : new char[] {'|', '#'}) {
            int at = inner.indexOf(mark);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return inner.substring(0, end).strip();
    }

    @Override
    public String toString() {
        return note.path().value();
    }
}
