package dev.wikiclean.reason.privacy;

import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Note;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads whether a note says that it is private. In doubt it is. */
final class PrivateMark {
    private static final Set<String> NO = Set.of("false", "no", "off", "0", "n");
    private static final Set<String> YES_KEYS = Set.of("private", "confidential", "비공개");
    private static final Set<String> ACCESS_KEYS = Set.of("visibility", "access");
    /** The same as an inline field of the body, or in a block that is not read as front matter. */
    private static final Pattern LINE =
            Pattern.compile("(?im)^[ \\t>*(\\[-]*private[ \\t]*::?[ \\t]*[\"']?(?:true|yes|on|1)\\b");

    private static final Pattern TAG = Pattern.compile("(?i)(?<![\\w/&])#private(?![\\w-])");

    private PrivateMark() {}

    /** Why the note is private; empty where nothing says so. */
    static String of(Note note) {
        FrontMatter matter = note.frontMatter();
        if (matter instanceof FrontMatter.Unparsable) {
            return "its front matter cannot be read, so nobody knows whether it is private";
        }
        if (note.conflict().isPresent()) {
            return "it holds git's conflict markers";
        }
        for (String key : matter.keys()) {
            if (isPrivate(matter, key)) {
                return "private: " + key.strip() + " in its front matter";
            }
        }
        if (LINE.matcher(note.text()).find()) {
            return "private: a line of it says so";
        }
        if (TAG.matcher(note.text()).find()) {
            return "private: its tag says so";
        }
        Optional<Secrets.Secret> secret = Secrets.firstHandedOut(note.text());
        return secret.map(found ->
                        "line " + note.source().position(found.span().start()).line() + " looks like a " + found.what())
                .orElse("");
    }

    private static boolean isPrivate(FrontMatter matter, String key) {
        String plain = key.strip().toLowerCase(Locale.ROOT);
        if (YES_KEYS.contains(plain)) {
            // A key without a value, or with a list, was meant for something.
            return !matter.string(key)
                    .map(value -> NO.contains(value.strip().toLowerCase(Locale.ROOT)))
                    .orElse(false);
        }
        if (ACCESS_KEYS.contains(plain)) {
            return matter.list(key).stream().anyMatch(value -> value.strip().equalsIgnoreCase("private"));
        }
        return (plain.equals("tags") || plain.equals("tag"))
                && matter.list(key).stream()
                        .flatMap(value -> Stream.of(value.split("[,\\s]+")))
                        .anyMatch(PrivateMark::isPrivateTag);
    }

    private static boolean isPrivateTag(String tag) {
        String plain = tag.strip().toLowerCase(Locale.ROOT).replaceFirst("^#", "");
        return plain.equals("private") || plain.startsWith("private/");
    }
}
