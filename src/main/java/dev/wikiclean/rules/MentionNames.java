package dev.wikiclean.rules;

import dev.wikiclean.index.DateNames;
import dev.wikiclean.index.Redirects;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The titles and aliases by which texts may mention notes. */
final class MentionNames {
    private static final int SHORTEST = 3;
    /** Longer titles are sentences; nobody repeats them by chance. */
    private static final int LONGEST = 120;

    private static final int SHORT = 4;
    /** One word of so few letters may be any word. */
    private static final int SHORT_WORD = 6;

    /**
     * One spelling of one note's name.
     *
     * @param exact whether case matters: acronyms and short names
     */
    private record Spelling(String text, boolean exact, VaultPath note) {}

    private final NameTrie trie = new NameTrie();
    private final List<List<Spelling>> spellings = new ArrayList<>();
    private final Redirects redirects;
    private final Set<String> ignored = new HashSet<>();

    MentionNames(RuleContext context) {
        this.redirects = context.index().redirects();
        context.config().option(ConfigKeys.MENTIONS_IGNORE).forEach(name -> ignored.add(NameFold.exact(name)));
        context.vault().notes().filter(note -> isMentioned(context, note)).forEach(this::add);
    }

    private static boolean isMentioned(RuleContext context, Note note) {
        return !context.conflictCopies().containsKey(note.path())
                && !context.config().isTemplate(note.path())
                && !context.config().isDailyNote(note.path())
                && !HubName.isHub(note.path())
                && !note.path().stem().endsWith(".excalidraw");
    }

    private void add(Note note) {
        Set<String> names = new HashSet<>(titles(note));
        names.addAll(note.frontMatter().list("aliases"));
        names.addAll(note.frontMatter().list("alias"));
        VaultPath canonical = redirects.canonical(note.path());
        for (String name : names) {
            String nfc = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
            if (isTelling(nfc) && !ignored.contains(NameFold.exact(nfc))) {
                add(nfc, nfc, canonical);
                String nfd = Normalizer.normalize(nfc, Normalizer.Form.NFD);
                if (!nfd.equals(nfc)) {
                    add(nfd, nfd, canonical);
                }
            }
        }
    }

    /**
     * The title, and the file's name where it says something else: {@code aid.md} of the title Aid is only its slug. A
     * heading is a title where it says the same as the file's name; many notes begin with "Getting started".
     */
    private static List<String> titles(Note note) {
        String stem = note.path().stem();
        String title = note.title();
        if (NameFold.glued(title).equals(NameFold.glued(stem))) {
            return List.of(title);
        }
        boolean stated =
                note.frontMatter().string("title").filter(title::equals).isPresent();
        return stated ? List.of(title, stem) : List.of(stem);
    }

    private void add(String name, String spelling, VaultPath note) {
        int number = trie.add(name, spellings.size());
        if (number == spellings.size()) {
            spellings.add(new ArrayList<>(1));
        }
        spellings.get(number).add(new Spelling(spelling, isExact(spelling), note));
    }

    /** Three characters, and among them a letter: numbers and dates are said of everything. */
    private static boolean isTelling(String name) {
        return name.length() <= LONGEST
                && name.codePointCount(0, name.length()) >= SHORTEST
                && name.codePoints().anyMatch(Character::isLetter)
                && !DateNames.isDate(name)
                && !DailyName.isDated(name)
                && name.indexOf('\n') < 0;
    }

    private static boolean isExact(String name) {
        boolean capitals = name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(name.toLowerCase(Locale.ROOT));
        int length = name.codePointCount(0, name.length());
        return capitals || length <= (name.indexOf(' ') < 0 ? SHORT_WORD : SHORT);
    }

    int count() {
        return spellings.size();
    }

    NameTrie trie() {
        return trie;
    }

    /** Whether what stands in {@code text} from {@code from} on is a spelling of the name {@code number}. */
    boolean isSpelled(int number, String text, int from) {
        for (Spelling spelling : spellings.get(number)) {
            if (!spelling.exact() || text.startsWith(spelling.text(), from)) {
                return true;
            }
        }
        return false;
    }

    /** The one note that {@code written} names; nothing where it could be several. */
    Optional<VaultPath> note(int number, String written) {
        Set<VaultPath> notes = new HashSet<>();
        for (Spelling spelling : spellings.get(number)) {
            if (!spelling.exact() || spelling.text().equals(written)) {
                notes.add(spelling.note());
            }
        }
        return notes.size() == 1 ? Optional.of(notes.iterator().next()) : Optional.empty();
    }

    /** Whether {@code note} is called so itself. */
    boolean isOwn(int number, VaultPath note) {
        for (Spelling spelling : spellings.get(number)) {
            if (spelling.note().equals(note)) {
                return true;
            }
        }
        return false;
    }
}
