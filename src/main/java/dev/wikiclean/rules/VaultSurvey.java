package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a vault is like, as far as a configuration for it depends on that. Counts are of notes.
 *
 * @param profile the packaged profile that fits
 * @param why what that is judged by
 * @param languages the scripts that the notes are mostly written in, the most frequent first
 * @param keys the front matter keys, the most frequent first
 * @param sections the headings that recur, the most frequent first
 * @param templates globs of folders whose notes are forms, and which the profile does not know
 * @param archives globs of folders that look put away
 * @param attachments folders that hold files rather than notes, with their number of files
 * @param dateFormats formats that names follow and that nobody knows without being told
 */
public record VaultSurvey(
        int notes,
        String profile,
        String why,
        List<Counted> languages,
        List<Key> keys,
        List<Section> sections,
        List<String> templates,
        List<String> archives,
        List<Counted> attachments,
        List<String> dateFormats) {
    /** Something and how often it was met. */
    public record Counted(String name, int count) {}

    /**
     * A front matter key.
     *
     * @param kind what its values are mostly: {@code text}, {@code list}, {@code number}, {@code date}, {@code true or false}
     */
    public record Key(String name, int count, String kind) {}

    /**
     * A heading that several notes have.
     *
     * @param pointing in how many of them its section holds nothing but list items with links
     */
    public record Section(String heading, int count, int pointing) {
        /** Whether it only points to related notes. */
        public boolean isRelated() {
            return pointing >= 3 && pointing * 5 >= count * 4;
        }
    }

    static final int MOST = 30;

    /** Looks at everything once. */
    public static VaultSurvey of(Vault vault) {
        ProfileGuess guess = ProfileGuess.of(AgentNotes.of(vault));
        Config profile = Config.of(guess.profile());
        List<Note> notes =
                vault.notes().filter(note -> !profile.isTemplate(note.path())).toList();
        SurveyedFolders folders = SurveyedFolders.of(vault, profile);
        return new VaultSurvey(
                (int) vault.notes().count(),
                guess.profile(),
                guess.reason(),
                SurveyedLanguages.of(notes),
                SurveyedKeys.of(notes),
                SurveyedSections.of(notes),
                folders.templates(),
                folders.archives(),
                folders.attachments(),
                dateFormats(notes));
    }

    /** The most frequent first; of equals the first by name. */
    static List<Counted> ranked(Map<String, Integer> counts, int atLeast) {
        List<Counted> ranked = new ArrayList<>();
        new TreeMap<>(counts).forEach((name, count) -> {
            if (count >= atLeast) {
                ranked.add(new Counted(name, count));
            }
        });
        ranked.sort((a, b) -> Integer.compare(b.count(), a.count()));
        return ranked.size() > MOST ? List.copyOf(ranked.subList(0, MOST)) : List.copyOf(ranked);
    }

    private static final List<String> FORMATS = List.of(
            "YYYY년 M월 D일",
            "YYYY년M월D일",
            "YYYY年M月D日",
            "YYYY.MM.DD",
            "YYYY_MM_DD",
            "YYYYMMDD",
            "DD.MM.YYYY",
            "DD-MM-YYYY",
            "MMMM D, YYYY",
            "D MMMM YYYY");

    private static List<String> dateFormats(List<Note> notes) {
        List<String> found = new ArrayList<>();
        for (String format : FORMATS) {
            var pattern = DateFormat.pattern(format).orElseThrow();
            long named = notes.stream()
                    .map(VaultFile::path)
                    .filter(path -> !DailyName.isDated(path.stem())
                            && pattern.matcher(path.stem()).matches())
                    .count();
            if (named >= 5) {
                found.add(format);
            }
        }
        return found;
    }
}
