package dev.wikiclean.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Where notes are drafted: the topics that are left, the words, one source of chance. */
final class Studio {
    private static final List<String> FOLDERS =
            List.of("Knowledge", "Inbox", "Imported", "Areas/Work", "Zettel", "Shelf/Old", "Topics");

    final Words words = new Words();
    final Random random;
    final Topics topics;
    final Prose prose;
    final Draft.Matter matter;
    private int made;

    Studio(long seed, Draft.Matter matter) {
        this.random = new Random(seed);
        this.topics = new Topics(words, random);
        this.prose = new Prose(words, random);
        this.matter = matter;
    }

    /** A note on {@code topic} of a text of its own. */
    Draft draft(Topic topic, Lang lang) {
        return draft(topic, lang, topic.name(lang));
    }

    Draft draft(Topic topic, Lang lang, String title) {
        Draft note = new Draft(folder(), title);
        note.matter = matter;
        note.body = prose.write(topic, lang, 6 + random.nextInt(6));
        note.tags = new ArrayList<>(List.of(topic.terms(lang).get(0).replace(' ', '-')));
        note.category = "Field" + Math.floorMod(topic.names().hashCode(), 12) + "/Part";
        note.heading = random.nextInt(4) > 0;
        stamp(note);
        return note;
    }

    /** A new id and a new date, as a tool gives to each note that it makes. */
    void stamp(Draft note) {
        made++;
        note.date = String.format("2026-%02d-%02d", 1 + random.nextInt(12), 1 + random.nextInt(28));
        note.id = "wiki-2026-" + note.date.substring(5).replace("-", "") + "-n" + made;
    }

    /** A copy in another folder, with an id of its own. */
    Draft elsewhere(Draft note) {
        Draft copy = note.copy();
        do {
            copy.folder = folder();
        } while (copy.folder.equals(note.folder));
        stamp(copy);
        return copy;
    }

    /** A copy elsewhere whose text was edited a little. */
    Draft edited(Draft note, Topic topic, Lang lang) {
        Draft copy = elsewhere(note);
        copy.body = prose.edit(note.body, topic, lang, 1 + random.nextInt(3));
        return copy;
    }

    /** The same under another name. */
    Draft edited(Draft note, Topic topic, Lang lang, String title) {
        Draft copy = edited(note, topic, lang);
        copy.title = title;
        copy.file = title;
        return copy;
    }

    String folder() {
        return FOLDERS.get(random.nextInt(FOLDERS.size())) + "/" + (char) ('a' + random.nextInt(8));
    }
}
